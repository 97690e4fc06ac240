// Normal pregnancy.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const pregnancy = condition({
  id: 'pregnancy',
  display: 'Normal pregnancy',
  snomed: '72892002',
  icd10: 'Z34.90',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.002],
      [18, 0.05],
      [25, 0.1],
      [35, 0.05],
      [40, 0.012],
      [45, 0.001],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  durationDays: 280,
  followUpMonths: 1,
  effects: [
    { loinc: '29463-7', shift: 8, spread: 3 }, // body weight
    { loinc: '8867-4', shift: 10, spread: 5 }, // heart rate
    { loinc: '718-7', shift: -1.2, spread: 0.5 }, // hemoglobin
    { loinc: '6768-6', shift: 30, spread: 20 }, // alkaline phosphatase
  ],
  tests: [
    { panel: 'vital-signs', everyMonths: 1 },
    { panel: 'cbc', everyMonths: 3 },
    { panel: 'urinalysis', everyMonths: 1 },
    { panel: 'a1c' },
  ],
  medications: [{ rxnorm: '310325', display: 'ferrous sulfate 325 MG Oral Tablet', share: 0.4, days: 240 }],
  procedures: [
    { snomed: '424619006', display: 'Prenatal visit', everyMonths: 1 },
    { snomed: '11466000', display: 'Cesarean section', share: 0.32, afterMonths: 9, setting: 'inpatient' },
  ],
  phrases: {
    complaints: [
      'The patient comes for a prenatal visit and feels well.',
      'The patient has morning sickness.',
      'The patient reports backache and tiredness.',
    ],
    findings: [
      'The uterus is of the size expected.',
      'There is no swelling of hands or face.',
      'The abdomen is soft and not tender.',
    ],
    plans: [
      'Prenatal visits continue as scheduled.',
      'Nutrition, rest and warning signs were discussed.',
      'Plans for the birth were reviewed.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
