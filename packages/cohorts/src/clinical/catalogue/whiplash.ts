// Whiplash injury to neck.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const whiplash = condition({
  id: 'whiplash',
  display: 'Whiplash injury to neck',
  snomed: '39848009',
  icd10: 'S13.4XXA',
  course: 'acute',
  prior: everyone([2, 0.001], [16, 0.006], [65, 0.003]),
  onsetFrom: 2,
  setting: 'emergency',
  durationDays: 42,
  effects: [
    { loinc: '72514-3', shift: 4, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score' }],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.7, days: 14 }],
  procedures: [{ snomed: '91251008', display: 'Physical therapy procedure', share: 0.5, afterMonths: 1 }],
  phrases: {
    complaints: [
      'The patient has neck pain after a car accident.',
      'The patient has a stiff neck and headache.',
      'The patient finds it hard to turn the head.',
    ],
    findings: [
      'The neck muscles are tense and tender.',
      'The bones of the neck are not tender.',
      'Strength and sensation of the arms are normal.',
    ],
    plans: [
      'Advised to keep moving gently and to avoid a collar.',
      'Pain relief was recommended.',
      'Physical therapy was offered.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
