// Viral sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const viralSinusitis = condition({
  id: 'viral-sinusitis',
  display: 'Viral sinusitis',
  snomed: '444814009',
  icd10: 'J01.90',
  course: 'acute',
  prior: everyone([1, 0.08], [18, 0.12]),
  onsetFrom: 1,
  durationDays: 10,
  effects: [
    { loinc: '72514-3', shift: 2 }, // pain
    { loinc: '8310-5', shift: 0.3 }, // body temperature
  ],
  medications: [{ rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.5, days: 7 }],
  phrases: {
    complaints: [
      'The patient has had a blocked nose and facial pressure for a few days.',
      'The patient has a headache that worsens on bending forward.',
      'The patient has a runny nose and feels tired.',
    ],
    findings: [
      'The nasal lining is swollen and red.',
      'There is mild tenderness over the cheeks.',
      'The ears and throat are unremarkable.',
    ],
    plans: [
      'Explained that viral sinusitis passes without antibiotics.',
      'Saline rinses and rest were recommended.',
      'Asked to return if symptoms worsen after first improving.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
