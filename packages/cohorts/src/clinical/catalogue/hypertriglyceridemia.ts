// Hypertriglyceridemia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hypertriglyceridemia = condition({
  id: 'hypertriglyceridemia',
  display: 'Hypertriglyceridemia',
  snomed: '302870006',
  icd10: 'E78.1',
  course: 'chronic',
  prior: everyone([8, 0.01], [20, 0.12], [40, 0.2], [60, 0.22]),
  onsetFrom: 8,
  cause: { condition: 'hyperlipidemia', oddsRatio: 4 },
  followUpMonths: 6,
  effects: [
    { loinc: '2571-8', shift: 160, spread: 70 }, // triglycerides
    { loinc: '2093-3', shift: 20 }, // total cholesterol
    { loinc: '2085-9', shift: -6 }, // HDL cholesterol
  ],
  tests: [{ panel: 'lipids', everyMonths: 6 }],
  medications: [{ rxnorm: '617310', display: 'atorvastatin 20 MG Oral Tablet', share: 0.4 }],
  goals: [
    { text: 'Triglycerides below 150 mg/dL', loinc: '2571-8', comparator: '<', value: 150, unit: 'mg/dL' },
  ],
  carePlan: ['Diet low in sugar and refined carbohydrates', 'Limited alcohol'],
  phrases: {
    complaints: [
      'The patient comes for follow-up of blood fats.',
      'The patient has no abdominal pain or other complaints.',
      'The patient admits that the diet has been rich in sweets.',
    ],
    findings: [
      'The abdomen is soft and not tender.',
      'There are no eruptive xanthomas.',
      'The liver edge is not enlarged on palpation.',
    ],
    plans: [
      'Advised less sugar and alcohol and regular exercise.',
      'Explained the risk of inflammation of the pancreas.',
      'Blood fats will be measured again after changes in diet.',
    ],
  },
  source: 'Engine assumption',
});
