// Seasonal allergic rhinitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const allergicRhinitis = condition({
  id: 'allergic-rhinitis',
  display: 'Seasonal allergic rhinitis',
  snomed: '367498001',
  icd10: 'J30.2',
  course: 'chronic',
  prior: everyone([2, 0.12], [6, 0.19], [18, 0.26], [65, 0.22]),
  onsetFrom: 2,
  followUpMonths: 12,
  effects: [
    { loinc: '711-2', shift: 0.15, spread: 0.1 }, // eosinophils
  ],
  medications: [
    { rxnorm: '311372', display: 'Loratadine 10 MG Oral Tablet', share: 0.4 },
    { rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet', share: 0.6 },
    { rxnorm: '997501', display: 'Fexofenadine hydrochloride 60 MG Oral Tablet', share: 0.3 },
  ],
  carePlan: ['Avoidance of pollen'],
  phrases: {
    complaints: [
      'The patient sneezes and has itchy eyes every spring.',
      'The patient reports a runny nose outdoors.',
      'The patient gets relief from antihistamines.',
    ],
    findings: [
      'The nasal lining is pale and swollen.',
      'The conjunctivae are slightly red.',
      'The chest is clear on auscultation.',
    ],
    plans: [
      'Advised to keep windows closed during high pollen counts.',
      'Antihistamines may be taken during the season.',
      'Referral to an allergist was offered if symptoms persist.',
    ],
  },
  source: 'Engine assumption from a recalled 26 % of adults and 19 % of children (unverified)',
});
