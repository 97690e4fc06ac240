// Chronic obstructive bronchitis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const copdBronchitis = condition({
  id: 'copd-bronchitis',
  display: 'Chronic obstructive bronchitis',
  snomed: '185086009',
  icd10: 'J44.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [18, 0.004],
      [25, 0.01],
      [45, 0.04],
      [65, 0.085],
      [75, 0.11],
    ],
    male: [
      [18, 0.004],
      [25, 0.008],
      [45, 0.03],
      [65, 0.075],
      [75, 0.1],
    ],
  }),
  onsetFrom: 18,
  followUpMonths: 4,
  effects: [
    { loinc: '19926-5', shift: -19, spread: 7 }, // FEV1/FVC
    { loinc: '59408-5', shift: -3, spread: 1.5 }, // oxygen saturation
    { loinc: '9279-1', shift: 2 }, // respiratory rate
    { loinc: '2028-9', shift: 2 }, // carbon dioxide, total
    { loinc: '1988-5', shift: 4, spread: 3 }, // c reactive protein
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
      share: 0.95,
    },
    {
      rxnorm: '896209',
      display:
        '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
      share: 0.7,
      adds: true,
    },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.3, days: 7, adds: true },
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
      'The patient coughs up phlegm on most mornings.',
      'The patient reports more cough and breathlessness than usual.',
      'The patient is stable with the usual shortness of breath on exertion.',
    ],
    findings: [
      'There are coarse rhonchi that clear with coughing.',
      'Expiration is prolonged.',
      'There is no cyanosis.',
    ],
    plans: [
      'Inhaler technique was reviewed.',
      'Discussed a plan for flare-ups at home.',
      'Vaccinations were reviewed.',
    ],
  },
  source: 'Published: NCHS Data Brief 529 (18-24 0.4 %, 75+ 10.5 %, M 3.4 %, F 4.1 %); steps between assumed',
});
