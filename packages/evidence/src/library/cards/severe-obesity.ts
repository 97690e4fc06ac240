// Cards on severe obesity.

import type { EvidenceCard } from '../card';

export const severeObesityCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23710347',
    topics: ['severe-obesity'],
    findings: [
      'An inpatient lifestyle programme with much exercise lowered body weight in severe obesity by 17.0 kg against controls (95% CI −18.7 to −15.3).',
      'Weight of people with severe obesity was still 20.3 kg lower at 12 months than before the programme.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 139,
    population: { text: 'people with severe obesity', ageGroups: ['adult'] },
    intervention: 'an inpatient lifestyle programme of 10–14 weeks',
    comparator: 'waiting list',
    outcome: 'body weight',
    effect: { measure: 'difference in body weight (kg)', value: -17, interval: [-18.7, -15.3], p: '<0.0001' },
    citation: {
      title:
        'Changes in Body Composition, Cardiovascular Disease Risk Factors, and Eating Behavior after an Intensive Lifestyle Intervention with High Volume of Physical Activity in Severely Obese Subjects: A Prospective Clinical Controlled Trial',
      authors: 'Danielsen Kjersti Karoline; Svendsen Mette; Mæhlum Sverre; Sundgot-Borgen Jorunn',
      societies: [],
      journal: 'Journal of Obesity',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23710347',
      doi: '10.1155/2013/325464',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23710347' },
  },
  {
    id: 'pmid:24081459',
    topics: ['severe-obesity'],
    findings: [
      'European guidelines of several disciplines on bariatric and metabolic surgery appeared in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Interdisciplinary European guidelines on metabolic and bariatric surgery',
      authors: 'Fried M; Yumuk V; Oppert J; Scopinaro N; Torres A; Weiner R',
      societies: [],
      journal: 'Obes Surg',
      year: 2014,
      volume: '24',
      pages: '42',
      pmid: '24081459',
      doi: '10.1007/s11695-013-1079-8',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24081459' },
  },
  {
    id: 'pmid:24638958',
    topics: ['severe-obesity', 'obesity'],
    findings: [
      'The International Federation for the Surgery of Obesity and Metabolic Disorders took a position on bariatric surgery in class I obesity in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Bariatric surgery in class I obesity : a Position Statement from the International Federation for the Surgery of Obesity and Metabolic Disorders (IFSO)',
      authors: 'Busetto L; Dixon J; De Luca M; Shikora S; Pories W; Angrisani L',
      societies: ['International Federation for the Surgery of Obesity and Metabolic Disorders'],
      journal: 'Obes Surg',
      year: 2014,
      volume: '24',
      pages: '487',
      pmid: '24638958',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24638958' },
  },
  {
    id: 'pmid:23529351',
    topics: ['severe-obesity'],
    findings: [
      'American societies updated their practice guidelines on perioperative support of bariatric surgery patients in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Clinical practice guidelines for the perioperative nutritional, metabolic, and nonsurgical support of the bariatric surgery patient--2013 update: cosponsored by American Association of Clinical Endocrinologists, the Obesity Society, and American Society for Metabolic & Bariatric Surgery',
      authors: 'Mechanick J; Youdim A; Jones D; Garvey W; Hurley D; McMahon M',
      societies: ['American Association of Clinical Endocrinologists'],
      journal: 'Endocr Pract',
      year: 2013,
      volume: '19',
      pages: '337',
      pmid: '23529351',
      doi: '10.4158/EP12437.GL',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23529351' },
  },
];
