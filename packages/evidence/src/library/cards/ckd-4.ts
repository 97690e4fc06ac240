// Cards on chronic kidney disease stage 4.

import type { EvidenceCard } from '../card';

export const ckd4Cards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23735142',
    topics: ['ckd-4', 'esrd'],
    findings: ['A guideline on mineral and bone disorder in chronic kidney disease appeared in 2013.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Clinical practice guideline for the management of chronic kidney disease-mineral and bone disorder',
      authors: 'Fukagawa M; Yokoyama K; Koiwa F; Taniguchi M; Shoji T; Kazama JJ',
      societies: ['Japanese Society for Dialysis Therapy'],
      journal: 'Ther Apher Dial',
      year: 2013,
      volume: '17',
      pages: '247',
      pmid: '23735142',
      doi: '10.1111/1744-9987.12058',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23735142' },
  },
];
