// Primary fibromyalgia syndrome.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const fibromyalgia = condition({
  id: 'fibromyalgia',
  display: 'Primary fibromyalgia syndrome',
  snomed: '95417003',
  icd10: 'M79.7',
  course: 'chronic',
  prior: bySex({
    female: [
      [13, 0.005],
      [25, 0.025],
      [45, 0.045],
    ],
    male: [
      [13, 0.001],
      [25, 0.004],
      [45, 0.008],
    ],
  }),
  onsetFrom: 13,
  followUpMonths: 6,
  effects: [
    { loinc: '72514-3', shift: 4, spread: 1.5 }, // pain
    { loinc: '44261-6', shift: 3, spread: 2 }, // PHQ-9
  ],
  tests: [
    { panel: 'pain-score', everyMonths: 6 },
    { panel: 'phq-9', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '596926', display: 'duloxetine 20 MG Delayed Release Oral Capsule', share: 0.5 },
    { rxnorm: '483438', display: 'pregabalin 100 MG Oral Capsule', share: 0.5 },
  ],
  procedures: [
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.3, afterMonths: 2 },
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.25,
      everyMonths: 12,
      afterMonths: 3,
    },
  ],
  carePlan: ['Graded exercise', 'Sleep hygiene'],
  phrases: {
    complaints: [
      'The patient aches all over on most days.',
      'The patient wakes tired even after a long night.',
      'The patient has trouble concentrating when in pain.',
    ],
    findings: [
      'There are many tender points on gentle pressure.',
      'The joints are not swollen.',
      'Strength and reflexes are normal.',
    ],
    plans: [
      'Explained the condition and its harmless tissue findings.',
      'Graded exercise was recommended.',
      'Sleep and stress were discussed.',
    ],
  },
  source: 'Engine assumption',
});
