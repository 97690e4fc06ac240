// Osteoarthritis of hip.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoarthritisHip = condition({
  id: 'osteoarthritis-hip',
  display: 'Osteoarthritis of hip',
  snomed: '239872002',
  icd10: 'M16.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.003],
      [45, 0.03],
      [65, 0.08],
      [75, 0.11],
    ],
    male: [
      [25, 0.003],
      [45, 0.025],
      [65, 0.06],
      [75, 0.08],
    ],
  }),
  onsetFrom: 25,
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1.5 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 12 }],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.4 },
    { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet', share: 0.6 },
    { rxnorm: '835603', display: 'tramadol hydrochloride 50 MG Oral Tablet', share: 0.15, adds: true },
  ],
  procedures: [
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.4, afterMonths: 2 },
    {
      snomed: '52734007',
      display: 'Total replacement of hip',
      share: 0.14,
      afterMonths: 36,
      setting: 'inpatient',
    },
  ],
  carePlan: ['Strengthening exercises', 'Weight management'],
  phrases: {
    complaints: [
      'The patient has pain in the groin when walking.',
      'The patient finds it hard to put on socks.',
      'The patient wakes at night from hip pain.',
    ],
    findings: [
      'Inner rotation of the hip is limited and painful.',
      'The gait is slightly limping.',
      'There is no tenderness over the outer hip.',
    ],
    plans: [
      'Physical therapy was recommended.',
      'Treatment of pain was reviewed.',
      'Joint replacement was discussed for the case that pain limits daily life.',
    ],
  },
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
