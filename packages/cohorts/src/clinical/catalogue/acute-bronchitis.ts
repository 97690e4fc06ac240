// Acute bronchitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const acuteBronchitis = condition({
  id: 'acute-bronchitis',
  display: 'Acute bronchitis',
  snomed: '10509002',
  icd10: 'J20.9',
  course: 'acute',
  prior: everyone([0, 0.06], [18, 0.05], [65, 0.06]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
