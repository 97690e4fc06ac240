// Chronic sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const chronicSinusitis = condition({
  id: 'chronic-sinusitis',
  display: 'Chronic sinusitis',
  snomed: '40055000',
  icd10: 'J32.9',
  course: 'chronic',
  prior: everyone([4, 0.02], [18, 0.1], [45, 0.14]),
  onsetFrom: 4,
  cause: { condition: 'allergic-rhinitis', oddsRatio: 2.5 },
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 1 }, // pain
  ],
  medications: [
    {
      rxnorm: '617296',
      display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet',
      share: 0.4,
      days: 14,
    },
    { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet', share: 0.1, days: 7, adds: true },
  ],
  carePlan: ['Saline rinses of the nose'],
  phrases: {
    complaints: [
      'The patient has had facial pressure and a blocked nose for months.',
      'The patient reports a reduced sense of smell.',
      'The patient has thick nasal discharge.',
    ],
    findings: [
      'There is tenderness over the cheeks.',
      'The nasal lining is swollen with discharge in the middle passage.',
      'The teeth are not tender to percussion.',
    ],
    plans: [
      'Saline rinses twice daily were recommended.',
      'Referral to an ear, nose and throat specialist was offered.',
      'Antibiotics are kept for signs of bacterial infection.',
    ],
  },
  source: 'Engine assumption',
});
