// Cards on pre-eclampsia.

import type { EvidenceCard } from '../card';

export const preEclampsiaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25571960',
    topics: ['pre-eclampsia', 'pregnancy'],
    findings: [
      'Higher toenail selenium went with a lower risk of pre-eclampsia or pregnancy-induced hypertension in British women (odds ratio 0.38, 95% CI 0.17 to 0.87).',
      'Among women who took their selenium as told, the risk of pre-eclampsia or pregnancy-induced hypertension was lower (odds ratio 0.30, 95% CI 0.09 to 1.00).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 230,
    population: {
      text: 'pregnant women in the United Kingdom',
      ageGroups: ['adult'],
      sex: 'female',
      isPregnancy: true,
    },
    intervention: 'higher selenium status; selenium supplements',
    comparator: 'lower selenium status',
    outcome: 'pre-eclampsia or pregnancy-induced hypertension',
    effect: { measure: 'odds ratio for toenail selenium', value: 0.38, interval: [0.17, 0.87], p: '0.021' },
    citation: {
      title:
        'Selenium status in UK pregnant women and its relationship with hypertensive conditions of pregnancy',
      authors:
        'Rayman Margaret P.; Bath Sarah C.; Westaway Jacob; Williams Peter; Mao Jinyuan; Vanderlelie Jessica J.; Perkins Anthony V.; Redman Christopher W. G.',
      societies: [],
      journal: 'The British Journal of Nutrition',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '25571960',
      doi: '10.1017/S000711451400364X',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25571960' },
  },
];
