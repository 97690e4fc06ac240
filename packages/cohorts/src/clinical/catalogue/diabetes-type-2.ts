// Diabetes mellitus type 2.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const diabetesType2 = condition({
  id: 'diabetes-type-2',
  display: 'Diabetes mellitus type 2',
  snomed: '44054006',
  icd10: 'E11.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.0005],
      [13, 0.002],
      [20, 0.017],
      [40, 0.096],
      [60, 0.162],
    ],
    male: [
      [8, 0.0005],
      [13, 0.002],
      [20, 0.023],
      [40, 0.127],
      [60, 0.215],
    ],
  }),
  onsetFrom: 8,
  cause: { condition: 'obesity', oddsRatio: 3 },
  followUpMonths: 4,
  effects: [
    { loinc: '4548-4', shift: 2.4, spread: 1.2 }, // hemoglobin A1c
    { loinc: '2345-7', shift: 70, spread: 35 }, // glucose
    { loinc: '2571-8', shift: 35, spread: 25 }, // triglycerides
    { loinc: '2085-9', shift: -5 }, // HDL cholesterol
  ],
  tests: [
    { panel: 'a1c', everyMonths: 4 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'lipids', everyMonths: 12 },
    { panel: 'urine-albumin', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 4 },
  ],
  medications: [
    {
      rxnorm: '860975',
      display: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
      share: 0.9,
    },
    { rxnorm: '1373463', display: 'canagliflozin 100 MG Oral Tablet', share: 0.5, adds: true },
    { rxnorm: '897122', display: '3 ML liraglutide 6 MG/ML Pen Injector', share: 0.5, adds: true },
    {
      rxnorm: '106892',
      display:
        'insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable Suspension [Humulin]',
      share: 0.6,
      adds: true,
    },
    {
      rxnorm: '865098',
      display: 'Insulin Lispro 100 UNT/ML Injectable Solution [Humalog]',
      share: 0.4,
      adds: true,
    },
  ],
  procedures: [
    {
      snomed: '722161008',
      display: 'Diabetic retinal eye exam',
      share: 0.7,
      everyMonths: 12,
      afterMonths: 1,
    },
  ],
  goals: [{ text: 'Hemoglobin A1c below 7 %', loinc: '4548-4', comparator: '<', value: 7, unit: '%' }],
  carePlan: [
    'Diabetes self-management education',
    'Diabetic diet',
    'Self-monitoring of blood glucose',
    'Yearly foot examination',
    'Yearly eye examination',
  ],
  phrases: {
    complaints: [
      'The patient comes for follow-up of diabetes and has no new complaints.',
      'The patient reports being thirsty more often than usual.',
      'The patient feels tired by the afternoon.',
      'The patient finds it hard to keep to the diet when eating out.',
    ],
    findings: [
      'The feet show no ulcers, and pulses are palpable.',
      'Monofilament testing of the feet was carried out.',
      'The skin at the injection and testing sites is unremarkable.',
    ],
    plans: [
      'Reviewed diet, exercise and the use of medication.',
      'Laboratory monitoring continues at regular intervals.',
      'Reminded of the yearly eye and foot examinations.',
      'Discussed how to recognize and treat low blood sugar.',
    ],
  },
  source:
    'Published: NCHS Data Brief 516, diagnosed, 92 % of it type 2, split by its sex ratio; below 20 assumed',
});
