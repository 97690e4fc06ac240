// Cards on arthritis.

import type { EvidenceCard } from '../card';

export const arthritisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26644232',
    topics: ['arthritis'],
    findings: [
      'The European League Against Rheumatism published recommendations on drug treatment of psoriatic arthritis in 2016.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'European League Against Rheumatism (EULAR) recommendations for the management of psoriatic arthritis with pharmacological therapies: 2015 update',
      authors: 'Gossec L; Smolen JS; Ramiro S',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2016,
      volume: '75',
      pages: '499',
      pmid: '26644232',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '26644232' },
  },
];
