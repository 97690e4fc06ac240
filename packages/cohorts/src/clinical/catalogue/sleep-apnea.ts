// Obstructive sleep apnea syndrome.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const sleepApnea = condition({
  id: 'sleep-apnea',
  display: 'Obstructive sleep apnea syndrome',
  snomed: '78275009',
  icd10: 'G47.33',
  course: 'chronic',
  prior: bySex({
    female: [
      [2, 0.01],
      [18, 0.06],
      [45, 0.13],
      [60, 0.19],
    ],
    male: [
      [2, 0.015],
      [18, 0.13],
      [45, 0.25],
      [60, 0.33],
    ],
  }),
  onsetFrom: 2,
  cause: { condition: 'obesity', oddsRatio: 4 },
  followUpMonths: 12,
  effects: [
    { loinc: '8480-6', shift: 4 }, // systolic pressure
    { loinc: '59408-5', shift: -0.8 }, // oxygen saturation
  ],
  tests: [{ panel: 'vital-signs', everyMonths: 12 }],
  procedures: [
    { snomed: '60554003', display: 'Polysomnography', share: 0.9, afterMonths: 1 },
    {
      snomed: '47545007',
      display: 'Continuous positive airway pressure ventilation treatment',
      share: 0.7,
      afterMonths: 2,
    },
  ],
  carePlan: ['Positive airway pressure at night', 'Weight management'],
  phrases: {
    complaints: [
      'The patient snores loudly and wakes unrefreshed.',
      'The patient falls asleep while reading or watching television.',
      'The patient has been told of pauses in breathing at night.',
    ],
    findings: [
      'The throat is crowded with a low palate.',
      'The tonsils are not enlarged.',
      'The nose is patent on both sides.',
    ],
    plans: [
      'Use of positive airway pressure every night was encouraged.',
      'Advised weight loss and little alcohol in the evening.',
      'Warned against driving when drowsy.',
    ],
  },
  source: 'As used in Synthea: M 13 to 33 %, F 6 to 19 % of adults; children assumed',
});
