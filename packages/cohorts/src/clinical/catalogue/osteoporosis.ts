// Osteoporosis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoporosis = condition({
  id: 'osteoporosis',
  display: 'Osteoporosis',
  snomed: '64859006',
  icd10: 'M81.0',
  course: 'chronic',
  prior: bySex({
    female: [
      [50, 0.131],
      [65, 0.271],
    ],
    male: [
      [50, 0.033],
      [65, 0.057],
    ],
  }),
  onsetFrom: 50,
  followUpMonths: 12,
  effects: [
    { loinc: '38265-5', shift: -2, spread: 0.5 }, // bone density T-score
  ],
  tests: [
    { panel: 'bone-density', everyMonths: 24 },
    { panel: 'comprehensive-metabolic', everyMonths: 24 },
  ],
  medications: [{ rxnorm: '904419', display: 'Alendronic acid 10 MG Oral Tablet', share: 0.6 }],
  procedures: [{ snomed: '312681000', display: 'Bone density scan', share: 0.9, everyMonths: 24 }],
  carePlan: ['Fall prevention', 'Calcium and vitamin D', 'Weight-bearing exercise'],
  phrases: {
    complaints: [
      'The patient comes to discuss a bone density scan.',
      'The patient has lost some height over the years.',
      'The patient is afraid of falling.',
    ],
    findings: [
      'There is a mild stoop of the upper back.',
      'The spine is not tender to percussion.',
      'Balance is adequate.',
    ],
    plans: [
      'Advised calcium, vitamin D and weight-bearing exercise.',
      'Explained how to take bone-protecting tablets.',
      'Measures against falls at home were reviewed.',
    ],
  },
  source: 'Published: NCHS Data Brief 405',
});
