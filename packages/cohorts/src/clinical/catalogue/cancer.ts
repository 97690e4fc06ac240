// Malignant neoplastic disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const cancer = condition({
  id: 'cancer',
  display: 'Malignant neoplastic disease',
  snomed: '363346000',
  icd10: 'C80.1',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.001],
      [20, 0.012],
      [40, 0.055],
      [50, 0.095],
      [65, 0.19],
      [75, 0.24],
    ],
    male: [
      [0, 0.001],
      [20, 0.007],
      [40, 0.025],
      [50, 0.07],
      [65, 0.2],
      [75, 0.3],
    ],
  }),
  onsetFrom: 0,
  followUpMonths: 6,
  effects: [
    { loinc: '718-7', shift: -1, spread: 0.8 }, // hemoglobin
    { loinc: '1988-5', shift: 5, spread: 5 }, // c reactive protein
  ],
  tests: [
    { panel: 'cbc', everyMonths: 6 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'pain-score', everyMonths: 6 },
  ],
  procedures: [{ snomed: '367336001', display: 'Chemotherapy', share: 0.3, afterMonths: 2 }],
  carePlan: ['Follow-up with oncology', 'Nutrition counseling', 'Emotional support'],
  phrases: {
    complaints: [
      'The patient comes for follow-up after cancer treatment.',
      'The patient feels tired and has little appetite.',
      'The patient is afraid that the disease may return.',
    ],
    findings: [
      'No enlarged lymph nodes are felt.',
      'The abdomen is soft without masses.',
      'The patient appears in fair general condition.',
    ],
    plans: [
      'Follow-up with oncology continues.',
      'Nutrition and activity were discussed.',
      'Emotional support was offered.',
    ],
  },
  source: 'Engine assumption from a recalled 9 to 10 % of adults who ever had one (unverified)',
});
