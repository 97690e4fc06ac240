// Sepsis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const sepsis = condition({
  id: 'sepsis',
  display: 'Sepsis',
  snomed: '91302008',
  icd10: 'A41.9',
  course: 'acute',
  prior: everyone([0, 0.0005], [18, 0.001], [65, 0.008], [75, 0.013]),
  onsetFrom: 0,
  cause: { condition: 'pneumonia', oddsRatio: 10 },
  setting: 'inpatient',
  durationDays: 21,
  stayDays: 8,
  effects: [
    { loinc: '8310-5', shift: 1.8, spread: 0.8 }, // body temperature
    { loinc: '8480-6', shift: -28, spread: 10 }, // systolic pressure
    { loinc: '8462-4', shift: -16, spread: 6 }, // diastolic pressure
    { loinc: '8867-4', shift: 32, spread: 12 }, // heart rate
    { loinc: '9279-1', shift: 9, spread: 4 }, // respiratory rate
    { loinc: '6690-2', shift: 10, spread: 4 }, // leukocytes
    { loinc: '1988-5', shift: 150, spread: 70 }, // c reactive protein
    { loinc: '33959-8', shift: 12, spread: 8 }, // procalcitonin
    { loinc: '32693-4', shift: 2.2, spread: 1.2 }, // lactate
    { loinc: '2160-0', shift: 0.5, spread: 0.3 }, // creatinine
    { loinc: '777-3', shift: -70, spread: 40 }, // platelets
  ],
  tests: [
    { panel: 'cbc' },
    { panel: 'comprehensive-metabolic' },
    { panel: 'inflammation' },
    { panel: 'blood-gas' },
    { panel: 'coagulation' },
    { panel: 'vital-signs' },
  ],
  medications: [
    {
      rxnorm: '617296',
      display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet',
      share: 0.85,
      days: 10,
    },
  ],
  procedures: [
    { snomed: '399208008', display: 'Plain X-ray of chest', share: 0.9, setting: 'inpatient' },
    { snomed: '268400002', display: '12 lead electrocardiogram', share: 0.8, setting: 'inpatient' },
  ],
  phrases: {
    complaints: [
      'The patient was brought in with fever and confusion.',
      'The patient became weak and dizzy with shaking chills.',
      'The patient had worsened quickly over the last day.',
    ],
    findings: [
      'The skin is warm and mottled.',
      'The patient is drowsy but can be roused.',
      'Breathing is fast.',
    ],
    plans: [
      'Fluids and antibiotics were given without delay.',
      'Blood tests were repeated during the stay.',
      'The source of infection was looked for and treated.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
