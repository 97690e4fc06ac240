// Streptococcal sore throat.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const strepThroat = condition({
  id: 'strep-throat',
  display: 'Streptococcal sore throat',
  snomed: '43878008',
  icd10: 'J02.0',
  course: 'acute',
  prior: everyone([2, 0.05], [5, 0.1], [18, 0.02], [45, 0.008]),
  onsetFrom: 2,
  durationDays: 10,
  effects: [
    { loinc: '8310-5', shift: 1.2, spread: 0.5 }, // body temperature
    { loinc: '72514-3', shift: 3 }, // pain
    { loinc: '6690-2', shift: 4, spread: 2 }, // leukocytes
  ],
  medications: [
    { rxnorm: '834102', display: 'Penicillin V Potassium 500 MG Oral Tablet', share: 0.95, days: 10 },
  ],
  phrases: {
    complaints: [
      'The patient has a sudden sore throat and fever.',
      'The patient has pain on swallowing without a cough.',
      'Others close to the patient have had strep throat.',
    ],
    findings: [
      'The tonsils are swollen with white exudate.',
      'The front neck lymph nodes are tender.',
      'There is no rash.',
    ],
    plans: [
      'An antibiotic was prescribed for the full course.',
      'Advised to stay home for the first day of treatment.',
      'Asked to return if there is no improvement in a few days.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
