// Primary dental caries.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const dentalCaries = condition({
  id: 'dental-caries',
  display: 'Primary dental caries',
  snomed: '109570002',
  icd10: 'K02.9',
  course: 'acute',
  prior: everyone([2, 0.12], [6, 0.2], [18, 0.2]),
  onsetFrom: 2,
  durationDays: 21,
  effects: [
    { loinc: '72514-3', shift: 3 }, // pain
  ],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.5, days: 5 }],
  phrases: {
    complaints: [
      'The patient has toothache with cold and sweet food.',
      'The patient has a dull pain in the jaw.',
      'The patient has a tooth that hurts on chewing.',
    ],
    findings: ['There is a cavity in a back tooth.', 'The gums are not swollen.', 'The mouth opens fully.'],
    plans: [
      'Referred to a dentist.',
      'Pain relief was recommended.',
      'Advised brushing twice a day and less sugar.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
