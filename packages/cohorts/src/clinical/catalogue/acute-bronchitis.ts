// Acute bronchitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const acuteBronchitis = condition({
  id: 'acute-bronchitis',
  display: 'Acute bronchitis',
  snomed: '10509002',
  icd10: 'J20.9',
  course: 'acute',
  prior: everyone([0, 0.06], [18, 0.05], [65, 0.06]),
  onsetFrom: 0,
  durationDays: 16,
  effects: [
    { loinc: '59408-5', shift: -0.8 }, // oxygen saturation
    { loinc: '8310-5', shift: 0.4, spread: 0.4 }, // body temperature
    { loinc: '1988-5', shift: 8, spread: 6 }, // c reactive protein
  ],
  medications: [
    {
      rxnorm: '2123111',
      display: 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
      share: 0.3,
      days: 14,
    },
  ],
  procedures: [{ snomed: '399208008', display: 'Plain X-ray of chest', share: 0.15 }],
  phrases: {
    complaints: [
      'The patient has had a cough with phlegm for several days.',
      'The patient coughs so much that sleep is disturbed.',
      'The patient had a cold that moved to the chest.',
    ],
    findings: [
      'There are scattered rhonchi that clear with coughing.',
      'There is no dullness to percussion.',
      'Breathing is not labored.',
    ],
    plans: [
      'Explained that the cough may last a few weeks.',
      'Antibiotics are not needed at present.',
      'Asked to return with fever or shortness of breath.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
