// Acute bacterial sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const bacterialSinusitis = condition({
  id: 'bacterial-sinusitis',
  display: 'Acute bacterial sinusitis',
  snomed: '75498004',
  icd10: 'J01.90',
  course: 'acute',
  prior: everyone([1, 0.02], [18, 0.03]),
  onsetFrom: 1,
  durationDays: 14,
  effects: [
    { loinc: '8310-5', shift: 0.8, spread: 0.5 }, // body temperature
    { loinc: '72514-3', shift: 3 }, // pain
    { loinc: '1988-5', shift: 15, spread: 10 }, // c reactive protein
  ],
  medications: [
    {
      rxnorm: '617296',
      display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet',
      share: 0.95,
      days: 10,
    },
  ],
  phrases: {
    complaints: [
      'The patient has facial pain and thick nasal discharge.',
      'The patient got better at first and then worse again.',
      'The patient has toothache in the upper jaw with a blocked nose.',
    ],
    findings: [
      'There is tenderness over the cheek and forehead.',
      'There is thick discharge in the nose.',
      'The eyes are not swollen.',
    ],
    plans: [
      'An antibiotic was prescribed.',
      'Saline rinses were recommended.',
      'Asked to return at once with swelling around the eye.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
