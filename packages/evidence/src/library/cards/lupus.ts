// Cards on systemic lupus erythematosus.

import type { EvidenceCard } from '../card';

export const lupusCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23876069',
    topics: ['lupus'],
    findings: ['An overview of guidelines on lupus nephritis with a perspective from Asia appeared in 2014.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Overview of lupus nephritis management guidelines and perspective from Asia',
      authors: 'Mok CC; Yap DY; Navarra SV',
      societies: [],
      journal: 'Nephrology (Carlton)',
      year: 2014,
      volume: '19',
      pages: '11',
      pmid: '23876069',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23876069' },
  },
];
