// Chronic hepatitis C.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hepatitisC = condition({
  id: 'hepatitis-c',
  display: 'Chronic hepatitis C',
  snomed: '128302006',
  icd10: 'B18.2',
  course: 'chronic',
  prior: everyone([3, 0.0003], [18, 0.008], [45, 0.014], [75, 0.004]),
  onsetFrom: 3,
  followUpMonths: 12,
  effects: [
    { loinc: '1742-6', shift: 35, spread: 20 }, // alanine aminotransferase
    { loinc: '1920-8', shift: 28, spread: 18 }, // aspartate aminotransferase
    { loinc: '777-3', shift: -30, spread: 25 }, // platelets
  ],
  tests: [
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 12 },
    { panel: 'coagulation', everyMonths: 24 },
  ],
  carePlan: ['Avoidance of alcohol', 'Vaccination against other hepatitis viruses'],
  phrases: {
    complaints: [
      'The patient feels tired at times.',
      'The patient has no complaints from the liver infection.',
      'The patient asks about a cure.',
    ],
    findings: [
      'There is no jaundice.',
      'The liver edge is smooth and not tender.',
      'There is no fluid in the abdomen.',
    ],
    plans: ['Referred for antiviral treatment.', 'Advised no alcohol.', 'Liver tests will be followed.'],
  },
  source: 'Engine assumption',
});
