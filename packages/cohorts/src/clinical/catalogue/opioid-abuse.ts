// Opioid abuse.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const opioidAbuse = condition({
  id: 'opioid-abuse',
  display: 'Opioid abuse',
  snomed: '5602001',
  icd10: 'F11.10',
  course: 'chronic',
  prior: everyone([13, 0.002], [18, 0.01], [26, 0.02], [50, 0.012], [65, 0.005]),
  onsetFrom: 13,
  cause: { condition: 'chronic-pain', oddsRatio: 3 },
  source: 'Engine assumption',
});
