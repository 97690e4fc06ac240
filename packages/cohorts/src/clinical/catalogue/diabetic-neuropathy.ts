// Neuropathy due to type 2 diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticNeuropathy = condition({
  id: 'diabetic-neuropathy',
  display: 'Neuropathy due to type 2 diabetes mellitus',
  snomed: '368581000119106',
  icd10: 'E11.40',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.003], [40, 0.03], [60, 0.06]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 6,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1.5 }, // pain
  ],
  tests: [{ panel: 'pain-score', everyMonths: 6 }],
  medications: [
    { rxnorm: '483438', display: 'pregabalin 100 MG Oral Capsule', share: 0.5 },
    { rxnorm: '596926', display: 'duloxetine 20 MG Delayed Release Oral Capsule', share: 0.5 },
  ],
  carePlan: ['Daily foot inspection', 'Protective footwear', 'Yearly foot examination'],
  phrases: {
    complaints: [
      'The patient describes burning and tingling in both feet.',
      'The patient reports numb toes, worse at night.',
      'The patient feels unsteady when walking in the dark.',
    ],
    findings: [
      'Vibration sense is reduced at the toes.',
      'Ankle reflexes are diminished on both sides.',
      'The feet show dry skin without ulcers.',
    ],
    plans: [
      'Explained daily care and inspection of the feet.',
      'Discussed treatment of neuropathic pain.',
      'Advised well-fitting shoes and never walking barefoot.',
    ],
  },
  source: 'Engine assumption: three in ten diabetics from middle age on',
});
