// End-stage renal disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const esrd = condition({
  id: 'esrd',
  display: 'End-stage renal disease',
  snomed: '46177005',
  icd10: 'N18.6',
  course: 'chronic',
  prior: everyone([2, 0.0001], [18, 0.0008], [45, 0.003], [65, 0.006]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 4 },
  followUpMonths: 1,
  effects: [
    { loinc: '2160-0', shift: 5.5, spread: 1.5 }, // creatinine
    { loinc: '3094-0', shift: 45, spread: 12 }, // urea nitrogen
    { loinc: '718-7', shift: -2.6, spread: 0.8 }, // hemoglobin
    { loinc: '2777-1', shift: 2.2, spread: 0.8 }, // phosphate
    { loinc: '2823-3', shift: 0.6, spread: 0.3 }, // potassium
    { loinc: '2028-9', shift: -4 }, // carbon dioxide, total
    { loinc: '17861-6', shift: -0.5, spread: 0.3 }, // calcium
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 1 },
    { panel: 'cbc', everyMonths: 1 },
    { panel: 'iron', everyMonths: 3 },
    { panel: 'vital-signs', everyMonths: 1 },
  ],
  medications: [
    { rxnorm: '310325', display: 'ferrous sulfate 325 MG Oral Tablet', share: 0.7 },
    { rxnorm: '313988', display: 'Furosemide 40 MG Oral Tablet', share: 0.4, adds: true },
  ],
  procedures: [
    { snomed: '302497006', display: 'Hemodialysis', share: 0.85, everyMonths: 1 },
    {
      snomed: '70536003',
      display: 'Transplant of kidney',
      share: 0.12,
      afterMonths: 30,
      setting: 'inpatient',
    },
  ],
  goals: [
    { text: 'Hemoglobin of at least 10 g/dL', loinc: '718-7', comparator: '>=', value: 10, unit: 'g/dL' },
  ],
  carePlan: [
    'Hemodialysis',
    'Dietary counseling about salt, potassium and phosphate',
    'Limited fluids',
    'Care of the vascular access',
  ],
  phrases: {
    complaints: [
      'The patient feels washed out after dialysis.',
      'The patient reports itching and poor sleep.',
      'The patient passes very little urine.',
    ],
    findings: [
      'The vascular access has a good thrill and no redness.',
      'There is mild swelling of the legs before dialysis.',
      'The lungs have a few crackles at the bases.',
    ],
    plans: [
      'Dialysis continues as scheduled.',
      'Reviewed fluid and salt limits.',
      'Assessment for transplantation was discussed.',
    ],
  },
  source: 'Engine assumption',
});
