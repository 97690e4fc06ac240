// Hyperlipidemia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hyperlipidemia = condition({
  id: 'hyperlipidemia',
  display: 'Hyperlipidemia',
  snomed: '55822004',
  icd10: 'E78.5',
  course: 'chronic',
  prior: everyone([6, 0.01], [12, 0.02], [20, 0.06], [40, 0.167], [60, 0.113]),
  onsetFrom: 6,
  cause: { condition: 'obesity', oddsRatio: 1.6 },
  followUpMonths: 6,
  effects: [
    { loinc: '18262-6', shift: 50, spread: 22 }, // LDL cholesterol
    { loinc: '2093-3', shift: 58, spread: 24 }, // total cholesterol
    { loinc: '2571-8', shift: 40, spread: 30 }, // triglycerides
    { loinc: '2085-9', shift: -3 }, // HDL cholesterol
  ],
  tests: [
    { panel: 'lipids', everyMonths: 6 },
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '617312', display: 'atorvastatin 10 MG Oral Tablet', share: 0.6 },
    { rxnorm: '617310', display: 'atorvastatin 20 MG Oral Tablet', share: 0.8 },
    { rxnorm: '617311', display: 'atorvastatin 40 MG Oral Tablet', share: 0.7 },
    { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet', share: 0.4 },
  ],
  goals: [
    { text: 'LDL cholesterol below 130 mg/dL', loinc: '18262-6', comparator: '<', value: 130, unit: 'mg/dL' },
  ],
  carePlan: ['Diet low in saturated fat', 'Physical activity most days of the week'],
  phrases: {
    complaints: [
      'The patient comes to discuss cholesterol results.',
      'The patient has no complaints and takes medication most days.',
      'The patient asks whether diet alone could be enough.',
    ],
    findings: [
      'There are no xanthomas.',
      'Peripheral pulses are full and equal.',
      'No carotid bruit is heard.',
    ],
    plans: [
      'Reviewed the risk of heart disease and the benefit of treatment.',
      'Advised a diet with less saturated fat and more fiber.',
      'The lipid panel will be repeated at follow-up.',
    ],
  },
  source: 'Published: NCHS Data Brief 515, total cholesterol 240 mg/dL or more; below 20 assumed',
});
