// Arthritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const arthritis = condition({
  id: 'arthritis',
  display: 'Arthritis',
  snomed: '3723001',
  icd10: 'M19.90',
  course: 'chronic',
  prior: bySex({
    female: [
      [18, 0.036],
      [35, 0.117],
      [45, 0.293],
      [65, 0.486],
      [75, 0.578],
    ],
    male: [
      [18, 0.036],
      [35, 0.095],
      [45, 0.223],
      [65, 0.401],
      [75, 0.447],
    ],
  }),
  onsetFrom: 18,
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 2.5, spread: 1.5 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 12 }],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.5 },
    { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet', share: 0.5 },
  ],
  procedures: [{ snomed: '91251008', display: 'Physical therapy procedure', share: 0.2, afterMonths: 2 }],
  carePlan: ['Joint-friendly exercise', 'Weight management'],
  phrases: {
    complaints: [
      'The patient reports stiff and aching joints.',
      'The patient has pain after longer walks.',
      'The patient feels better with gentle movement.',
    ],
    findings: [
      'Several joints are mildly tender without warmth.',
      'The range of movement is slightly reduced.',
      'There is no joint effusion.',
    ],
    plans: [
      'Advised regular low-impact exercise.',
      'Painkillers may be used as needed.',
      'Physical therapy was offered.',
    ],
  },
  source:
    'Published: NHIS 2019 (PMC8084120), 18-44 split at 35 so that 18-34 has the 3.6 % of NCHS Data Brief 497',
});
