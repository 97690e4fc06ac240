// Hypertriglyceridemia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hypertriglyceridemia = condition({
  id: 'hypertriglyceridemia',
  display: 'Hypertriglyceridemia',
  snomed: '302870006',
  icd10: 'E78.1',
  course: 'chronic',
  prior: everyone([8, 0.01], [20, 0.12], [40, 0.2], [60, 0.22]),
  onsetFrom: 8,
  cause: { condition: 'hyperlipidemia', oddsRatio: 4 },
  source: 'Engine assumption',
});
