// Cards on gout.

import type { EvidenceCard } from '../card';

export const goutCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:27457514',
    topics: ['gout'],
    findings: ['The updated European recommendations on the management of gout were printed in 2017.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: '2016 updated EULAR evidence-based recommendations for the management of gout',
      authors: 'Richette P; Doherty M; Pascual E',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2017,
      volume: '76',
      pages: '29',
      pmid: '27457514',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '27457514' },
  },
  {
    id: 'pmid:16707532',
    topics: ['gout'],
    findings: ['The European League Against Rheumatism published recommendations on managing gout in 2006.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'EULAR evidence-based recommendations for gout. Part II. Management. Report of a task force of the EULAR Standing Committee for International Clinical Studies Including Therapeutics (ESCISIT)',
      authors: 'Zhang W; Doherty M; Bardin T; Pascual E; Barskova V; Conaghan P',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2006,
      volume: '65',
      pages: '1312',
      pmid: '16707532',
      doi: '10.1136/ard.2006.055269',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '16707532' },
  },
];
