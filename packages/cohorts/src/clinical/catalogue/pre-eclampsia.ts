// Pre-eclampsia.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const preEclampsia = condition({
  id: 'pre-eclampsia',
  display: 'Pre-eclampsia',
  snomed: '398254007',
  icd10: 'O14.90',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.0001],
      [18, 0.002],
      [25, 0.004],
      [35, 0.003],
      [40, 0.001],
      [45, 0.0001],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  cause: { condition: 'pregnancy', oddsRatio: 1 },
  requiresCause: true,
  setting: 'inpatient',
  durationDays: 42,
  stayDays: 3,
  effects: [
    { loinc: '8480-6', shift: 38, spread: 8 }, // systolic pressure
    { loinc: '8462-4', shift: 22, spread: 5 }, // diastolic pressure
    { loinc: '14959-1', shift: 350, spread: 150 }, // urine albumin/creatinine
    { loinc: '1742-6', shift: 25, spread: 20 }, // alanine aminotransferase
    { loinc: '777-3', shift: -60, spread: 30 }, // platelets
  ],
  tests: [
    { panel: 'comprehensive-metabolic' },
    { panel: 'cbc' },
    { panel: 'urine-albumin' },
    { panel: 'vital-signs' },
  ],
  phrases: {
    complaints: [
      'The patient has a headache and sees flickering lights.',
      'The patient has noticed swelling of hands and face.',
      'The patient has pain in the upper abdomen.',
    ],
    findings: [
      'There is swelling of hands and feet.',
      'Reflexes are brisk.',
      'The uterus is soft and not tender.',
    ],
    plans: [
      'Admitted for monitoring of mother and child.',
      'The timing of birth was discussed.',
      'Warning signs after discharge were explained.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
