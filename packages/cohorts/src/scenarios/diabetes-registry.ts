// Adults with type 2 diabetes and its complications.

import type { ScenarioView } from '@synthward/contracts';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { specOf } from './spec-of';

/** A registry's view: a clinic, a laboratory and an eye service. */
export const diabetesRegistry: ScenarioView = {
  id: 'diabetes-registry',
  title: 'Diabetes registry',
  description:
    'Adults with type 2 diabetes and its complications in a clinic, a laboratory and an eye service.',
  purpose:
    'For registries and their measures of control and screening. Diabetes, kidney, nerve and eye disease are coded by different services, hemoglobin A1c comes from the laboratory, and the registry has to bring them together for each person. Ask whether every complication finds its diabetes, whether control is read from the latest value, and who has not been seen by the eye service.',
  shows: [
    {
      text: '720 of 800 adults have diabetes; the others are watched because of their risk.',
      preview: { '/conditionCounts/diabetes-type-2': 720, '/population': 800 },
    },
    {
      text: '160 have diabetic kidney disease, 120 retinopathy and 144 neuropathy, and nobody without diabetes has any.',
      preview: {
        '/conditionCounts/diabetic-kidney-disease': 160,
        '/conditionCounts/diabetic-retinopathy': 120,
        '/conditionCounts/diabetic-neuropathy': 144,
      },
    },
    { text: 'Most values of hemoglobin A1c in patients with diabetes lie above the normal range.' },
    {
      text: '2,432 source records in three systems, 32 of them duplicates.',
      preview: { '/sourcePatientRecordCount': 2432, '/identityVariance/duplicateRecords': 32 },
    },
  ],
  spec: specOf({
    name: 'diabetes-registry',
    population: 800,
    seed: 4548,
    geography: { state: 'Washington', city: 'Vancouver' },
    demographics: {
      ...enterpriseMpiEvaluation.spec.demographics,
      ageBands: [
        { label: '30-49', min: 30, max: 49, weight: 0.3 },
        { label: '50-64', min: 50, max: 64, weight: 0.4 },
        { label: '65+', min: 65, max: 89, weight: 0.3 },
      ],
    },
    conditions: [
      // Far above any population's rate, as in a registry: the plan warns that some ages are strained.
      { name: 'diabetes-type-2', prevalence: 0.9 },
      { name: 'obesity', prevalence: 0.5 },
      { name: 'hypertension', prevalence: 0.6 },
      { name: 'diabetic-kidney-disease', prevalence: 0.2 },
      { name: 'diabetic-retinopathy', prevalence: 0.15 },
      { name: 'diabetic-neuropathy', prevalence: 0.18 },
    ],
    hie: {
      sourceSystems: ['diabetes-clinic', 'lab-network', 'eye-service'],
      profiles: { 'diabetes-clinic': 'county-provider' },
      duplicateRate: 0.04,
      addressDriftRate: 0.1,
      missingPhoneRate: 0.08,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'] },
  }),
};
