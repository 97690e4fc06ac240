// Localized, primary osteoarthritis of the hand.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoarthritisHand = condition({
  id: 'osteoarthritis-hand',
  display: 'Localized, primary osteoarthritis of the hand',
  snomed: '201834006',
  icd10: 'M19.049',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.004],
      [45, 0.06],
      [65, 0.14],
      [75, 0.18],
    ],
    male: [
      [25, 0.003],
      [45, 0.03],
      [65, 0.07],
      [75, 0.09],
    ],
  }),
  onsetFrom: 25,
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 2, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 12 }],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.5 },
    { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet', share: 0.3 },
  ],
  procedures: [{ snomed: '91251008', display: 'Physical therapy procedure', share: 0.2, afterMonths: 2 }],
  carePlan: ['Hand exercises'],
  phrases: {
    complaints: [
      'The patient has pain when opening jars.',
      'The patient reports stiff fingers in the morning.',
      'The patient has noticed knobs on the finger joints.',
    ],
    findings: [
      'There are bony swellings of the end joints of the fingers.',
      'The base of the thumb is tender.',
      'Grip is slightly weak without signs of inflammation.',
    ],
    plans: [
      'Hand exercises and warm baths were recommended.',
      'Aids for daily tasks were suggested.',
      'Painkillers may be used as needed.',
    ],
  },
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
