// Cards on myocardial infarction.

import type { EvidenceCard } from '../card';

export const myocardialInfarctionCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25364906',
    topics: ['myocardial-infarction', 'history-of-mi'],
    findings: [
      'A pooled analysis of the SMILE trials found that zofenopril lowered the one-year risk of cardiovascular death or admission after myocardial infarction compared with placebo, by 39% in men and by 40% in women.',
      'After myocardial infarction more women than men had a major cardiovascular event (23% against 17%, p<0.001).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 3630,
    population: { text: 'patients with acute myocardial infarction', ageGroups: ['adult'] },
    intervention: 'zofenopril 60 mg daily',
    comparator: 'placebo; lisinopril; ramipril',
    outcome: 'death or hospital admission for cardiovascular causes within a year',
    effect: { measure: 'risk reduction against placebo in women (%)', value: 40, interval: null, p: '0.005' },
    citation: {
      title:
        'Effects of Treatment with Zofenopril in Men and Women with Acute Myocardial Infarction: Gender Analysis of the SMILE Program',
      authors:
        'Franconi Flavia; Omboni Stefano; Ambrosioni Ettore; Reggiardo Giorgio; Campesi Ilaria; Borghi Claudio',
      societies: [],
      journal: 'PLoS ONE',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25364906',
      doi: '10.1371/journal.pone.0111558',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25364906' },
  },
  {
    id: 'pmid:25512941',
    topics: ['myocardial-infarction', 'history-of-mi'],
    findings: [
      'Patients with myocardial infarction had less anxiety and depression after written and verbal education than controls had (p<0.05).',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 124,
    population: { text: 'patients after myocardial infarction', ageGroups: ['adult'] },
    intervention: 'written and verbal education',
    comparator: 'usual care',
    outcome: 'anxiety and depression',
    effect: {
      measure: 'anxiety and depression after the intervention',
      value: null,
      interval: null,
      p: '<0.05',
    },
    citation: {
      title:
        'The effect of written material and verbal method education on anxiety and depression in patients with myocardial infarction in selected hospitals in Iran',
      authors: 'AGHAKHANI NADER; KHADEMVATAN KAMAL; DEHGHANI MOHAMMAD REZA',
      societies: [],
      journal: 'Journal of Advances in Medical Education & Professionalism',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25512941',
      doi: null,
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25512941' },
  },
  {
    id: 'pmid:23634982',
    topics: ['myocardial-infarction', 'history-of-mi'],
    findings: [
      'Health coaching after myocardial infarction did not improve health status over usual care at six months (difference 0.012, 95% CI −0.016 to 0.041).',
      'Health coaching after myocardial infarction cost more than usual care ($10,574 against $8,534, p = 0.021).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 430,
    population: { text: 'adults after myocardial infarction', ageGroups: ['adult'] },
    intervention: 'six months of health coaching',
    comparator: 'usual care',
    outcome: 'quality of life and costs',
    effect: {
      measure: 'mean difference in SF-6D at six months',
      value: 0.012,
      interval: [-0.016, 0.041],
      p: '0.372',
    },
    citation: {
      title:
        'Cost-effectiveness of a coronary heart disease secondary prevention program in patients with myocardial infarction: results from a randomised controlled trial (ProActive Heart)',
      authors: 'Turkstra Erika; Hawkes Anna L; Oldenburg Brian; Scuffham Paul A',
      societies: [],
      journal: 'BMC Cardiovascular Disorders',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23634982',
      doi: '10.1186/1471-2261-13-33',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23634982' },
  },
  {
    id: 'pmid:23781336',
    topics: ['myocardial-infarction'],
    findings: [
      'After a first myocardial infarction, face-to-face education with a booklet lowered cholesterol and anxiety more than no such education (P < 0.0001).',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 112,
    population: { text: 'patients in hospital with a first myocardial infarction', ageGroups: ['adult'] },
    intervention: 'face-to-face education and a booklet',
    comparator: 'no such education',
    outcome: 'systolic blood pressure, cholesterol, anxiety',
    citation: {
      title:
        'The Effect of Face-to-Face Education and Educational Booklet on Heart Health Indexes of the Hospitalized Patients with Myocardial Infarction',
      authors:
        'Esmaeili Vardanjani Safar Ali; Fanisaberi Laleh; Alirezaee Shahraki Firozeh; Khalilzadeh Ahmad; Tavakoli Vardanjani Abdolazim; Ghani Dehkordi Fatemeh',
      societies: [],
      journal: 'Nursing Research and Practice',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23781336',
      doi: '10.1155/2013/675634',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23781336' },
  },
];
