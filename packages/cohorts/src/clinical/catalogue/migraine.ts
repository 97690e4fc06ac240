// Chronic intractable migraine without aura.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const migraine = condition({
  id: 'migraine',
  display: 'Chronic intractable migraine without aura',
  snomed: '124171000119105',
  icd10: 'G43.719',
  course: 'chronic',
  prior: bySex({
    female: [
      [6, 0.02],
      [12, 0.09],
      [18, 0.17],
      [45, 0.15],
      [60, 0.06],
    ],
    male: [
      [6, 0.02],
      [12, 0.04],
      [18, 0.06],
      [60, 0.03],
    ],
  }),
  onsetFrom: 6,
  followUpMonths: 6,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1.5 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 6 }],
  medications: [
    { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet', share: 0.6 },
    { rxnorm: '866514', display: 'metoprolol tartrate 50 MG Oral Tablet', share: 0.35, adds: true },
  ],
  carePlan: ['Headache diary', 'Avoidance of triggers'],
  phrases: {
    complaints: [
      'The patient has throbbing headaches with nausea.',
      'The patient needs to lie in a dark room during attacks.',
      'The patient reports headaches on many days of the month.',
    ],
    findings: [
      'The neurological examination is normal.',
      'There is no neck stiffness.',
      'The temporal arteries are not tender.',
    ],
    plans: [
      'A headache diary was recommended.',
      'Preventive treatment was discussed.',
      'Warned against daily use of painkillers.',
    ],
  },
  source: 'Engine assumption from a recalled F 17 %, M 6 % of all migraine (unverified)',
});
