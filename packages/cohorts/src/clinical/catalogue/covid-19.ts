// Disease caused by severe acute respiratory syndrome coronavirus 2.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const covid19 = condition({
  id: 'covid-19',
  display: 'Disease caused by severe acute respiratory syndrome coronavirus 2',
  snomed: '840539006',
  icd10: 'U07.1',
  course: 'acute',
  prior: everyone([0, 0.06], [18, 0.09], [65, 0.07]),
  onsetFrom: 0,
  durationDays: 14,
  effects: [
    { loinc: '8310-5', shift: 1.1, spread: 0.6 }, // body temperature
    { loinc: '59408-5', shift: -2, spread: 1.5 }, // oxygen saturation
    { loinc: '1988-5', shift: 20, spread: 15 }, // c reactive protein
    { loinc: '731-0', shift: -0.6, spread: 0.3 }, // lymphocytes
    { loinc: '9279-1', shift: 2 }, // respiratory rate
  ],
  tests: [{ panel: 'vital-signs' }],
  medications: [{ rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.6, days: 7 }],
  phrases: {
    complaints: [
      'The patient has fever, cough and body aches.',
      'The patient has lost the sense of smell.',
      'The patient was in contact with an infected person.',
    ],
    findings: [
      'The throat is slightly red.',
      'Breath sounds are clear with easy breathing.',
      'The patient appears tired but not severely ill.',
    ],
    plans: [
      'Isolation at home and rest were advised.',
      'Pain relief and fluids were recommended.',
      'Asked to seek help at once with shortness of breath.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
