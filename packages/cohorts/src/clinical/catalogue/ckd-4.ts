// Chronic kidney disease stage 4.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd4 = condition({
  id: 'ckd-4',
  display: 'Chronic kidney disease stage 4',
  snomed: '431857002',
  icd10: 'N18.4',
  course: 'chronic',
  prior: everyone([2, 0.0002], [18, 0.001], [45, 0.004], [65, 0.011]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 3 },
  followUpMonths: 3,
  effects: [
    { loinc: '2160-0', shift: 1.9, spread: 0.3 }, // creatinine
    { loinc: '3094-0', shift: 32, spread: 10 }, // urea nitrogen
    { loinc: '14959-1', shift: 250, spread: 150 }, // urine albumin/creatinine
    { loinc: '718-7', shift: -1.6, spread: 0.6 }, // hemoglobin
    { loinc: '2777-1', shift: 0.9, spread: 0.4 }, // phosphate
    { loinc: '2823-3', shift: 0.4, spread: 0.2 }, // potassium
    { loinc: '2028-9', shift: -3 }, // carbon dioxide, total
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 3 },
    { panel: 'urine-albumin', everyMonths: 6 },
    { panel: 'cbc', everyMonths: 6 },
    { panel: 'iron', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 3 },
  ],
  medications: [
    { rxnorm: '979492', display: 'losartan potassium 50 MG Oral Tablet', share: 0.6 },
    { rxnorm: '313988', display: 'Furosemide 40 MG Oral Tablet', share: 0.5, adds: true },
    { rxnorm: '310325', display: 'ferrous sulfate 325 MG Oral Tablet', share: 0.4, adds: true },
  ],
  goals: [
    {
      text: 'Systolic blood pressure below 130 mmHg',
      loinc: '8480-6',
      comparator: '<',
      value: 130,
      unit: 'mm[Hg]',
    },
    { text: 'Hemoglobin of at least 10 g/dL', loinc: '718-7', comparator: '>=', value: 10, unit: 'g/dL' },
  ],
  carePlan: [
    'Preparation for kidney replacement therapy',
    'Dietary counseling about salt, potassium and phosphate',
    'Protection of arm veins',
  ],
  phrases: {
    complaints: [
      'The patient feels tired and has less appetite.',
      'The patient reports itching and restless legs.',
      'The patient wants to know about dialysis.',
    ],
    findings: [
      'There is swelling of both ankles.',
      'The skin is pale and dry.',
      'No pericardial rub is heard.',
    ],
    plans: [
      'Options for dialysis and transplantation were discussed.',
      'Followed jointly with nephrology.',
      'Advised on foods rich in potassium and phosphate.',
    ],
  },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
