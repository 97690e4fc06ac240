// Cystic fibrosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const cysticFibrosis = condition({
  id: 'cystic-fibrosis',
  display: 'Cystic fibrosis',
  snomed: '190905008',
  icd10: 'E84.9',
  course: 'chronic',
  prior: everyone([0, 0.0003], [18, 0.0002], [45, 0.00003]),
  onsetFrom: 0,
  followUpMonths: 3,
  effects: [
    { loinc: '19926-5', shift: -14, spread: 7 }, // FEV1/FVC
    { loinc: '59408-5', shift: -2, spread: 1 }, // oxygen saturation
    { loinc: '1988-5', shift: 8, spread: 5 }, // c reactive protein
    { loinc: '39156-5', shift: -3 }, // body mass index
  ],
  tests: [
    { panel: 'spirometry', everyMonths: 3 },
    { panel: 'vital-signs', everyMonths: 3 },
    { panel: 'cbc', everyMonths: 12 },
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
  ],
  medications: [
    {
      rxnorm: '2123111',
      display: 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
      share: 0.9,
    },
    { rxnorm: '308460', display: 'Azithromycin 250 MG Oral Tablet', share: 0.5, adds: true },
  ],
  procedures: [
    { snomed: '127783003', display: 'Spirometry', everyMonths: 6 },
    { snomed: '399208008', display: 'Plain X-ray of chest', share: 0.7, everyMonths: 24 },
  ],
  carePlan: ['Airway clearance every day', 'High-calorie diet with enzymes', 'Care by a specialized center'],
  phrases: {
    complaints: [
      'The patient coughs up more phlegm than usual.',
      'The patient is stable and keeps up airway clearance.',
      'The patient has trouble gaining weight.',
    ],
    findings: [
      'There are coarse crackles in the upper zones.',
      'The fingers show clubbing.',
      'The abdomen is soft and not distended.',
    ],
    plans: [
      'Airway clearance and inhaled treatment were reviewed.',
      'Nutrition and enzymes were reviewed with the dietitian.',
      'Care continues with the specialized center.',
    ],
  },
  source: 'Engine assumption',
});
