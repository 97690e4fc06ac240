// Cards on hip fracture.

import type { EvidenceCard } from '../card';

export const hipFractureCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28567437',
    topics: ['hip-fracture'],
    findings: [
      'Urinary incontinence was reported by six of 24 older adults with a follow-up clinic after hip fracture and by 12 of 24 under usual care.',
      'Nocturia after hip fracture did not become less frequent in either group of the follow-up clinic trial.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: {
      text: 'adults aged 65 or more, 3 to 12 months after hip fracture',
      ageGroups: ['older-adult'],
    },
    intervention: 'a follow-up clinic with usual care',
    comparator: 'usual care',
    outcome: 'urinary incontinence and nocturia',
    citation: {
      title:
        'Incontinence and Nocturia in Older Adults After Hip Fracture: Analysis of a Secondary Outcome for a Parallel Group, Randomized Controlled Trial',
      authors:
        'Zusman Enav Z.; McAllister Megan M.; Chen Peggy; Guy Pierre; Hanson Heather M.; Merali Khalil; Brasher Penelope M. A.; Cook Wendy L.; Ashe Maureen C.',
      societies: [],
      journal: 'Gerontology and geriatric medicine',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28567437',
      doi: '10.1177/2333721417709578',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28567437' },
  },
  {
    id: 'pmid:26936194',
    topics: ['hip-fracture'],
    findings: [
      'Interdisciplinary care after hip fracture made a good course of physical function more likely than usual care (odds ratio 3.75, CI 1.33 to 10.53).',
      'Neither interdisciplinary nor comprehensive care improved mental health after hip fracture.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'older patients with hip fracture', ageGroups: ['older-adult'] },
    intervention: 'interdisciplinary or comprehensive care',
    comparator: 'usual care',
    outcome: 'trajectory of physical functioning',
    effect: {
      measure: 'odds ratio under interdisciplinary care',
      value: 3.75,
      interval: [1.33, 10.53],
      p: '0.012',
    },
    trials: ['NCT01350557'],
    citation: {
      title:
        'Effects of interventions on trajectories of health-related quality of life among older patients with hip fracture: a prospective randomized controlled trial',
      authors:
        'Tseng Ming-Yueh; Liang Jersey; Shyu Yea-Ing L; Wu Chi-Chuan; Cheng Huey-Shinn; Chen Ching-Yen; Yang Shu-Fang',
      societies: [],
      journal: 'BMC Musculoskeletal Disorders',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '26936194',
      doi: '10.1186/s12891-016-0958-2',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26936194' },
  },
  {
    id: 'pmid:27260196',
    topics: ['hip-fracture'],
    findings: [
      'Within 3 years of a femoral neck fracture 40% of 199 old people had died, most often of cardiovascular events (24%) or dementia (23%).',
      'Cancer, dementia and dependence in daily activities predicted death within 3 years of femoral neck fracture.',
    ],
    findingBasis: 'abstract',
    design: 'cohort',
    sampleSize: 199,
    population: {
      text: 'people aged 70 years or more with a femoral neck fracture',
      ageGroups: ['older-adult'],
    },
    intervention: 'three years of follow-up',
    comparator: null,
    outcome: 'mortality and complications',
    citation: {
      title:
        'Co-morbidities, complications and causes of death among people with femoral neck fracture – a three-year follow-up study',
      authors: 'Berggren Monica; Stenvall Michael; Englund Undis; Olofsson Birgitta; Gustafson Yngve',
      societies: [],
      journal: 'BMC Geriatrics',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27260196',
      doi: '10.1186/s12877-016-0291-5',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27260196' },
  },
  {
    id: 'pmid:20047547',
    topics: ['hip-fracture'],
    findings: [
      'Evidence-based guidelines on hip fractures of older people were updated in Australia in 2010.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Evidence-based guidelines for the management of hip fractures in older persons: an update',
      authors: 'Mak JC; Cameron ID; March LM',
      societies: [],
      journal: 'Med J Aust',
      year: 2010,
      volume: '192',
      pages: '37',
      pmid: '20047547',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '20047547' },
  },
];
