// Cards on ankle sprain.

import type { EvidenceCard } from '../card';

export const ankleSprainCards: readonly EvidenceCard[] = [
  {
    id: 'doi:10.1136/bjsports-2011-090490',
    topics: ['ankle-sprain'],
    findings: [
      'An evidence-based guideline on acute injury of the lateral ankle ligaments appeared in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Acute lateral ankle ligament injury. An evidence-based clinical guideline',
      authors: 'Kerkhoffs GM; van den Bekerom MP; Elders LAM; van Beek PA; Hullegie WAM; Bloemers GMFM',
      societies: [],
      journal: 'Br J Sport Med',
      year: 2012,
      volume: '46',
      pages: '854',
      pmid: null,
      doi: '10.1136/bjsports-2011-090490',
    },
    citationCheckedAgainst: {
      file: 'guidelines/guideline_citations_clinical.jsonl',
      key: '10.1136/bjsports-2011-090490',
    },
  },
];
