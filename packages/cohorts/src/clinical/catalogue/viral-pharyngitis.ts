// Acute viral pharyngitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const viralPharyngitis = condition({
  id: 'viral-pharyngitis',
  display: 'Acute viral pharyngitis',
  snomed: '195662009',
  icd10: 'J02.9',
  course: 'acute',
  prior: everyone([0, 0.1], [5, 0.15], [18, 0.08], [65, 0.04]),
  onsetFrom: 0,
  durationDays: 8,
  effects: [
    { loinc: '72514-3', shift: 2 }, // pain
    { loinc: '8310-5', shift: 0.5, spread: 0.4 }, // body temperature
  ],
  medications: [{ rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.6, days: 5 }],
  phrases: {
    complaints: [
      'The patient has a sore throat and a cough.',
      'The patient has pain on swallowing.',
      'The patient feels hoarse and has a runny nose.',
    ],
    findings: [
      'The throat is red without exudate.',
      'The neck lymph nodes are not enlarged.',
      'The lungs are clear on auscultation.',
    ],
    plans: [
      'Explained that a viral sore throat needs no antibiotics.',
      'Warm drinks and pain relief were recommended.',
      'Asked to return if swallowing becomes difficult.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
