// Cards on viral pharyngitis.

import type { EvidenceCard } from '../card';

export const viralPharyngitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:21332976',
    topics: ['viral-pharyngitis', 'strep-throat'],
    findings: [
      'In 225 adults with acute sore throat, one amylmetacresol and dichlorobenzyl alcohol lozenge, warm or cool, eased soreness and swallowing more than a non-medicated lozenge.',
      'Sore throat was relieved within 1-5 minutes of the medicated lozenge, for as long as 2 hours.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 225,
    population: { text: 'adults with acute sore throat', ageGroups: ['adult'] },
    intervention: 'amylmetacresol and dichlorobenzyl alcohol lozenge, warm or cool',
    comparator: 'unflavoured non-medicated lozenge',
    outcome: 'throat soreness and relief',
    trials: ['ISRCTN00003567'],
    citation: {
      title:
        'A multicentre, randomised, double-blind, single-dose study assessing the efficacy of AMC/DCBA Warm lozenge or AMC/DCBA Cool lozenge in the relief of acute sore throat',
      authors: 'Wade Alan G; Morris Christopher; Shephard Adrian; Crawford Gordon M; Goulder Michael A',
      societies: [],
      journal: 'BMC Family Practice',
      year: 2011,
      volume: null,
      pages: null,
      pmid: '21332976',
      doi: '10.1186/1471-2296-12-6',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '21332976' },
  },
];
