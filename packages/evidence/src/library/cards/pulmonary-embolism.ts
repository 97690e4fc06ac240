// Cards on pulmonary embolism.

import type { EvidenceCard } from '../card';

export const pulmonaryEmbolismCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:21422387',
    topics: ['pulmonary-embolism', 'deep-vein-thrombosis'],
    findings: [
      'The American Heart Association published a scientific statement on massive and submassive pulmonary embolism and iliofemoral vein thrombosis in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Management of massive and submassive pulmonary embolism, iliofemoral deep vein thrombosis, and chronic thromboembolic pulmonary hypertension: a scientific statement from the American Heart Association',
      authors: 'Jaff MR; McMurtry MS; Archer SL; Cushman M; Goldenberg N; Goldhaber SZ',
      societies: ['American Heart Association'],
      journal: 'Circulation',
      year: 2011,
      volume: '123',
      pages: '1788',
      pmid: '21422387',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21422387' },
  },
];
