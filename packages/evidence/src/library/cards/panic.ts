// Cards on panic disorder.

import type { EvidenceCard } from '../card';

export const panicCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:22540422',
    topics: ['panic', 'ptsd'],
    findings: [
      'Guidelines for primary care on drugs against anxiety disorders such as panic, obsessive-compulsive disorder and posttraumatic stress disorder appeared in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Guidelines for the pharmacological treatment of anxiety disorders, obsessive-compulsive disorder and posttraumatic stress disorder in primary care',
      authors: 'Bandelow B; Sher L; Bunevicius R; Hollander E; Kasper S; Zohar J.',
      societies: [],
      journal: 'Int J Psychiatry Clin Pract.',
      year: 2012,
      volume: '16',
      pages: '77',
      pmid: '22540422',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22540422' },
  },
];
