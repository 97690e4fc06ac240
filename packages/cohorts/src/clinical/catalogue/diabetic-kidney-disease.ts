// Disorder of kidney due to diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticKidneyDisease = condition({
  id: 'diabetic-kidney-disease',
  display: 'Disorder of kidney due to diabetes mellitus',
  snomed: '127013003',
  icd10: 'E11.21',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.003], [40, 0.03], [60, 0.06]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 4,
  effects: [
    { loinc: '14959-1', shift: 180, spread: 120 }, // urine albumin/creatinine
    { loinc: '2160-0', shift: 0.35, spread: 0.2 }, // creatinine
    { loinc: '8480-6', shift: 5 }, // systolic pressure
  ],
  tests: [
    { panel: 'urine-albumin', everyMonths: 6 },
    { panel: 'basic-metabolic', everyMonths: 6 },
    { panel: 'vital-signs', everyMonths: 4 },
  ],
  medications: [
    { rxnorm: '979492', display: 'losartan potassium 50 MG Oral Tablet', share: 0.8 },
    { rxnorm: '979480', display: 'losartan potassium 100 MG Oral Tablet', share: 0.7 },
    { rxnorm: '1373463', display: 'canagliflozin 100 MG Oral Tablet', share: 0.4, adds: true },
  ],
  goals: [
    {
      text: 'Urine albumin below 300 mg/g creatinine',
      loinc: '14959-1',
      comparator: '<',
      value: 300,
      unit: 'mg/g',
    },
  ],
  carePlan: [
    'Kidney-protective blood pressure treatment',
    'Avoidance of anti-inflammatory painkillers',
    'Dietary counseling about salt and protein',
  ],
  phrases: {
    complaints: [
      'The patient comes for follow-up of kidney disease due to diabetes.',
      'The patient has noticed foamy urine.',
      'The patient reports mild swelling of the ankles in the evening.',
    ],
    findings: [
      'There is no flank tenderness.',
      'The lungs are clear on auscultation.',
      'Skin turgor is normal.',
    ],
    plans: [
      'Kidney function and urine albumin will be monitored.',
      'Advised against regular use of anti-inflammatory painkillers.',
      'Stressed the importance of blood pressure and sugar control for the kidneys.',
    ],
  },
  source: 'Engine assumption: three in ten diabetics from middle age on',
});
