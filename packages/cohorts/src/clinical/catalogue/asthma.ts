// Asthma.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const asthma = condition({
  id: 'asthma',
  display: 'Asthma',
  snomed: '195967001',
  icd10: 'J45.909',
  course: 'chronic',
  prior: bySex({
    female: [
      [1, 0.016],
      [5, 0.065],
      [12, 0.075],
      [18, 0.115],
      [25, 0.094],
      [35, 0.099],
      [65, 0.087],
    ],
    male: [
      [1, 0.021],
      [5, 0.084],
      [12, 0.097],
      [18, 0.074],
      [25, 0.06],
      [35, 0.064],
      [65, 0.056],
    ],
  }),
  onsetFrom: 1,
  followUpMonths: 6,
  effects: [
    { loinc: '19926-5', shift: -9, spread: 5 }, // FEV1/FVC
    { loinc: '59408-5', shift: -0.6 }, // oxygen saturation
    { loinc: '711-2', shift: 0.15, spread: 0.1 }, // eosinophils
  ],
  tests: [
    { panel: 'spirometry', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    {
      rxnorm: '2123111',
      display: 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
      share: 0.98,
    },
    {
      rxnorm: '896001',
      display: '120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler [Flovent]',
      share: 0.55,
      adds: true,
    },
    {
      rxnorm: '896209',
      display:
        '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
      share: 0.35,
    },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.15, days: 5, adds: true },
  ],
  procedures: [{ snomed: '127783003', display: 'Spirometry', share: 0.6, everyMonths: 24 }],
  carePlan: ['Written asthma action plan', 'Inhaler technique', 'Avoidance of triggers'],
  phrases: {
    complaints: [
      'The patient reports wheezing and tightness of the chest.',
      'The patient coughs at night and after exercise.',
      'The patient has been well and seldom needs the reliever.',
      'The patient notices more symptoms around dust and pollen.',
    ],
    findings: [
      'There is mild wheezing at the end of expiration.',
      'The chest is clear today with good air entry.',
      'No accessory muscles are used for breathing.',
    ],
    plans: [
      'Inhaler technique was demonstrated and checked.',
      'Reviewed triggers and the written action plan.',
      'Treatment will be stepped up or down by symptoms.',
    ],
  },
  source: 'Published: CDC 2021, current asthma by age, split by its sex ratios of children and adults',
});
