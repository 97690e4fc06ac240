// Rheumatoid arthritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const rheumatoidArthritis = condition({
  id: 'rheumatoid-arthritis',
  display: 'Rheumatoid arthritis',
  snomed: '69896004',
  icd10: 'M06.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [16, 0.002],
      [40, 0.013],
      [60, 0.025],
    ],
    male: [
      [16, 0.001],
      [40, 0.005],
      [60, 0.011],
    ],
  }),
  onsetFrom: 16,
  followUpMonths: 3,
  effects: [
    { loinc: '1988-5', shift: 18, spread: 10 }, // c reactive protein
    { loinc: '72514-3', shift: 3.5, spread: 1.5 }, // pain
    { loinc: '718-7', shift: -0.8, spread: 0.5 }, // hemoglobin
    { loinc: '777-3', shift: 50, spread: 40 }, // platelets
  ],
  tests: [
    { panel: 'inflammation', everyMonths: 3 },
    { panel: 'cbc', everyMonths: 3 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
    { panel: 'pain-score', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '105585', display: 'Methotrexate 2.5 MG Oral Tablet', share: 0.75 },
    { rxnorm: '979092', display: 'Hydroxychloroquine Sulfate 200 MG Oral Tablet', share: 0.4, adds: true },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.2, days: 21, adds: true },
  ],
  procedures: [
    {
      snomed: '91251008',
      display: 'Physical therapy procedure',
      share: 0.4,
      everyMonths: 12,
      afterMonths: 2,
    },
  ],
  goals: [
    { text: 'C reactive protein below 10 mg/L', loinc: '1988-5', comparator: '<', value: 10, unit: 'mg/L' },
  ],
  carePlan: ['Joint protection', 'Monitoring of disease-modifying treatment'],
  phrases: {
    complaints: [
      'The patient has swollen and painful finger joints.',
      'The patient is stiff for a long time every morning.',
      'The patient reports less swelling since treatment began.',
    ],
    findings: [
      'The knuckles are swollen and tender on both sides.',
      'Fist closure is incomplete.',
      'There are no rheumatoid nodules.',
    ],
    plans: [
      'Blood tests for the safety of treatment continue.',
      'Disease activity is reviewed at each visit.',
      'Physical therapy for the hands was arranged.',
    ],
  },
  source: 'As used in Synthea: 1 %; steps assumed',
});
