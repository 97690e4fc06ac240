// Alzheimer's disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const alzheimers = condition({
  id: 'alzheimers',
  display: "Alzheimer's disease",
  snomed: '26929004',
  icd10: 'G30.9',
  course: 'chronic',
  prior: everyone([40, 0.0005], [55, 0.002], [65, 0.05], [75, 0.13], [85, 0.36]),
  onsetFrom: 40,
  followUpMonths: 6,
  effects: [
    { loinc: '72106-8', shift: -9, spread: 4 }, // MMSE
    { loinc: '39156-5', shift: -1 }, // body mass index
  ],
  tests: [
    { panel: 'mmse', everyMonths: 6 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '997223', display: 'Donepezil hydrochloride 10 MG Oral Tablet', share: 0.55 },
    { rxnorm: '310436', display: 'Galantamine 4 MG Oral Tablet', share: 0.2 },
  ],
  procedures: [
    { snomed: '303653007', display: 'Computed tomography of head', share: 0.6, afterMonths: 1 },
    {
      snomed: '710824005',
      display: 'Assessment of health and social care needs',
      share: 0.6,
      everyMonths: 12,
      afterMonths: 2,
    },
  ],
  carePlan: ['Support for caregivers', 'Safety at home', 'Advance care planning'],
  phrases: {
    complaints: [
      'The family reports growing forgetfulness.',
      'The patient repeats questions and misplaces things.',
      'The patient gets lost outside familiar places.',
    ],
    findings: [
      'The patient is friendly and not oriented to the date.',
      'Gait is slow but steady.',
      'Word finding is impaired.',
    ],
    plans: [
      'Discussed support for the caregivers.',
      'Safety at home, with driving and with cooking was reviewed.',
      'Memory will be assessed again at follow-up.',
    ],
  },
  source: 'As used in Synthea: about 38 % at 85+; the steps at 65 and 75 are recalled (unverified)',
});
