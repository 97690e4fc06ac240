// Cards on forearm fracture.

import type { EvidenceCard } from '../card';

export const forearmFractureCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26578370',
    topics: ['forearm-fracture', 'osteoporosis'],
    findings: [
      'Exercise with weight vests brought no gain in strength, bone density or balance to 80 women with a healed wrist fracture compared with education alone over 1 year.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 80,
    population: {
      text: 'postmenopausal women with low bone density and a healed wrist fracture',
      ageGroups: ['adult', 'older-adult'],
      sex: 'female',
    },
    intervention: 'exercise with weight vests and education',
    comparator: 'education alone',
    outcome: 'quadriceps strength, bone density and balance over a year',
    trials: ['NCT01357278'],
    citation: {
      title:
        'Effect of exercises with weight vests and a patient education programme for women with osteopenia and a healed wrist fracture: a randomized, controlled trial of the OsteoACTIVE programme',
      authors: 'Hakestad K. A.; Torstveit M. K.; Nordsletten L.; Risberg M. A.',
      societies: [],
      journal: 'BMC Musculoskeletal Disorders',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26578370',
      doi: '10.1186/s12891-015-0811-z',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26578370' },
  },
];
