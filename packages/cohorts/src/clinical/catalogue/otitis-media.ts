// Otitis media.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const otitisMedia = condition({
  id: 'otitis-media',
  display: 'Otitis media',
  snomed: '65363002',
  icd10: 'H66.90',
  course: 'acute',
  prior: everyone([0, 0.3], [5, 0.1], [12, 0.03], [18, 0.01]),
  onsetFrom: 0,
  durationDays: 10,
  effects: [
    { loinc: '8310-5', shift: 1, spread: 0.5 }, // body temperature
    { loinc: '72514-3', shift: 3 }, // pain
  ],
  medications: [{ rxnorm: '308192', display: 'Amoxicillin 500 MG Oral Tablet', share: 0.85, days: 10 }],
  phrases: {
    complaints: [
      'The patient has ear pain since last night.',
      'The patient has had a cold and now hears less in one ear.',
      'The patient slept badly because of ear pain.',
    ],
    findings: [
      'The eardrum is red and bulging.',
      'The ear canal is clear.',
      'There is no tenderness behind the ear.',
    ],
    plans: [
      'Pain relief was recommended.',
      'The use of antibiotics was explained.',
      'The ear will be checked again if symptoms persist.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
