// Human immunodeficiency virus infection.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hiv = condition({
  id: 'hiv',
  display: 'Human immunodeficiency virus infection',
  snomed: '86406008',
  icd10: 'B20',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.0001],
      [18, 0.0012],
      [40, 0.0025],
      [65, 0.001],
    ],
    male: [
      [0, 0.0001],
      [18, 0.004],
      [40, 0.008],
      [65, 0.004],
    ],
  }),
  onsetFrom: 0,
  followUpMonths: 4,
  effects: [
    { loinc: '20447-9', shift: 45000, spread: 25000 }, // HIV RNA
    { loinc: '6690-2', shift: -1.2, spread: 0.8 }, // leukocytes
    { loinc: '731-0', shift: -0.5, spread: 0.3 }, // lymphocytes
  ],
  tests: [
    { panel: 'hiv-viral-load', everyMonths: 4 },
    { panel: 'cbc', everyMonths: 6 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'lipids', everyMonths: 12 },
  ],
  medications: [
    {
      rxnorm: '1999667',
      display: 'bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet',
      share: 0.92,
    },
  ],
  goals: [
    {
      text: 'Viral load below 200 copies/mL',
      loinc: '20447-9',
      comparator: '<',
      value: 200,
      unit: '{copies}/mL',
    },
  ],
  carePlan: ['Antiretroviral therapy every day', 'Vaccinations'],
  phrases: {
    complaints: [
      'The patient comes for follow-up and feels well.',
      'The patient takes the tablet every day without trouble.',
      'The patient asks about protection of partners.',
    ],
    findings: ['There are no enlarged lymph nodes.', 'The mouth shows no thrush.', 'The skin is clear.'],
    plans: [
      'Stressed taking treatment every day.',
      'Viral load is measured at regular intervals.',
      'Vaccinations and screening were reviewed.',
    ],
  },
  source: 'Engine assumption',
});
