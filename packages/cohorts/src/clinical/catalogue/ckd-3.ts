// Chronic kidney disease stage 3.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd3 = condition({
  id: 'ckd-3',
  display: 'Chronic kidney disease stage 3',
  snomed: '433144002',
  icd10: 'N18.30',
  course: 'chronic',
  prior: everyone([2, 0.0005], [18, 0.018], [45, 0.056], [65, 0.24]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  followUpMonths: 6,
  effects: [
    { loinc: '2160-0', shift: 0.65, spread: 0.15 }, // creatinine
    { loinc: '3094-0', shift: 14, spread: 6 }, // urea nitrogen
    { loinc: '14959-1', shift: 90, spread: 70 }, // urine albumin/creatinine
    { loinc: '718-7', shift: -0.6, spread: 0.4 }, // hemoglobin
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 6 },
    { panel: 'urine-albumin', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '979492', display: 'losartan potassium 50 MG Oral Tablet', share: 0.6 },
    { rxnorm: '979480', display: 'losartan potassium 100 MG Oral Tablet', share: 0.5 },
  ],
  goals: [
    {
      text: 'Systolic blood pressure below 130 mmHg',
      loinc: '8480-6',
      comparator: '<',
      value: 130,
      unit: 'mm[Hg]',
    },
  ],
  carePlan: [
    'Avoidance of anti-inflammatory painkillers',
    'Dietary counseling about salt and protein',
    'Regular check of kidney function',
  ],
  phrases: {
    complaints: [
      'The patient comes for follow-up of chronic kidney disease.',
      'The patient gets up at night to pass urine.',
      'The patient reports mild fatigue.',
    ],
    findings: [
      'There is no flank tenderness.',
      'There is a trace of ankle swelling.',
      'Heart sounds are regular without a rub.',
    ],
    plans: [
      'Doses of medication were reviewed for kidney function.',
      'Laboratory monitoring continues twice a year.',
      'Advised less salt and good control of blood pressure.',
    ],
  },
  source:
    'Engine assumption: share of the CDC 2023 total for stages 1 to 4 (18-44 6 %, 45-64 12 %, 65+ 34 %)',
});
