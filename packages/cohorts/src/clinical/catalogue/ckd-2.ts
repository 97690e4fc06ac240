// Chronic kidney disease stage 2.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd2 = condition({
  id: 'ckd-2',
  display: 'Chronic kidney disease stage 2',
  snomed: '431856006',
  icd10: 'N18.2',
  course: 'chronic',
  prior: everyone([2, 0.001], [18, 0.02], [45, 0.035], [65, 0.06]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  followUpMonths: 12,
  effects: [
    { loinc: '2160-0', shift: 0.15, spread: 0.05 }, // creatinine
    { loinc: '14959-1', shift: 70, spread: 50 }, // urine albumin/creatinine
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'urine-albumin', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 12 },
  ],
  medications: [{ rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.45 }],
  carePlan: ['Avoidance of anti-inflammatory painkillers', 'Regular check of kidney function'],
  phrases: {
    complaints: [
      'The patient comes for the yearly check of kidney function.',
      'The patient feels well and has no swelling.',
      'The patient is surprised to hear of mild kidney disease.',
    ],
    findings: [
      'There is no flank tenderness.',
      'Skin turgor is normal.',
      'The lungs are clear on auscultation.',
    ],
    plans: [
      'Kidney function will be measured again within a year.',
      'Advised to drink enough and to avoid harmful painkillers.',
      'Reviewed medication for effects on the kidneys.',
    ],
  },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
