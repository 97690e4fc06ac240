// Chronic kidney disease by stage.

import type { ConditionDefinition } from '../condition-definition';
import { everyone } from '../prior-curves';

export const renalConditions: readonly ConditionDefinition[] = [
  {
    id: 'ckd-1',
    display: 'Chronic kidney disease stage 1',
    snomed: '431855005',
    icd10: 'N18.1',
    prior: everyone([2, 0.001], [18, 0.02], [45, 0.025], [65, 0.03]),
    cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
    onsetFrom: 2,
    source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
  },
  {
    id: 'ckd-2',
    display: 'Chronic kidney disease stage 2',
    snomed: '431856006',
    icd10: 'N18.2',
    prior: everyone([2, 0.001], [18, 0.02], [45, 0.035], [65, 0.06]),
    cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
    onsetFrom: 2,
    source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
  },
  {
    id: 'ckd-3',
    display: 'Chronic kidney disease stage 3',
    snomed: '433144002',
    icd10: 'N18.30',
    prior: everyone([2, 0.0005], [18, 0.018], [45, 0.056], [65, 0.24]),
    cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
    onsetFrom: 2,
    source:
      'Engine assumption: share of the CDC 2023 total for stages 1 to 4 (18-44 6 %, 45-64 12 %, 65+ 34 %)',
  },
  {
    id: 'ckd-4',
    display: 'Chronic kidney disease stage 4',
    snomed: '431857002',
    icd10: 'N18.4',
    prior: everyone([2, 0.0002], [18, 0.001], [45, 0.004], [65, 0.011]),
    cause: { condition: 'diabetes-type-2', oddsRatio: 3 },
    onsetFrom: 2,
    source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
  },
  {
    id: 'esrd',
    display: 'End-stage renal disease',
    snomed: '46177005',
    icd10: 'N18.6',
    prior: everyone([2, 0.0001], [18, 0.0008], [45, 0.003], [65, 0.006]),
    cause: { condition: 'diabetes-type-2', oddsRatio: 4 },
    onsetFrom: 2,
    source: 'Engine assumption',
  },
];
