// Nonproliferative diabetic retinopathy due to type II diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticRetinopathy = condition({
  id: 'diabetic-retinopathy',
  display: 'Nonproliferative diabetic retinopathy due to type II diabetes mellitus',
  snomed: '1551000119108',
  icd10: 'E11.3299',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.002], [40, 0.025], [60, 0.045]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 12,
  procedures: [{ snomed: '722161008', display: 'Diabetic retinal eye exam', everyMonths: 12 }],
  carePlan: ['Yearly eye examination', 'Control of blood sugar and blood pressure'],
  phrases: {
    complaints: [
      'The patient comes for the yearly eye examination.',
      'The patient has noticed slightly blurred vision at times.',
      'The patient has no complaints about vision.',
    ],
    findings: [
      'The fundus shows scattered microaneurysms.',
      'There is no new vessel growth.',
      'Pupils react equally to light.',
    ],
    plans: [
      'The retina will be examined again within a year.',
      'Explained that good control of sugar and pressure protects the eyes.',
      'Asked to report sudden changes of vision at once.',
    ],
  },
  source: 'Engine assumption: about a quarter of diabetics',
});
