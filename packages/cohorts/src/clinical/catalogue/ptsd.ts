// Posttraumatic stress disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const ptsd = condition({
  id: 'ptsd',
  display: 'Posttraumatic stress disorder',
  snomed: '47505003',
  icd10: 'F43.10',
  course: 'chronic',
  prior: bySex({
    female: [
      [5, 0.005],
      [13, 0.05],
      [18, 0.055],
      [65, 0.025],
    ],
    male: [
      [5, 0.004],
      [13, 0.02],
      [18, 0.02],
      [65, 0.012],
    ],
  }),
  onsetFrom: 5,
  cause: { condition: 'depression', oddsRatio: 4 },
  followUpMonths: 4,
  effects: [
    { loinc: '70274-6', shift: 7, spread: 4 }, // GAD-7
    { loinc: '44261-6', shift: 6, spread: 4 }, // PHQ-9
  ],
  tests: [
    { panel: 'gad-7', everyMonths: 6 },
    { panel: 'phq-9', everyMonths: 6 },
  ],
  medications: [{ rxnorm: '312938', display: 'Sertraline 100 MG Oral Tablet', share: 0.5 }],
  procedures: [
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.6,
      everyMonths: 6,
      afterMonths: 1,
    },
  ],
  carePlan: ['Trauma-focused psychotherapy', 'Safety plan'],
  phrases: {
    complaints: [
      'The patient is troubled by nightmares and unwanted memories.',
      'The patient startles easily and feels on guard.',
      'The patient avoids reminders of the event.',
    ],
    findings: [
      'The patient is watchful and sits near the door.',
      'Affect is restricted.',
      'There are no thoughts of self-harm at present.',
    ],
    plans: [
      'Referred to trauma-focused therapy.',
      'Sleep hygiene and grounding techniques were reviewed.',
      'A safety plan was reviewed.',
    ],
  },
  source: 'Engine assumption',
});
