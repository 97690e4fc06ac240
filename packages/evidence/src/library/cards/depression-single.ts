// Cards on depressive episode.

import type { EvidenceCard } from '../card';

export const depressionSingleCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24844530',
    topics: ['depression-single'],
    findings: [
      'An internet cognitive behavioural programme told as manga lowered depressive symptoms of workers, by a small effect (−0.16, 95% CI −0.32 to 0.00).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'workers in the general working population', ageGroups: ['adult'] },
    intervention: 'a six-week internet cognitive behavioural programme in manga format',
    comparator: 'no programme',
    outcome: 'Beck Depression Inventory-II',
    effect: { measure: "Cohen's d at six months", value: -0.16, interval: [-0.32, 0], p: null },
    citation: {
      title:
        'Effects of an Internet-Based Cognitive Behavioral Therapy (iCBT) Program in Manga Format on Improving Subthreshold Depressive Symptoms among Healthy Workers: A Randomized Controlled Trial',
      authors:
        'Imamura Kotaro; Kawakami Norito; Furukawa Toshi A.; Matsuyama Yutaka; Shimazu Akihito; Umanodan Rino; Kawakami Sonoko; Kasai Kiyoto',
      societies: [],
      journal: 'PLoS ONE',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '24844530',
      doi: '10.1371/journal.pone.0097167',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24844530' },
  },
  {
    id: 'pmid:22532849',
    topics: ['depression-single'],
    findings: [
      'Telephone cognitive behavioural therapy lowered depression scores of workers with subthreshold depression after 4 months more than an assistance programme alone (mean 11.0 against 15.7; the effect size was 0.69).',
      'Telephone cognitive behavioural therapy did not reduce presenteeism of workers with subthreshold depression (p = 0.44).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 118,
    population: { text: 'workers with subthreshold depression', ageGroups: ['adult'] },
    intervention: 'telephone cognitive behavioural therapy with an employee assistance programme',
    comparator: 'the employee assistance programme alone',
    outcome: 'Beck Depression Inventory-II at 4 months',
    effect: { measure: 'effect size', value: 0.69, interval: [0.32, 1.05], p: '<0.001' },
    trials: ['NCT00885014'],
    citation: {
      title:
        'Telephone Cognitive-Behavioral Therapy for Subthreshold Depression and Presenteeism in Workplace: A Randomized Controlled Trial',
      authors:
        'Furukawa Toshi A.; Horikoshi Masaru; Kawakami Norito; Kadota Masayo; Sasaki Megumi; Sekiya Yuki; Hosogoshi Hiroki; Kashimura Masami; Asano Kenichi; Terashima Hitomi; Iwasa Kazunori; Nagasaku Minoru',
      societies: [],
      journal: 'PLoS ONE',
      year: 2012,
      volume: null,
      pages: null,
      pmid: '22532849',
      doi: '10.1371/journal.pone.0035330',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '22532849' },
  },
];
