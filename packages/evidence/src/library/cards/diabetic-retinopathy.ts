// Cards on diabetic retinopathy.

import type { EvidenceCard } from '../card';

export const diabeticRetinopathyCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25098587',
    topics: ['diabetic-retinopathy', 'diabetes-type-2'],
    findings: [
      'Printed messages mailed to family practitioners did not raise retinal screening of their patients with diabetes (31.3% and 32.8% against 31.6% in controls).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 179833,
    population: {
      text: 'patients with diabetes of family practitioners in Ontario',
      ageGroups: ['adult', 'older-adult'],
    },
    intervention: 'printed educational messages mailed to practitioners',
    comparator: 'no message',
    outcome: 'retinal screening within 90 days',
    trials: ['ISRCTN72772651'],
    citation: {
      title:
        'Printed educational messages aimed at family practitioners fail to increase retinal screening among their patients with diabetes: a pragmatic cluster randomized controlled trial [ISRCTN72772651]',
      authors:
        'Zwarenstein Merrick; Shiller Susan K; Croxford Ruth; Grimshaw Jeremy M; Kelsall Diane; Paterson J Michael; Laupacis Andreas; Austin Peter C; Tu Karen; Yun Lingsong; Hux Janet E',
      societies: [],
      journal: 'Implementation Science : IS',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25098587',
      doi: '10.1186/1748-5908-9-87',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25098587' },
  },
];
