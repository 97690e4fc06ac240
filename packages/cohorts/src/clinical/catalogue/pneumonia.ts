// Pneumonia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const pneumonia = condition({
  id: 'pneumonia',
  display: 'Pneumonia',
  snomed: '233604007',
  icd10: 'J18.9',
  course: 'acute',
  prior: everyone([0, 0.02], [5, 0.006], [18, 0.008], [65, 0.025], [75, 0.045]),
  onsetFrom: 0,
  setting: 'emergency',
  durationDays: 21,
  effects: [
    { loinc: '8310-5', shift: 1.6, spread: 0.6 }, // body temperature
    { loinc: '59408-5', shift: -4, spread: 2 }, // oxygen saturation
    { loinc: '6690-2', shift: 7, spread: 3 }, // leukocytes
    { loinc: '1988-5', shift: 90, spread: 50 }, // c reactive protein
    { loinc: '33959-8', shift: 1, spread: 0.8 }, // procalcitonin
    { loinc: '8867-4', shift: 16, spread: 8 }, // heart rate
    { loinc: '9279-1', shift: 6, spread: 3 }, // respiratory rate
  ],
  tests: [
    { panel: 'cbc' },
    { panel: 'basic-metabolic' },
    { panel: 'inflammation' },
    { panel: 'vital-signs' },
  ],
  medications: [
    {
      rxnorm: '617296',
      display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet',
      share: 0.92,
      days: 7,
    },
    { rxnorm: '308460', display: 'Azithromycin 250 MG Oral Tablet', share: 0.5, days: 5, adds: true },
  ],
  procedures: [{ snomed: '399208008', display: 'Plain X-ray of chest', setting: 'emergency' }],
  phrases: {
    complaints: [
      'The patient has fever, chills and a cough with phlegm.',
      'The patient has chest pain on breathing in.',
      'The patient is short of breath and exhausted.',
    ],
    findings: [
      'There are crackles over one lower lobe.',
      'Percussion is dull over the affected area.',
      'The patient breathes fast and looks ill.',
    ],
    plans: [
      'An antibiotic was started.',
      'Rest and fluids were recommended.',
      'A check is planned to see that the lungs clear.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
