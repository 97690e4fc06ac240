// Atopic dermatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const atopicDermatitis = condition({
  id: 'atopic-dermatitis',
  display: 'Atopic dermatitis',
  snomed: '24079001',
  icd10: 'L20.9',
  course: 'chronic',
  prior: everyone([0, 0.08], [5, 0.12], [18, 0.07]),
  onsetFrom: 0,
  followUpMonths: 12,
  effects: [
    { loinc: '711-2', shift: 0.2, spread: 0.1 }, // eosinophils
  ],
  medications: [{ rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet', share: 0.4 }],
  carePlan: ['Daily emollients', 'Avoidance of irritants'],
  phrases: {
    complaints: [
      'The patient has itchy, dry skin in the bends of elbows and knees.',
      'The patient reports a flare-up of the rash.',
      'The patient scratches at night.',
    ],
    findings: [
      'There are dry, scaly patches on the flexures.',
      'There are scratch marks without signs of infection.',
      'The rest of the skin is dry.',
    ],
    plans: [
      'Advised generous use of emollients after bathing.',
      'Explained how to treat flare-ups early.',
      'Advised mild soap and cotton clothing.',
    ],
  },
  source: 'Engine assumption',
});
