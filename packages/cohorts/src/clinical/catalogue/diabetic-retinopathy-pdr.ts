// Proliferative diabetic retinopathy due to type II diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticRetinopathyPdr = condition({
  id: 'diabetic-retinopathy-pdr',
  display: 'Proliferative diabetic retinopathy due to type II diabetes mellitus',
  snomed: '1501000119109',
  icd10: 'E11.3599',
  course: 'chronic',
  prior: everyone([12, 0.0001], [20, 0.0005], [40, 0.003], [60, 0.005]),
  onsetFrom: 12,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 4,
  procedures: [
    { snomed: '722161008', display: 'Diabetic retinal eye exam', everyMonths: 6 },
    { snomed: '413180006', display: 'Pan retinal photocoagulation for diabetes', share: 0.7, afterMonths: 2 },
  ],
  carePlan: ['Close follow-up with ophthalmology', 'Control of blood sugar and blood pressure'],
  phrases: {
    complaints: [
      'The patient reports floaters and blurred vision.',
      'The patient has trouble reading small print.',
      'The patient comes for follow-up of eye disease due to diabetes.',
    ],
    findings: [
      'The fundus shows new vessels near the optic disc.',
      'There are retinal hemorrhages in several quadrants.',
      'The pupils are round and react to light.',
    ],
    plans: [
      'Laser treatment of the retina was discussed.',
      'Close follow-up with ophthalmology is arranged.',
      'Asked to report flashes, curtains or sudden loss of vision at once.',
    ],
  },
  source: 'Engine assumption: about one diabetic in forty',
});
