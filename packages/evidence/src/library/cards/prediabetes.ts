// Cards on prediabetes.

import type { EvidenceCard } from '../card';

export const prediabetesCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:27550386',
    topics: ['prediabetes', 'obesity'],
    findings: [
      'Dapagliflozin with exenatide lowered body weight of obese adults without diabetes by 4.13 kg more than placebo over 24 weeks (95% CI −6.44 to −1.81).',
      'Prediabetes was less frequent after 24 weeks of dapagliflozin with exenatide than on placebo (34.8% against 85.0%, P < .01).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 50,
    population: { text: 'obese adults without diabetes', ageGroups: ['adult'] },
    intervention: 'dapagliflozin 10 mg daily with exenatide 2 mg weekly',
    comparator: 'placebo',
    outcome: 'body weight at 24 weeks',
    effect: {
      measure: 'difference in body weight (kg)',
      value: -4.13,
      interval: [-6.44, -1.81],
      p: '<0.001',
    },
    citation: {
      title:
        'Dapagliflozin once‐daily and exenatide once‐weekly dual therapy: A 24‐week randomized, placebo‐controlled, phase II study examining effects on body weight and prediabetes in obese adults without diabetes',
      authors: 'Lundkvist Per; Sjöström C. David; Amini Sam; Pereira Maria J.; Johnsson Eva; Eriksson Jan W.',
      societies: [],
      journal: 'Diabetes, Obesity & Metabolism',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27550386',
      doi: '10.1111/dom.12779',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27550386' },
  },
  {
    id: 'pmid:26530718',
    topics: ['prediabetes'],
    findings: [
      'JinQi Jiangtang tablets lowered the incidence of diabetes and raised the return to normal glucose in prediabetes compared with placebo (p< 0.05).',
      'JinQi Jiangtang tablets with lifestyle education were more cost-effective than education alone for a return from prediabetes to normal glucose, but not for the incidence of diabetes.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 400,
    population: { text: 'people with prediabetes in four Chinese cities', ageGroups: ['adult'] },
    intervention: 'JinQi Jiangtang tablets with lifestyle education',
    comparator: 'placebo with lifestyle education',
    outcome: 'cost-effectiveness',
    citation: {
      title:
        'The cost-effectiveness analysis of JinQi Jiangtang tablets for the treatment on prediabetes: a randomized, double-blind, placebo-controlled, multicenter design',
      authors:
        'Sun Xiao; Guo Liping; Shang Hongcai; Ren Ming; Wang Yue; Huo Da; Lei Xiang; Wang Hui; Zhai Jingbo',
      societies: [],
      journal: 'Trials',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26530718',
      doi: '10.1186/s13063-015-0990-9',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26530718' },
  },
  {
    id: 'pmid:25452854',
    topics: ['prediabetes'],
    findings: [
      'Type 2 diabetes developed in 2.7 of 100 people a year under intensive lifestyle intervention for impaired glucose tolerance and in 5.1 under usual care.',
      'Lifestyle intervention prevented diabetes in people with HbA1c of 5.7% or more, which was not seen below that value.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'adults aged 30–60 years with impaired glucose tolerance', ageGroups: ['adult'] },
    intervention: 'intensive lifestyle intervention in health centres',
    comparator: 'usual care',
    outcome: 'type 2 diabetes',
    citation: {
      title:
        'Effect of baseline HbA1c level on the development of diabetes by lifestyle intervention in primary healthcare settings: insights from subanalysis of the Japan Diabetes Prevention Program',
      authors:
        'Sakane Naoki; Sato Juichi; Tsushita Kazuyo; Tsujii Satoru; Kotani Kazuhiko; Tominaga Makoto; Kawazu Shoji; Sato Yuzo; Usui Takeshi; Kamae Isao; Yoshida Toshihide; Kiyohara Yutaka',
      societies: [],
      journal: 'BMJ Open Diabetes Research & Care',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25452854',
      doi: '10.1136/bmjdrc-2013-000003',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25452854' },
  },
  {
    id: 'pmid:21621458',
    topics: ['prediabetes', 'diabetes-type-2'],
    findings: [
      'Exercise and Sport Science Australia published a position statement on exercise for people with type 2 diabetes and prediabetes in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Exercise prescription for patients with type 2 diabetes and pre-diabetes: a position statement from Exercise and Sport Science Australia',
      authors: 'Hordern MD; Dunstan DW; Prins JB; Baker MK; Singh MA; Coombes JS',
      societies: ['Exercise and Sport Science Australia'],
      journal: 'J Sci Med Sport',
      year: 2012,
      volume: '15',
      pages: '25',
      pmid: '21621458',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21621458' },
  },
  {
    id: 'pmid:20391306',
    topics: ['prediabetes'],
    findings: ['A European guideline on preventing type 2 diabetes appeared in 2010.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'A European evidence-based guideline for the prevention of type 2 diabetes',
      authors: 'Paulweber B; Valensi P; Lindstrom J; Lalic NM; Greaves CJ; McKee M',
      societies: [],
      journal: 'Horm Metab Res',
      year: 2010,
      volume: '42',
      pages: 'S3',
      pmid: '20391306',
      doi: '10.1055/s-0029-1240928',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '20391306' },
  },
];
