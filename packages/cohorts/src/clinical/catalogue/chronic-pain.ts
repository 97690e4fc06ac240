// Chronic pain.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const chronicPain = condition({
  id: 'chronic-pain',
  display: 'Chronic pain',
  snomed: '82423001',
  icd10: 'G89.29',
  course: 'chronic',
  prior: everyone([8, 0.02], [18, 0.09], [30, 0.15], [45, 0.26], [65, 0.3]),
  onsetFrom: 8,
  cause: { condition: 'low-back-pain', oddsRatio: 4 },
  followUpMonths: 6,
  effects: [
    { loinc: '72514-3', shift: 4, spread: 1.5 }, // pain
    { loinc: '44261-6', shift: 2, spread: 2 }, // PHQ-9
  ],
  tests: [
    { panel: 'pain-score', everyMonths: 6 },
    { panel: 'phq-9', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet', share: 0.6 },
    { rxnorm: '835603', display: 'tramadol hydrochloride 50 MG Oral Tablet', share: 0.3 },
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.2,
    },
  ],
  procedures: [
    {
      snomed: '91251008',
      display: 'Physical therapy procedure',
      share: 0.3,
      everyMonths: 12,
      afterMonths: 2,
    },
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.2,
      everyMonths: 12,
      afterMonths: 3,
    },
  ],
  goals: [
    { text: 'Pain of 4 or less out of 10', loinc: '72514-3', comparator: '<=', value: 4, unit: '{score}' },
  ],
  carePlan: ['Pain self-management', 'Graded exercise'],
  phrases: {
    complaints: [
      'The patient lives with pain every day.',
      'The patient reports poor sleep because of pain.',
      'The patient manages most daily tasks despite pain.',
    ],
    findings: [
      'The patient changes position often because of discomfort.',
      'There are no new neurological signs.',
      'Movement is guarded.',
    ],
    plans: [
      'Agreed on goals of function rather than absence of pain.',
      'Reviewed the risks and benefits of painkillers.',
      'Exercise and relaxation were encouraged.',
    ],
  },
  source: 'Engine assumption',
});
