// Conditions of joints, bones and connective tissue, and chronic pain.

import type { ConditionDefinition } from '../condition-definition';
import { bySex, everyone } from '../prior-curves';

export const musculoskeletalConditions: readonly ConditionDefinition[] = [
  {
    id: 'arthritis',
    display: 'Arthritis',
    snomed: '3723001',
    icd10: 'M19.90',
    prior: bySex({
      female: [
        [18, 0.036],
        [35, 0.117],
        [45, 0.293],
        [65, 0.486],
        [75, 0.578],
      ],
      male: [
        [18, 0.036],
        [35, 0.095],
        [45, 0.223],
        [65, 0.401],
        [75, 0.447],
      ],
    }),
    onsetFrom: 18,
    source:
      'Published: NHIS 2019 (PMC8084120), 18-44 split at 35 so that 18-34 has the 3.6 % of NCHS Data Brief 497',
  },
  {
    id: 'osteoarthritis-knee',
    display: 'Osteoarthritis of knee',
    snomed: '239873007',
    icd10: 'M17.9',
    prior: bySex({
      female: [
        [25, 0.01],
        [45, 0.09],
        [65, 0.22],
        [75, 0.27],
      ],
      male: [
        [25, 0.01],
        [45, 0.07],
        [65, 0.14],
        [75, 0.17],
      ],
    }),
    cause: { condition: 'obesity', oddsRatio: 2.6 },
    onsetFrom: 25,
    source: 'Engine assumption: shape of arthritis in NHIS 2019',
  },
  {
    id: 'osteoarthritis-hip',
    display: 'Osteoarthritis of hip',
    snomed: '239872002',
    icd10: 'M16.9',
    prior: bySex({
      female: [
        [25, 0.003],
        [45, 0.03],
        [65, 0.08],
        [75, 0.11],
      ],
      male: [
        [25, 0.003],
        [45, 0.025],
        [65, 0.06],
        [75, 0.08],
      ],
    }),
    onsetFrom: 25,
    source: 'Engine assumption: shape of arthritis in NHIS 2019',
  },
  {
    id: 'osteoarthritis-hand',
    display: 'Localized, primary osteoarthritis of the hand',
    snomed: '201834006',
    icd10: 'M19.049',
    prior: bySex({
      female: [
        [25, 0.004],
        [45, 0.06],
        [65, 0.14],
        [75, 0.18],
      ],
      male: [
        [25, 0.003],
        [45, 0.03],
        [65, 0.07],
        [75, 0.09],
      ],
    }),
    onsetFrom: 25,
    source: 'Engine assumption: shape of arthritis in NHIS 2019',
  },
  {
    id: 'rheumatoid-arthritis',
    display: 'Rheumatoid arthritis',
    snomed: '69896004',
    icd10: 'M06.9',
    prior: bySex({
      female: [
        [16, 0.002],
        [40, 0.013],
        [60, 0.025],
      ],
      male: [
        [16, 0.001],
        [40, 0.005],
        [60, 0.011],
      ],
    }),
    onsetFrom: 16,
    source: 'As used in Synthea: 1 %; steps assumed',
  },
  {
    id: 'gout',
    display: 'Gout',
    snomed: '90560007',
    icd10: 'M10.9',
    prior: bySex({
      female: [
        [25, 0.002],
        [45, 0.015],
        [65, 0.05],
      ],
      male: [
        [18, 0.008],
        [45, 0.06],
        [65, 0.12],
      ],
    }),
    cause: { condition: 'obesity', oddsRatio: 2.3 },
    onsetFrom: 18,
    source: 'As used in Synthea: 3.9 %, M:F 3:1; steps assumed',
  },
  {
    id: 'osteoporosis',
    display: 'Osteoporosis',
    snomed: '64859006',
    icd10: 'M81.0',
    prior: bySex({
      female: [
        [50, 0.131],
        [65, 0.271],
      ],
      male: [
        [50, 0.033],
        [65, 0.057],
      ],
    }),
    onsetFrom: 50,
    source: 'Published: NCHS Data Brief 405',
  },
  {
    id: 'fibromyalgia',
    display: 'Primary fibromyalgia syndrome',
    snomed: '95417003',
    icd10: 'M79.7',
    prior: bySex({
      female: [
        [13, 0.005],
        [25, 0.025],
        [45, 0.045],
      ],
      male: [
        [13, 0.001],
        [25, 0.004],
        [45, 0.008],
      ],
    }),
    onsetFrom: 13,
    source: 'Engine assumption',
  },
  {
    id: 'lupus',
    display: 'Lupus erythematosus',
    snomed: '200936003',
    icd10: 'M32.9',
    prior: bySex({
      female: [
        [8, 0.0002],
        [15, 0.0012],
        [45, 0.0022],
      ],
      male: [
        [8, 0.00003],
        [15, 0.00013],
        [45, 0.00025],
      ],
    }),
    onsetFrom: 8,
    source: 'Engine assumption',
  },
  {
    id: 'low-back-pain',
    display: 'Chronic low back pain',
    snomed: '278860009',
    icd10: 'M54.50',
    prior: everyone([10, 0.01], [18, 0.07], [30, 0.12], [45, 0.16]),
    onsetFrom: 10,
    source: 'Engine assumption',
  },
  {
    id: 'chronic-pain',
    display: 'Chronic pain',
    snomed: '82423001',
    icd10: 'G89.29',
    prior: everyone([8, 0.02], [18, 0.09], [30, 0.15], [45, 0.26], [65, 0.3]),
    cause: { condition: 'low-back-pain', oddsRatio: 4 },
    onsetFrom: 8,
    source: 'Engine assumption',
  },
  {
    id: 'scoliosis',
    display: 'Adolescent idiopathic scoliosis',
    snomed: '203646004',
    icd10: 'M41.129',
    prior: bySex({
      female: [[10, 0.03]],
      male: [[10, 0.01]],
    }),
    onsetFrom: 10,
    source: 'Engine assumption',
  },
];
