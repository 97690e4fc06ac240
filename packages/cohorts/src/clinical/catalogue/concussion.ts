// Concussion with no loss of consciousness.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const concussion = condition({
  id: 'concussion',
  display: 'Concussion with no loss of consciousness',
  snomed: '62106007',
  icd10: 'S06.0X0A',
  course: 'acute',
  prior: everyone([1, 0.005], [10, 0.015], [25, 0.004]),
  onsetFrom: 1,
  setting: 'emergency',
  durationDays: 21,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1 }, // pain
  ],
  tests: [{ panel: 'vital-signs' }, { panel: 'pain-score' }],
  medications: [{ rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.7, days: 7 }],
  procedures: [
    { snomed: '303653007', display: 'Computed tomography of head', share: 0.4, setting: 'emergency' },
  ],
  phrases: {
    complaints: [
      'The patient hit the head and has felt dizzy since.',
      'The patient has a headache and is sensitive to light.',
      'The patient feels slowed down after a blow to the head.',
    ],
    findings: [
      'The patient is alert and oriented.',
      'The neurological examination is normal.',
      'There is a small bruise without an open wound.',
    ],
    plans: [
      'Rest for the first days and a stepwise return to activity were advised.',
      'Somebody should stay with the patient overnight.',
      'Asked to return at once with vomiting or drowsiness.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
