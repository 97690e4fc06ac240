// Childhood asthma.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const childhoodAsthma = condition({
  id: 'childhood-asthma',
  display: 'Childhood asthma',
  snomed: '233678006',
  icd10: 'J45.909',
  course: 'chronic',
  prior: bySex({
    female: [
      [1, 0.016],
      [5, 0.065],
      [12, 0.075],
      [18, 0],
    ],
    male: [
      [1, 0.021],
      [5, 0.084],
      [12, 0.097],
      [18, 0],
    ],
  }),
  onsetFrom: 1,
  followUpMonths: 6,
  effects: [
    { loinc: '19926-5', shift: -8, spread: 4 }, // FEV1/FVC
    { loinc: '59408-5', shift: -0.6 }, // oxygen saturation
    { loinc: '711-2', shift: 0.2, spread: 0.1 }, // eosinophils
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
    { rxnorm: '351109', display: 'budesonide 0.25 MG/ML Inhalation Suspension', share: 0.4, adds: true },
    {
      rxnorm: '896001',
      display: '120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler [Flovent]',
      share: 0.4,
    },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.12, days: 5, adds: true },
  ],
  procedures: [{ snomed: '127783003', display: 'Spirometry', share: 0.4, everyMonths: 24, afterMonths: 6 }],
  carePlan: ['Written asthma action plan', 'Inhaler technique with spacer', 'Avoidance of triggers'],
  phrases: {
    complaints: [
      'The family reports a night cough and wheezing with colds.',
      'The patient gets short of breath when playing.',
      'The patient has been well and sleeps through the night.',
    ],
    findings: [
      'There is mild wheezing on both sides.',
      'The chest is clear today with good air entry.',
      'There are no retractions.',
    ],
    plans: [
      'Inhaler and spacer technique was practiced with the family.',
      'A copy of the action plan was given for school or daycare.',
      'Advised a home free of smoke.',
    ],
  },
  source: 'Published: CDC 2021, current asthma of children, split by its sex ratio',
});
