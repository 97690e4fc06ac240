// Epilepsy.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const epilepsy = condition({
  id: 'epilepsy',
  display: 'Epilepsy',
  snomed: '84757009',
  icd10: 'G40.909',
  course: 'chronic',
  prior: everyone([0, 0.003], [5, 0.007], [18, 0.011], [65, 0.014]),
  onsetFrom: 0,
  followUpMonths: 6,
  tests: [
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 12 },
  ],
  medications: [{ rxnorm: '483438', display: 'pregabalin 100 MG Oral Capsule', share: 0.5 }],
  procedures: [{ snomed: '303653007', display: 'Computed tomography of head', share: 0.5 }],
  carePlan: ['Seizure safety', 'Medication adherence'],
  phrases: {
    complaints: [
      'The patient has had no seizure since the last visit.',
      'The patient had a brief seizure with loss of awareness.',
      'The patient feels tired after a seizure.',
    ],
    findings: [
      'The neurological examination is normal.',
      'There are no injuries of the tongue or limbs.',
      'Gait and coordination are normal.',
    ],
    plans: [
      'Stressed regular medication and enough sleep.',
      'Reviewed safety with heights, water and driving.',
      'Explained first aid for seizures to the family.',
    ],
  },
  source: 'Engine assumption from a recalled 1.2 % (unverified)',
});
