// Perennial allergic rhinitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const perennialRhinitis = condition({
  id: 'perennial-rhinitis',
  display: 'Perennial allergic rhinitis',
  snomed: '446096008',
  icd10: 'J30.89',
  course: 'chronic',
  prior: everyone([2, 0.05], [6, 0.08], [18, 0.1]),
  onsetFrom: 2,
  followUpMonths: 12,
  effects: [
    { loinc: '711-2', shift: 0.15, spread: 0.1 }, // eosinophils
  ],
  medications: [
    { rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet', share: 0.5 },
    { rxnorm: '311372', display: 'Loratadine 10 MG Oral Tablet', share: 0.3 },
  ],
  carePlan: ['Avoidance of house dust and pet dander'],
  phrases: {
    complaints: [
      'The patient has a blocked nose all year round.',
      'The patient sneezes on waking most mornings.',
      'The patient reports postnasal drip.',
    ],
    findings: [
      'The nasal turbinates are swollen and pale.',
      'There are no nasal polyps.',
      'There is clear nasal discharge.',
    ],
    plans: [
      'Advised measures against house dust mites.',
      'Daily antihistamine was discussed.',
      'Saline rinses of the nose were recommended.',
    ],
  },
  source: 'Engine assumption',
});
