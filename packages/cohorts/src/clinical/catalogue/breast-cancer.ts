// Malignant neoplasm of breast.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const breastCancer = condition({
  id: 'breast-cancer',
  display: 'Malignant neoplasm of breast',
  snomed: '254837009',
  icd10: 'C50.919',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.0005],
      [40, 0.01],
      [50, 0.025],
      [65, 0.06],
      [75, 0.08],
    ],
    male: [
      [30, 0.00002],
      [60, 0.0005],
    ],
  }),
  onsetFrom: 20,
  followUpMonths: 6,
  effects: [
    { loinc: '718-7', shift: -0.6, spread: 0.5 }, // hemoglobin
  ],
  tests: [
    { panel: 'cbc', everyMonths: 6 },
    { panel: 'comprehensive-metabolic', everyMonths: 6 },
  ],
  medications: [{ rxnorm: '199224', display: 'anastrozole 1 MG Oral Tablet', share: 0.6 }],
  procedures: [
    { snomed: '392021009', display: 'Lumpectomy of breast', share: 0.75, afterMonths: 1 },
    { snomed: '367336001', display: 'Chemotherapy', share: 0.4, afterMonths: 3 },
    { snomed: '24623002', display: 'Screening mammography', share: 0.9, everyMonths: 12, afterMonths: 12 },
    { snomed: '312681000', display: 'Bone density scan', share: 0.4, everyMonths: 24, afterMonths: 6 },
  ],
  carePlan: ['Follow-up with oncology', 'Yearly imaging', 'Emotional support'],
  phrases: {
    complaints: [
      'The patient noticed a lump in the breast.',
      'The patient comes for follow-up after breast surgery.',
      'The patient reports hot flushes with treatment.',
    ],
    findings: [
      'The scar is well healed.',
      'No lumps are felt in the breast tissue.',
      'The armpits are free of enlarged lymph nodes.',
    ],
    plans: [
      'Imaging is repeated every year.',
      'Treatment and its side effects were reviewed.',
      'Emotional support was offered.',
    ],
  },
  source: 'Engine assumption',
});
