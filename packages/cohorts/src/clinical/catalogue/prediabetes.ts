// Prediabetes.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const prediabetes = condition({
  id: 'prediabetes',
  display: 'Prediabetes',
  snomed: '714628002',
  icd10: 'R73.03',
  course: 'chronic',
  prior: everyone([10, 0.05], [18, 0.27], [45, 0.45], [65, 0.488]),
  onsetFrom: 10,
  cause: { condition: 'obesity', oddsRatio: 1.8 },
  followUpMonths: 12,
  effects: [
    { loinc: '4548-4', shift: 0.6, spread: 0.2 }, // hemoglobin A1c
    { loinc: '2345-7', shift: 14, spread: 8 }, // glucose
  ],
  tests: [
    { panel: 'a1c', everyMonths: 12 },
    { panel: 'lipids', everyMonths: 24 },
    { panel: 'vital-signs', everyMonths: 12 },
  ],
  medications: [
    {
      rxnorm: '860975',
      display: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
      share: 0.06,
    },
  ],
  goals: [{ text: 'Hemoglobin A1c below 6.5 %', loinc: '4548-4', comparator: '<', value: 6.5, unit: '%' }],
  carePlan: ['Diabetes prevention program', 'Dietary counseling', 'Physical activity most days of the week'],
  phrases: {
    complaints: [
      'The patient comes to discuss results that suggest a raised risk of diabetes.',
      'The patient is worried because relatives have diabetes.',
      'The patient has no complaints and comes for follow-up of prediabetes.',
    ],
    findings: [
      'The patient appears well.',
      'There are no skin changes that would suggest insulin resistance.',
      'Sensation of the feet is intact.',
    ],
    plans: [
      'Explained what prediabetes means and how diabetes may be prevented.',
      'Advised fewer refined carbohydrates and regular exercise.',
      'Blood sugar will be checked again within a year.',
    ],
  },
  source:
    'Published: CDC National Diabetes Statistics Report 2022 (38.0 % of adults, 48.8 % at 65+); shape assumed',
});
