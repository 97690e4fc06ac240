// Mitral valve regurgitation.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const mitralRegurgitation = condition({
  id: 'mitral-regurgitation',
  display: 'Mitral valve regurgitation',
  snomed: '48724000',
  icd10: 'I34.0',
  course: 'chronic',
  prior: everyone([1, 0.001], [18, 0.005], [55, 0.02], [65, 0.06], [75, 0.09]),
  onsetFrom: 1,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 2 },
  followUpMonths: 12,
  effects: [
    { loinc: '33762-6', shift: 250, spread: 150 }, // NT-proBNP
  ],
  tests: [
    { panel: 'natriuretic-peptide', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 12 },
  ],
  procedures: [
    { snomed: '433236007', display: 'Transthoracic echocardiography', everyMonths: 12 },
    { snomed: '268400002', display: '12 lead electrocardiogram', share: 0.7, everyMonths: 24 },
  ],
  carePlan: ['Regular echocardiography', 'Report of breathlessness or palpitations'],
  phrases: {
    complaints: [
      'The patient has no complaints with everyday activity.',
      'The patient notices palpitations when lying on one side.',
      'The patient gets tired more quickly than before.',
    ],
    findings: [
      'A blowing systolic murmur is heard at the apex and radiates to the axilla.',
      'There is no ankle swelling.',
      'The rhythm is regular on auscultation.',
    ],
    plans: [
      'Echocardiography is repeated at regular intervals.',
      'Advised good dental hygiene.',
      'Asked to report breathlessness or reduced endurance.',
    ],
  },
  source: 'Engine assumption',
});
