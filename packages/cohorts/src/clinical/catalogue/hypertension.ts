// Essential hypertension.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hypertension = condition({
  id: 'hypertension',
  display: 'Essential hypertension',
  snomed: '59621000',
  icd10: 'I10',
  course: 'chronic',
  prior: bySex({
    female: [
      [3, 0.01],
      [8, 0.02],
      [13, 0.03],
      [18, 0.164],
      [40, 0.49],
      [60, 0.716],
    ],
    male: [
      [3, 0.01],
      [8, 0.02],
      [13, 0.04],
      [18, 0.3],
      [40, 0.559],
      [60, 0.716],
    ],
  }),
  onsetFrom: 3,
  followUpMonths: 4,
  effects: [
    { loinc: '8480-6', shift: 24, spread: 10 }, // systolic pressure
    { loinc: '8462-4', shift: 13, spread: 6 }, // diastolic pressure
  ],
  tests: [
    { panel: 'vital-signs', everyMonths: 4 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'lipids', everyMonths: 24 },
    { panel: 'urine-albumin', everyMonths: 24 },
  ],
  medications: [
    { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.86 },
    { rxnorm: '979492', display: 'losartan potassium 50 MG Oral Tablet', share: 0.85 },
    { rxnorm: '197361', display: 'amLODIPine 5 MG Oral Tablet', share: 0.75, adds: true },
    { rxnorm: '310798', display: 'Hydrochlorothiazide 25 MG Oral Tablet', share: 0.5, adds: true },
    { rxnorm: '313096', display: 'spironolactone 25 MG Oral Tablet', share: 0.2, adds: true },
  ],
  procedures: [{ snomed: '268400002', display: '12 lead electrocardiogram', share: 0.5, afterMonths: 1 }],
  goals: [
    {
      text: 'Systolic blood pressure below 130 mmHg',
      loinc: '8480-6',
      comparator: '<',
      value: 130,
      unit: 'mm[Hg]',
    },
    {
      text: 'Diastolic blood pressure below 80 mmHg',
      loinc: '8462-4',
      comparator: '<',
      value: 80,
      unit: 'mm[Hg]',
    },
  ],
  carePlan: [
    'Diet low in salt',
    'Blood pressure measurement at home',
    'Physical activity most days of the week',
  ],
  phrases: {
    complaints: [
      'The patient comes for follow-up of blood pressure and feels well.',
      'The patient reports occasional headaches in the morning.',
      'The patient sometimes forgets the evening tablet.',
      'The patient brings a diary of pressures measured at home.',
    ],
    findings: [
      'Heart sounds are regular without murmurs.',
      'There is no swelling of the ankles.',
      'The fundi were not examined today.',
      'Peripheral pulses are symmetrical.',
    ],
    plans: [
      'Advised less salt, regular exercise and weight control.',
      'Home readings should be brought to the next visit.',
      'Treatment will be adjusted if readings stay above the goal.',
    ],
  },
  source: 'Published: NCHS Data Brief 511, NHANES 2021-23, from 18 years on; below, engine assumption',
});
