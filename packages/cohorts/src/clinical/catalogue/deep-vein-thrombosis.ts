// Acute deep venous thrombosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const deepVeinThrombosis = condition({
  id: 'deep-vein-thrombosis',
  display: 'Acute deep venous thrombosis',
  snomed: '132281000119108',
  icd10: 'I82.409',
  course: 'acute',
  prior: everyone([1, 0.00005], [18, 0.0008], [50, 0.0025], [70, 0.005]),
  onsetFrom: 1,
  setting: 'emergency',
  durationDays: 90,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1 }, // pain
    { loinc: '1988-5', shift: 15, spread: 10 }, // c reactive protein
  ],
  tests: [{ panel: 'coagulation', everyMonths: 1 }, { panel: 'cbc' }, { panel: 'basic-metabolic' }],
  medications: [{ rxnorm: '855332', display: 'warfarin sodium 5 MG Oral Tablet', share: 0.9, days: 90 }],
  phrases: {
    complaints: [
      'The patient has a swollen and painful calf.',
      'The patient noticed swelling of one leg after a long journey.',
      'The patient has a heavy and warm leg.',
    ],
    findings: [
      'One calf is swollen and tender.',
      'The skin is warm and slightly red.',
      'Breathing is easy and the chest is clear.',
    ],
    plans: [
      'Anticoagulation was started.',
      'Walking and a compression stocking were advised.',
      'Asked to call for help at once with breathlessness.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
