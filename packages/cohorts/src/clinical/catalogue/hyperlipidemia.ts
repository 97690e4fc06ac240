// Hyperlipidemia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hyperlipidemia = condition({
  id: 'hyperlipidemia',
  display: 'Hyperlipidemia',
  snomed: '55822004',
  icd10: 'E78.5',
  course: 'chronic',
  prior: everyone([6, 0.01], [12, 0.02], [20, 0.06], [40, 0.167], [60, 0.113]),
  onsetFrom: 6,
  cause: { condition: 'obesity', oddsRatio: 1.6 },
  source: 'Published: NCHS Data Brief 515, total cholesterol 240 mg/dL or more; below 20 assumed',
});
