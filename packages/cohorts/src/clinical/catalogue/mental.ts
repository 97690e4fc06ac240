// Mental and neurological conditions.

import type { ConditionDefinition } from '../condition-definition';
import { bySex, everyone } from '../prior-curves';

export const mentalConditions: readonly ConditionDefinition[] = [
  {
    id: 'depression',
    display: 'Major depressive disorder',
    snomed: '370143000',
    icd10: 'F33.9',
    prior: bySex({
      female: [
        [8, 0.01],
        [12, 0.2],
        [20, 0.18],
        [40, 0.14],
        [60, 0.1],
      ],
      male: [
        [8, 0.01],
        [12, 0.11],
        [20, 0.13],
        [40, 0.09],
        [60, 0.07],
      ],
    }),
    onsetFrom: 8,
    source:
      'Published total: NCHS Data Brief 527 (13.1 % from 12 years on, falling with age, F > M); steps assumed',
  },
  {
    id: 'depression-single',
    display: 'Major depression, single episode',
    snomed: '36923009',
    icd10: 'F32.A',
    prior: bySex({
      female: [
        [8, 0.005],
        [12, 0.08],
        [20, 0.08],
        [60, 0.05],
      ],
      male: [
        [8, 0.005],
        [12, 0.04],
        [20, 0.05],
        [60, 0.03],
      ],
    }),
    onsetFrom: 8,
    source: 'Engine assumption: shape of depression',
  },
  {
    id: 'panic',
    display: 'Severe anxiety (panic)',
    snomed: '80583007',
    icd10: 'F41.0',
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
    cause: { condition: 'depression', oddsRatio: 4 },
    onsetFrom: 10,
    source: 'Engine assumption: age and sex shape of anxiety in NHSR 213, at a fifth of its level',
  },
  {
    id: 'ptsd',
    display: 'Posttraumatic stress disorder',
    snomed: '47505003',
    icd10: 'F43.10',
    prior: bySex({
      female: [
        [5, 0.005],
        [13, 0.05],
        [18, 0.055],
        [65, 0.025],
      ],
      male: [
        [5, 0.004],
        [13, 0.02],
        [18, 0.02],
        [65, 0.012],
      ],
    }),
    cause: { condition: 'depression', oddsRatio: 4 },
    onsetFrom: 5,
    source: 'Engine assumption',
  },
  {
    id: 'adhd',
    display: 'Child attention deficit disorder',
    snomed: '192127007',
    icd10: 'F90.9',
    prior: bySex({
      female: [
        [4, 0.02],
        [8, 0.07],
        [18, 0.03],
        [40, 0.01],
        [65, 0.002],
      ],
      male: [
        [4, 0.04],
        [8, 0.14],
        [18, 0.05],
        [40, 0.015],
        [65, 0.003],
      ],
    }),
    onsetFrom: 4,
    source: 'Engine assumption from a recalled 10 % of children (unverified)',
  },
  {
    id: 'alcoholism',
    display: 'Alcoholism',
    snomed: '7200002',
    icd10: 'F10.20',
    prior: bySex({
      female: [
        [13, 0.01],
        [18, 0.1],
        [26, 0.08],
        [65, 0.02],
      ],
      male: [
        [13, 0.01],
        [18, 0.14],
        [26, 0.13],
        [65, 0.04],
      ],
    }),
    onsetFrom: 13,
    source: 'Engine assumption from a recalled 10 % of adults (unverified)',
  },
  {
    id: 'opioid-abuse',
    display: 'Opioid abuse',
    snomed: '5602001',
    icd10: 'F11.10',
    prior: everyone([13, 0.002], [18, 0.01], [26, 0.02], [50, 0.012], [65, 0.005]),
    cause: { condition: 'chronic-pain', oddsRatio: 3 },
    onsetFrom: 13,
    source: 'Engine assumption',
  },
  {
    id: 'migraine',
    display: 'Chronic intractable migraine without aura',
    snomed: '124171000119105',
    icd10: 'G43.719',
    prior: bySex({
      female: [
        [6, 0.02],
        [12, 0.09],
        [18, 0.17],
        [45, 0.15],
        [60, 0.06],
      ],
      male: [
        [6, 0.02],
        [12, 0.04],
        [18, 0.06],
        [60, 0.03],
      ],
    }),
    onsetFrom: 6,
    source: 'Engine assumption from a recalled F 17 %, M 6 % of all migraine (unverified)',
  },
  {
    id: 'epilepsy',
    display: 'Epilepsy',
    snomed: '84757009',
    icd10: 'G40.909',
    prior: everyone([0, 0.003], [5, 0.007], [18, 0.011], [65, 0.014]),
    onsetFrom: 0,
    source: 'Engine assumption from a recalled 1.2 % (unverified)',
  },
  {
    id: 'alzheimers',
    display: "Alzheimer's disease",
    snomed: '26929004',
    icd10: 'G30.9',
    prior: everyone([40, 0.0005], [55, 0.002], [65, 0.05], [75, 0.13], [85, 0.36]),
    onsetFrom: 40,
    source: 'As used in Synthea: about 38 % at 85+; the steps at 65 and 75 are recalled (unverified)',
  },
];
