// Closed fracture of hip.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hipFracture = condition({
  id: 'hip-fracture',
  display: 'Closed fracture of hip',
  snomed: '359817006',
  icd10: 'S72.009A',
  course: 'acute',
  prior: bySex({
    female: [
      [3, 0.00005],
      [50, 0.001],
      [65, 0.004],
      [80, 0.016],
    ],
    male: [
      [3, 0.00005],
      [50, 0.0006],
      [65, 0.002],
      [80, 0.008],
    ],
  }),
  onsetFrom: 3,
  cause: { condition: 'osteoporosis', oddsRatio: 4 },
  setting: 'inpatient',
  durationDays: 90,
  stayDays: 6,
  effects: [
    { loinc: '72514-3', shift: 6, spread: 1 }, // pain
    { loinc: '718-7', shift: -1.8, spread: 0.7 }, // hemoglobin
    { loinc: '1988-5', shift: 50, spread: 30 }, // c reactive protein
  ],
  tests: [
    { panel: 'cbc' },
    { panel: 'basic-metabolic' },
    { panel: 'coagulation' },
    { panel: 'vital-signs' },
    { panel: 'pain-score' },
  ],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.95, days: 30 },
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.7,
      days: 10,
      adds: true,
    },
  ],
  procedures: [
    { snomed: '52734007', display: 'Total replacement of hip', share: 0.6, setting: 'inpatient' },
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.9, afterMonths: 1 },
  ],
  phrases: {
    complaints: [
      'The patient fell at home and could not get up.',
      'The patient has severe hip pain after a fall.',
      'The patient cannot bear weight on one leg.',
    ],
    findings: [
      'The leg is shortened and turned outward.',
      'Movement of the hip is very painful.',
      'Pulses and sensation of the foot are normal.',
    ],
    plans: [
      'Surgical treatment and early mobilization were planned.',
      'Physical therapy continues after discharge.',
      'Measures against falls and for bone strength were discussed.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
