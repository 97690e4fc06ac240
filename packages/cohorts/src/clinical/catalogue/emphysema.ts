// Pulmonary emphysema.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const emphysema = condition({
  id: 'emphysema',
  display: 'Pulmonary emphysema',
  snomed: '87433001',
  icd10: 'J43.9',
  course: 'chronic',
  prior: everyone([18, 0.0008], [45, 0.007], [65, 0.018], [75, 0.025]),
  onsetFrom: 18,
  followUpMonths: 4,
  effects: [
    { loinc: '19926-5', shift: -22, spread: 7 }, // FEV1/FVC
    { loinc: '59408-5', shift: -3.5, spread: 1.5 }, // oxygen saturation
    { loinc: '9279-1', shift: 3 }, // respiratory rate
    { loinc: '2028-9', shift: 2 }, // carbon dioxide, total
  ],
  tests: [
    { panel: 'spirometry', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 4 },
    { panel: 'cbc', everyMonths: 12 },
  ],
  medications: [
    {
      rxnorm: '2123111',
      display: 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
      share: 0.9,
    },
    {
      rxnorm: '896209',
      display:
        '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
      share: 0.7,
      adds: true,
    },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.25, days: 7, adds: true },
  ],
  procedures: [
    { snomed: '127783003', display: 'Spirometry', share: 0.9, everyMonths: 12 },
    { snomed: '399208008', display: 'Plain X-ray of chest', share: 0.8, afterMonths: 1 },
  ],
  carePlan: [
    'Pulmonary rehabilitation',
    'Smoking cessation where it applies',
    'Vaccination against influenza and pneumococci',
  ],
  phrases: {
    complaints: [
      'The patient gets breathless when hurrying or walking uphill.',
      'The patient reports weight loss and little strength.',
      'The patient has had no flare-up since the last visit.',
    ],
    findings: [
      'The chest is barrel-shaped and hyperresonant.',
      'Breath sounds are distant.',
      'Expiration is prolonged with pursed lips.',
    ],
    plans: [
      'Inhaler technique was reviewed.',
      'Referred to pulmonary rehabilitation.',
      'Explained how to recognize and treat a flare-up early.',
    ],
  },
  source: 'Engine assumption: a quarter of COPD in NCHS Data Brief 529',
});
