// Chronic kidney disease stage 1.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd1 = condition({
  id: 'ckd-1',
  display: 'Chronic kidney disease stage 1',
  snomed: '431855005',
  icd10: 'N18.1',
  course: 'chronic',
  prior: everyone([2, 0.001], [18, 0.02], [45, 0.025], [65, 0.03]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  followUpMonths: 12,
  effects: [
    { loinc: '14959-1', shift: 60, spread: 40 }, // urine albumin/creatinine
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'urine-albumin', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 12 },
  ],
  medications: [{ rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.4 }],
  carePlan: ['Avoidance of anti-inflammatory painkillers', 'Regular check of kidney function'],
  phrases: {
    complaints: [
      'The patient comes to follow up an abnormal urine test.',
      'The patient has no complaints about passing urine.',
      'The patient asks how to protect the kidneys.',
    ],
    findings: [
      'There is no flank tenderness.',
      'There is no swelling of the legs.',
      'The abdomen is soft without bruits.',
    ],
    plans: [
      'Kidney function and urine albumin will be checked within a year.',
      'Advised against regular use of anti-inflammatory painkillers.',
      'Explained the importance of blood pressure control.',
    ],
  },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
