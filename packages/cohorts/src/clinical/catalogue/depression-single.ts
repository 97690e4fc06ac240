// Major depression, single episode.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const depressionSingle = condition({
  id: 'depression-single',
  display: 'Major depression, single episode',
  snomed: '36923009',
  icd10: 'F32.A',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.005],
      [12, 0.08],
      [20, 0.08],
      [60, 0.05],
    ],
    male: [
      [8, 0.005],
      [12, 0.04],
      [20, 0.05],
      [60, 0.03],
    ],
  }),
  onsetFrom: 8,
  source: 'Engine assumption: shape of depression',
});
