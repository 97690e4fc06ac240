// Laceration of hand.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const handLaceration = condition({
  id: 'hand-laceration',
  display: 'Laceration of hand',
  snomed: '284549007',
  icd10: 'S61.419A',
  course: 'acute',
  prior: everyone([1, 0.008], [18, 0.01], [65, 0.006]),
  onsetFrom: 1,
  setting: 'emergency',
  durationDays: 14,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score' }],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.6, days: 5 },
    { rxnorm: '197454', display: 'cephalexin 500 MG Oral Tablet', share: 0.2, days: 7, adds: true },
  ],
  procedures: [{ snomed: '288086009', display: 'Suture open wound', share: 0.9, setting: 'emergency' }],
  phrases: {
    complaints: [
      'The patient cut a hand in the kitchen.',
      'The patient has a bleeding cut after handling broken glass.',
      'The patient has a cut on the palm.',
    ],
    findings: [
      'There is a clean cut with smooth edges.',
      'Tendon function and sensation are intact.',
      'There is no foreign body in the wound.',
    ],
    plans: [
      'The wound was cleaned and closed.',
      'Wound care and signs of infection were explained.',
      'Tetanus protection was reviewed.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
