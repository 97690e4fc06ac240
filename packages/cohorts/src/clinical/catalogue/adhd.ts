// Child attention deficit disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const adhd = condition({
  id: 'adhd',
  display: 'Child attention deficit disorder',
  snomed: '192127007',
  icd10: 'F90.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [4, 0.02],
      [8, 0.07],
      [18, 0.03],
      [40, 0.01],
      [65, 0.002],
    ],
    male: [
      [4, 0.04],
      [8, 0.14],
      [18, 0.05],
      [40, 0.015],
      [65, 0.003],
    ],
  }),
  onsetFrom: 4,
  followUpMonths: 6,
  tests: [{ panel: 'vital-signs', everyMonths: 6 }],
  medications: [
    { rxnorm: '1091392', display: 'Methylphenidate Hydrochloride 20 MG Oral Tablet', share: 0.65 },
    { rxnorm: '608139', display: 'atomoxetine 100 MG Oral Capsule', share: 0.3 },
  ],
  procedures: [
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.3,
      everyMonths: 12,
      afterMonths: 2,
    },
  ],
  carePlan: ['Behavioral therapy', 'Support at school or work'],
  phrases: {
    complaints: [
      'The patient has difficulty staying on task.',
      'The patient is restless and easily distracted.',
      'The patient does better since treatment began.',
    ],
    findings: [
      'The patient fidgets during the visit but is cooperative.',
      'The neurological examination is normal.',
      'Heart sounds are regular without murmurs.',
    ],
    plans: [
      'Structure and short tasks were recommended.',
      'Growth, pulse and pressure are followed while on medication.',
      'Reports from school or work will be reviewed at the next visit.',
    ],
  },
  source: 'Engine assumption from a recalled 10 % of children (unverified)',
});
