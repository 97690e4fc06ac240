// Malignant neoplasm of colon.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const colonCancer = condition({
  id: 'colon-cancer',
  display: 'Malignant neoplasm of colon',
  snomed: '363406005',
  icd10: 'C18.9',
  course: 'chronic',
  prior: everyone([20, 0.0001], [40, 0.001], [50, 0.004], [65, 0.014], [75, 0.025]),
  onsetFrom: 20,
  cause: { condition: 'colon-polyp', oddsRatio: 4 },
  followUpMonths: 3,
  effects: [
    { loinc: '718-7', shift: -1.8, spread: 0.9 }, // hemoglobin
    { loinc: '787-2', shift: -5, spread: 4 }, // MCV
    { loinc: '2276-4', shift: -25, spread: 20 }, // ferritin
  ],
  tests: [
    { panel: 'cbc', everyMonths: 3 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'iron', everyMonths: 12 },
  ],
  procedures: [
    { snomed: '73761001', display: 'Colonoscopy', everyMonths: 12 },
    { snomed: '367336001', display: 'Chemotherapy', share: 0.5, afterMonths: 2 },
  ],
  carePlan: ['Follow-up with oncology', 'Regular colonoscopy', 'Nutrition counseling'],
  phrases: {
    complaints: [
      'The patient has noticed blood in the stool.',
      'The patient reports a change of bowel habits.',
      'The patient comes for follow-up after treatment of bowel cancer.',
    ],
    findings: ['The abdomen is soft with a healed scar.', 'No mass is felt.', 'The liver is not enlarged.'],
    plans: [
      'Follow-up with oncology continues.',
      'Colonoscopy and blood tests are repeated as scheduled.',
      'Nutrition was discussed.',
    ],
  },
  source: 'Engine assumption',
});
