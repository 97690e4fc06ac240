// Chronic low back pain.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const lowBackPain = condition({
  id: 'low-back-pain',
  display: 'Chronic low back pain',
  snomed: '278860009',
  icd10: 'M54.50',
  course: 'chronic',
  prior: everyone([10, 0.01], [18, 0.07], [30, 0.12], [45, 0.16]),
  onsetFrom: 10,
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1.5 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 12 }],
  medications: [
    { rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.5 },
    { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet', share: 0.4 },
  ],
  procedures: [{ snomed: '91251008', display: 'Physical therapy procedure', share: 0.4, afterMonths: 1 }],
  carePlan: ['Back exercises', 'Staying active'],
  phrases: {
    complaints: [
      'The patient has an aching lower back after sitting for long.',
      'The patient has back pain that comes and goes.',
      'The patient finds lifting difficult.',
    ],
    findings: [
      'The muscles beside the lower spine are tense.',
      'Raising the straight leg causes no pain.',
      'Strength and sensation of the legs are normal.',
    ],
    plans: [
      'Encouraged to stay active and avoid bed rest.',
      'Physical therapy was recommended.',
      'Explained the warning signs that need urgent review.',
    ],
  },
  source: 'Engine assumption',
});
