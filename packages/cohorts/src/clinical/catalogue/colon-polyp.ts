// Polyp of colon.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const colonPolyp = condition({
  id: 'colon-polyp',
  display: 'Polyp of colon',
  snomed: '68496003',
  icd10: 'K63.5',
  course: 'chronic',
  prior: everyone([5, 0.0005], [30, 0.02], [45, 0.12], [60, 0.25]),
  onsetFrom: 5,
  followUpMonths: 36,
  tests: [{ panel: 'cbc', everyMonths: 36 }],
  procedures: [
    { snomed: '73761001', display: 'Colonoscopy', share: 0.9, everyMonths: 60 },
    { snomed: '274031008', display: 'Rectal polypectomy', share: 0.6 },
  ],
  carePlan: ['Regular colonoscopy'],
  phrases: {
    complaints: [
      'The patient comes to discuss the result of a colonoscopy.',
      'The patient has no bleeding or change of bowel habits.',
      'The patient had a polyp removed.',
    ],
    findings: [
      'The abdomen is soft and not tender.',
      'There is no mass in the abdomen.',
      'The patient appears well.',
    ],
    plans: [
      'Colonoscopy is repeated at the interval recommended.',
      'Advised a diet rich in fiber and little red meat.',
      'Asked to report blood in the stool.',
    ],
  },
  source: 'Engine assumption',
});
