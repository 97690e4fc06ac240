// Lupus erythematosus.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const lupus = condition({
  id: 'lupus',
  display: 'Lupus erythematosus',
  snomed: '200936003',
  icd10: 'M32.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.0002],
      [15, 0.0012],
      [45, 0.0022],
    ],
    male: [
      [8, 0.00003],
      [15, 0.00013],
      [45, 0.00025],
    ],
  }),
  onsetFrom: 8,
  followUpMonths: 3,
  effects: [
    { loinc: '1988-5', shift: 8, spread: 6 }, // c reactive protein
    { loinc: '718-7', shift: -1, spread: 0.6 }, // hemoglobin
    { loinc: '6690-2', shift: -1.5, spread: 1 }, // leukocytes
    { loinc: '777-3', shift: -30, spread: 25 }, // platelets
    { loinc: '14959-1', shift: 40, spread: 40 }, // urine albumin/creatinine
  ],
  tests: [
    { panel: 'cbc', everyMonths: 3 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'urinalysis', everyMonths: 3 },
    { panel: 'urine-albumin', everyMonths: 6 },
    { panel: 'inflammation', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '979092', display: 'Hydroxychloroquine Sulfate 200 MG Oral Tablet', share: 0.9 },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.3, days: 28, adds: true },
  ],
  carePlan: ['Sun protection', 'Monitoring of blood and urine'],
  phrases: {
    complaints: [
      'The patient reports joint pain and fatigue.',
      'The patient gets a rash on the cheeks after sun.',
      'The patient has been stable since the last visit.',
    ],
    findings: [
      'There is faint redness over the cheeks and nose.',
      'Small joints of the hands are tender without deformity.',
      'There are no mouth ulcers.',
    ],
    plans: [
      'Blood and urine tests continue at regular intervals.',
      'Sun protection was stressed.',
      'Yearly eye checks are advised while on treatment.',
    ],
  },
  source: 'Engine assumption',
});
