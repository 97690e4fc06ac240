// Cards on hip osteoarthritis.

import type { EvidenceCard } from '../card';

export const osteoarthritisHipCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23595142',
    topics: ['osteoarthritis-hip', 'osteoarthritis-knee'],
    findings: [
      'The European League Against Rheumatism published recommendations on non-drug core management of hip and knee osteoarthritis in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'EULAR recommendations for the non-pharmacological core management of hip and knee osteoarthritis',
      authors: 'Fernandes L; Hagen KB; Bijlsma JW',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2013,
      volume: '72',
      pages: '1125',
      pmid: '23595142',
      doi: '10.1136/annrheumdis-2012-202745',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23595142' },
  },
];
