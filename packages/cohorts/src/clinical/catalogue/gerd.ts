// Gastroesophageal reflux disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const gerd = condition({
  id: 'gerd',
  display: 'Gastroesophageal reflux disease',
  snomed: '235595009',
  icd10: 'K21.9',
  course: 'chronic',
  prior: everyone([0, 0.02], [2, 0.01], [12, 0.05], [18, 0.15], [40, 0.22], [65, 0.24]),
  onsetFrom: 0,
  cause: { condition: 'obesity', oddsRatio: 1.7 },
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 1 }, // pain
  ],
  carePlan: ['Weight management', 'Smaller and earlier evening meals'],
  phrases: {
    complaints: [
      'The patient has heartburn after meals.',
      'The patient reports acid coming up at night.',
      'The patient is free of heartburn with the usual measures.',
    ],
    findings: [
      'The abdomen is soft and not tender.',
      'The teeth and throat are unremarkable.',
      'There is no mass in the abdomen.',
    ],
    plans: [
      'Advised smaller meals and a raised head of the bed.',
      'Use of acid-reducing medication was reviewed.',
      'Asked to report trouble swallowing or weight loss.',
    ],
  },
  source: 'Engine assumption from a recalled 20 % of adults (unverified)',
});
