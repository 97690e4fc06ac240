// Anemia.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const anemia = condition({
  id: 'anemia',
  display: 'Anemia',
  snomed: '271737000',
  icd10: 'D64.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.05],
      [5, 0.03],
      [12, 0.13],
      [50, 0.1],
      [75, 0.17],
    ],
    male: [
      [0, 0.05],
      [5, 0.03],
      [12, 0.02],
      [50, 0.05],
      [75, 0.17],
    ],
  }),
  onsetFrom: 0,
  followUpMonths: 6,
  effects: [
    { loinc: '718-7', shift: -2.6, spread: 0.9 }, // hemoglobin
    { loinc: '787-2', shift: -6, spread: 6 }, // MCV
    { loinc: '2276-4', shift: -35, spread: 20 }, // ferritin
    { loinc: '2498-4', shift: -35, spread: 20 }, // iron
    { loinc: '788-0', shift: 2, spread: 1 }, // erythrocyte
  ],
  tests: [
    { panel: 'cbc', everyMonths: 6 },
    { panel: 'iron', everyMonths: 12 },
  ],
  medications: [{ rxnorm: '310325', display: 'ferrous sulfate 325 MG Oral Tablet', share: 0.7 }],
  goals: [
    { text: 'Hemoglobin of at least 12 g/dL', loinc: '718-7', comparator: '>=', value: 12, unit: 'g/dL' },
  ],
  carePlan: ['Diet rich in iron'],
  phrases: {
    complaints: [
      'The patient feels tired and looks pale.',
      'The patient gets short of breath on exertion.',
      'The patient has more energy since treatment began.',
    ],
    findings: [
      'The conjunctivae are pale.',
      'Heart sounds are regular with a soft flow murmur.',
      'The spleen is not enlarged.',
    ],
    plans: [
      'Blood counts will be followed.',
      'Reviewed foods rich in iron.',
      'Looking for the cause of the anemia was discussed.',
    ],
  },
  source: 'Engine assumption from a recalled 9 % (unverified)',
});
