// Acute pulmonary embolism.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const pulmonaryEmbolism = condition({
  id: 'pulmonary-embolism',
  display: 'Acute pulmonary embolism',
  snomed: '706870000',
  icd10: 'I26.99',
  course: 'acute',
  prior: everyone([1, 0.00002], [18, 0.0004], [50, 0.0015], [70, 0.004]),
  onsetFrom: 1,
  cause: { condition: 'deep-vein-thrombosis', oddsRatio: 20 },
  setting: 'inpatient',
  durationDays: 180,
  stayDays: 4,
  effects: [
    { loinc: '59408-5', shift: -5, spread: 2 }, // oxygen saturation
    { loinc: '8867-4', shift: 24, spread: 10 }, // heart rate
    { loinc: '9279-1', shift: 6, spread: 3 }, // respiratory rate
    { loinc: '33762-6', shift: 300, spread: 200 }, // NT-proBNP
    { loinc: '89579-7', shift: 12, spread: 8 }, // troponin I
    { loinc: '2703-7', shift: -20, spread: 8 }, // arterial pO2
  ],
  tests: [
    { panel: 'troponin' },
    { panel: 'natriuretic-peptide' },
    { panel: 'blood-gas' },
    { panel: 'coagulation', everyMonths: 1 },
    { panel: 'cbc' },
    { panel: 'vital-signs' },
  ],
  medications: [{ rxnorm: '855332', display: 'warfarin sodium 5 MG Oral Tablet', share: 0.9, days: 180 }],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', setting: 'inpatient' },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.6, setting: 'inpatient' },
    { snomed: '399208008', display: 'Plain X-ray of chest', share: 0.8, setting: 'inpatient' },
  ],
  phrases: {
    complaints: [
      'The patient became suddenly short of breath.',
      'The patient has sharp chest pain on breathing in.',
      'The patient collapsed briefly and feels weak.',
    ],
    findings: [
      'Breathing is fast, and the lungs are clear.',
      'The neck veins are slightly distended.',
      'One calf is mildly swollen.',
    ],
    plans: [
      'Anticoagulation was started and continues for some months.',
      'Causes of the clot were discussed.',
      'Asked to seek help at once with bleeding or breathlessness.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
