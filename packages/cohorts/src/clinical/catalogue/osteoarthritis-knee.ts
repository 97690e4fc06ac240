// Osteoarthritis of knee.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoarthritisKnee = condition({
  id: 'osteoarthritis-knee',
  display: 'Osteoarthritis of knee',
  snomed: '239873007',
  icd10: 'M17.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.01],
      [45, 0.09],
      [65, 0.22],
      [75, 0.27],
    ],
    male: [
      [25, 0.01],
      [45, 0.07],
      [65, 0.14],
      [75, 0.17],
    ],
  }),
  onsetFrom: 25,
  cause: { condition: 'obesity', oddsRatio: 2.6 },
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
      snomed: '609588000',
      display: 'Prosthetic total arthroplasty of knee joint',
      share: 0.12,
      afterMonths: 36,
      setting: 'inpatient',
    },
  ],
  carePlan: ['Strengthening exercises', 'Weight management'],
  phrases: {
    complaints: [
      'The patient has knee pain on stairs.',
      'The patient reports stiffness of the knee after sitting.',
      'The patient can walk a shorter distance than before.',
    ],
    findings: [
      'There is crepitus on moving the knee.',
      'The knee is not warm, and its ligaments are stable.',
      'Full extension of the knee is slightly limited.',
    ],
    plans: [
      'Exercises for the thigh muscles were shown.',
      'Treatment of pain was reviewed.',
      'Joint replacement was discussed for the case that pain limits daily life.',
    ],
  },
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
