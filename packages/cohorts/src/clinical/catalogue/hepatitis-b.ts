// Chronic type B viral hepatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hepatitisB = condition({
  id: 'hepatitis-b',
  display: 'Chronic type B viral hepatitis',
  snomed: '61977001',
  icd10: 'B18.1',
  course: 'chronic',
  prior: everyone([1, 0.0003], [18, 0.003], [45, 0.004]),
  onsetFrom: 1,
  followUpMonths: 6,
  effects: [
    { loinc: '1742-6', shift: 28, spread: 20 }, // alanine aminotransferase
    { loinc: '1920-8', shift: 20, spread: 15 }, // aspartate aminotransferase
  ],
  tests: [
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'cbc', everyMonths: 12 },
    { panel: 'coagulation', everyMonths: 24 },
  ],
  carePlan: ['Avoidance of alcohol', 'Testing and vaccination of household members'],
  phrases: {
    complaints: [
      'The patient comes for follow-up of hepatitis.',
      'The patient has no complaints.',
      'The patient is worried about infecting the family.',
    ],
    findings: [
      'There is no jaundice.',
      'The liver and spleen are not enlarged.',
      'The skin shows no signs of liver disease.',
    ],
    plans: [
      'Liver tests are followed twice a year.',
      'Testing and vaccination of the household was advised.',
      'Advised no alcohol.',
    ],
  },
  source: 'Engine assumption',
});
