// Body mass index 30+ - obesity.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const obesity = condition({
  id: 'obesity',
  display: 'Body mass index 30+ - obesity',
  snomed: '162864005',
  icd10: 'E66.9',
  course: 'chronic',
  prior: everyone([2, 0.13], [6, 0.2], [12, 0.22], [20, 0.355], [40, 0.464], [60, 0.389]),
  onsetFrom: 2,
  source: 'Published: NCHS Data Brief 508 from 20 years on; below, engine assumption',
});
