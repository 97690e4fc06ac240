// Cards on hepatitis C.

import type { EvidenceCard } from '../card';

export const hepatitisCCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:29535545',
    topics: ['hepatitis-c'],
    findings: [
      'Sofosbuvir with ledipasvir for 12 weeks cured more adults with hepatitis C genotype 4 than sofosbuvir with ribavirin for 24 weeks (99% against 80%, p<0.05).',
      'Side effects in hepatitis C genotype 4 were about as frequent with ledipasvir (26%) as with ribavirin (29%).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 200,
    population: { text: 'untreated adults with hepatitis C genotype 4 in Egypt', ageGroups: ['adult'] },
    intervention: 'sofosbuvir with ledipasvir for 12 weeks',
    comparator: 'sofosbuvir with ribavirin for 24 weeks',
    outcome: 'sustained virological response',
    effect: { measure: 'sustained response', value: null, interval: null, p: '<0.05' },
    trials: ['NCT02992457'],
    citation: {
      title:
        'Efficacy and safety of sofosbuvir–ledipasvir for treatment of a cohort of Egyptian patients with chronic hepatitis C genotype 4 infection',
      authors:
        'Ahmed Ossama A; Kaisar Hany H; Badawi Rehab; Hawash Nehad; Samir Hossam; Shabana Sherif ST; Fouad Mohamed Hassan A; Rizk Fatma H; Khodeir Samy A; Abd-Elsalam Sherief',
      societies: [],
      journal: 'Infection and Drug Resistance',
      year: 2018,
      volume: null,
      pages: null,
      pmid: '29535545',
      doi: '10.2147/IDR.S153060',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '29535545' },
  },
  {
    id: 'pmid:26130141',
    topics: ['hepatitis-c'],
    findings: [
      'In hepatitis C genotype 2 without rapid response, peginterferon with ribavirin for 48 weeks cured more patients than 24 weeks (70.2% against 46.2%, P = 0.001).',
      'The gain from longer hepatitis C treatment lay mainly in patients with unfavourable IL-28B genotypes (65.6%, 95% CI 44.5 to 86.7).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: {
      text: 'untreated patients with hepatitis C genotype 2 and no rapid response',
      ageGroups: ['adult'],
    },
    intervention: 'peginterferon with ribavirin for 48 weeks',
    comparator: 'the same for 24 weeks',
    outcome: 'sustained virologic response',
    effect: { measure: 'sustained virologic response', value: null, interval: null, p: '0.001' },
    citation: {
      title:
        'Peginterferon plus weight-based ribavirin for treatment-naïve hepatitis C virus genotype 2 patients not achieving rapid virologic response: a randomized trial',
      authors:
        'Liu Chen-Hua; Huang Chung-Feng; Liu Chun-Jen; Dai Chia-Yen; Huang Jee-Fu; Lin Jou-Wei; Liang Cheng-Chao; Yang Sheng-Shun; Lin Chih-Lin; Su Tung-Hung; Yang Hung-Chih; Chen Pei-Jer',
      societies: [],
      journal: 'Scientific Reports',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26130141',
      doi: '10.1038/srep11710',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26130141' },
  },
  {
    id: 'pmid:23941362',
    topics: ['hepatitis-c'],
    findings: [
      'Low-calorie and low-fat diets both lowered steatosis (p < 0.001) and insulin resistance of overweight patients with chronic hepatitis C within 12 months.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 120,
    population: {
      text: 'overweight patients older than 35 years with chronic hepatitis C',
      ageGroups: ['adult'],
    },
    intervention: 'a normoglucidic low-calorie diet',
    comparator: 'a low-fat diet',
    outcome: 'weight, insulin resistance, steatosis at 12 months',
    citation: {
      title:
        'Effects of lifestyle changes including specific dietary intervention and physical activity in the management of patients with chronic hepatitis C – a randomized trial',
      authors:
        'Rusu Emilia; Jinga Mariana; Enache Georgiana; Rusu Florin; Dragomir Andreea Diana; Ancuta Ioan; Draguţ Ramona; Parpala Cristina; Nan Raluca; Sima Irina; Ateia Simona; Stoica Victor',
      societies: [],
      journal: 'Nutrition Journal',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23941362',
      doi: '10.1186/1475-2891-12-119',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23941362' },
  },
  {
    id: 'pmid:26111063',
    topics: ['hepatitis-c'],
    findings: [
      'American societies published guidance on testing, managing and treating hepatitis C in adults in 2015.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Hepatitis C guidance: AASLD-IDSA recommendations for testing, managing, and treating adults infected with hepatitis C virus',
      authors: '',
      societies: [
        'American Association for the Study of Liver Diseases',
        'Infectious Diseases Society of America',
      ],
      journal: 'Hepatology',
      year: 2015,
      volume: '62',
      pages: '932',
      pmid: '26111063',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '26111063' },
  },
  {
    id: 'pmid:24818984',
    topics: ['hepatitis-c'],
    findings: [
      'The European Association for the Study of the Liver published recommendations on hepatitis C treatment in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'EASL recommendations on treatment of hepatitis C 2014',
      authors: '',
      societies: ['European Association for the Study of the Liver'],
      journal: 'J Hepatol',
      year: 2014,
      volume: '61',
      pages: '373',
      pmid: '24818984',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24818984' },
  },
];
