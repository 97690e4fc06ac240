// Acute allergic reaction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const allergicReaction = condition({
  id: 'allergic-reaction',
  display: 'Acute allergic reaction',
  snomed: '241929008',
  icd10: 'T78.40XA',
  course: 'acute',
  prior: everyone([0, 0.02], [18, 0.01]),
  onsetFrom: 0,
  setting: 'emergency',
  durationDays: 3,
  effects: [
    { loinc: '8867-4', shift: 14, spread: 8 }, // heart rate
    { loinc: '59408-5', shift: -1 }, // oxygen saturation
  ],
  tests: [{ panel: 'vital-signs' }],
  medications: [
    { rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet', share: 0.8, days: 5 },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.5, days: 4, adds: true },
    {
      rxnorm: '1870230',
      display: 'NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector',
      share: 0.5,
      days: 365,
      adds: true,
    },
  ],
  phrases: {
    complaints: [
      'The patient has hives and itching after a meal.',
      'The patient has swollen lips and a tight throat.',
      'The patient developed a rash soon after an insect sting.',
    ],
    findings: [
      'There are raised red wheals on trunk and arms.',
      'The lips are slightly swollen, and the airway is open.',
      'There is no stridor.',
    ],
    plans: [
      'Observed until symptoms settled.',
      'The use of an auto-injector was explained.',
      'Advised to avoid the trigger and to see an allergist.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
