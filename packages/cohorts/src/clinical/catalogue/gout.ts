// Gout.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const gout = condition({
  id: 'gout',
  display: 'Gout',
  snomed: '90560007',
  icd10: 'M10.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.002],
      [45, 0.015],
      [65, 0.05],
    ],
    male: [
      [18, 0.008],
      [45, 0.06],
      [65, 0.12],
    ],
  }),
  onsetFrom: 18,
  cause: { condition: 'obesity', oddsRatio: 2.3 },
  followUpMonths: 6,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 2 }, // pain
    { loinc: '1988-5', shift: 5, spread: 5 }, // c reactive protein
  ],
  tests: [
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'pain-score', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '197541', display: 'Colchicine 0.6 MG Oral Tablet', share: 0.8, days: 10 },
    { rxnorm: '197319', display: 'Allopurinol 100 MG Oral Tablet', share: 0.7, adds: true },
  ],
  carePlan: ['Diet low in purines and alcohol', 'Plenty of fluids'],
  phrases: {
    complaints: [
      'The patient woke with a red and very painful big toe.',
      'The patient has had no attack since the last visit.',
      'The patient cannot bear the touch of the bedsheet on the foot.',
    ],
    findings: [
      'The big toe joint is red, warm and tender.',
      'There are no tophi.',
      'The other joints are unremarkable.',
    ],
    plans: [
      'Discussed treatment of attacks and prevention.',
      'Advised less beer, meat and seafood.',
      'Advised to keep up prevention even without attacks.',
    ],
  },
  source: 'As used in Synthea: 3.9 %, M:F 3:1; steps assumed',
});
