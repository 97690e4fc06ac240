// Severe anxiety (panic).

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const panic = condition({
  id: 'panic',
  display: 'Severe anxiety (panic)',
  snomed: '80583007',
  icd10: 'F41.0',
  course: 'chronic',
  prior: bySex({
    female: [
      [10, 0.015],
      [18, 0.065],
      [30, 0.05],
      [45, 0.04],
      [65, 0.025],
    ],
    male: [
      [10, 0.01],
      [18, 0.035],
      [30, 0.03],
      [45, 0.02],
      [65, 0.012],
    ],
  }),
  onsetFrom: 10,
  cause: { condition: 'depression', oddsRatio: 4 },
  followUpMonths: 4,
  effects: [
    { loinc: '70274-6', shift: 9, spread: 4 }, // GAD-7
    { loinc: '8867-4', shift: 5 }, // heart rate
  ],
  tests: [{ panel: 'gad-7', everyMonths: 4 }],
  medications: [
    { rxnorm: '312938', display: 'Sertraline 100 MG Oral Tablet', share: 0.6 },
    { rxnorm: '204892', display: 'clonazePAM 0.25 MG Oral Tablet', share: 0.3, adds: true },
  ],
  procedures: [
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.5,
      everyMonths: 6,
      afterMonths: 1,
    },
    { snomed: '710841007', display: 'Assessment of anxiety', share: 0.6, everyMonths: 12 },
  ],
  goals: [{ text: 'GAD-7 score below 5', loinc: '70274-6', comparator: '<', value: 5, unit: '{score}' }],
  carePlan: ['Psychotherapy', 'Breathing and relaxation exercises'],
  phrases: {
    complaints: [
      'The patient has sudden spells of fear with a racing heart.',
      'The patient avoids crowded places for fear of an attack.',
      'The patient reports trembling and a choking feeling during attacks.',
    ],
    findings: [
      'The patient appears tense but settles while talking.',
      'Heart sounds are regular without murmurs.',
      'There is no tremor at rest.',
    ],
    plans: [
      'Explained the nature of panic attacks.',
      'Cognitive therapy and medication were discussed.',
      'Breathing exercises were practiced.',
    ],
  },
  source: 'Engine assumption: age and sex shape of anxiety in NHSR 213, at a fifth of its level',
});
