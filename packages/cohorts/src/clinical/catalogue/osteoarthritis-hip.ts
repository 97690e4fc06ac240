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
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
