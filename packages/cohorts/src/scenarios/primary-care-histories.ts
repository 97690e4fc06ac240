// Families of a practice with five years of their medical history, as FHIR.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** A small longitudinal cohort that is loaded into FHIR servers and record systems. */
export const primaryCareHistories: ScenarioView = {
  id: 'primary-care-histories',
  title: 'Primary care histories',
  description: 'Patients of all ages with five years of visits, values, medicines and claims, as FHIR.',
  purpose:
    'For record systems, FHIR servers, migrations and decision support. Load the Bundles, or fetch the cohort by Bulk Data Access, and ask whether every reference is found, whether a trend of hemoglobin A1c can be drawn across two systems, whether a stopped medicine is no longer offered, and whether children are due for the right vaccines.',
  shows: [
    {
      text: '200 patients in a practice and a hospital, 400 source records.',
      preview: { '/population': 200, '/sourcePatientRecordCount': 400 },
    },
    {
      text: '24 of them have diabetes and 60 hypertension; other conditions are those of the population.',
      preview: { '/conditionCounts/diabetes-type-2': 24, '/conditionCounts/hypertension': 60 },
    },
    {
      text: 'The history begins 5 years before the reference date.',
      spec: { '/clinical/yearsOfHistory': 5 },
    },
    { text: 'Every visit is on one record of its patient; no value, medicine or procedure is without one.' },
    { text: 'Nothing happens before birth or after death, and no complication without its cause.' },
  ],
  spec: specOf({
    name: 'primary-care-histories',
    population: 200,
    seed: 1948,
    geography: { state: 'Massachusetts', city: 'Boston' },
    clinical: { background: 'population', detail: 'longitudinal', yearsOfHistory: 5, claims: true },
    conditions: [
      { name: 'diabetes-type-2', prevalence: 0.12 },
      { name: 'hypertension', prevalence: 0.3 },
      { name: 'asthma', prevalence: 0.09 },
    ],
    hie: {
      sourceSystems: ['family-practice', 'city-hospital'],
      profiles: { 'family-practice': 'default', 'city-hospital': 'default' },
    },
    exports: { formats: ['fhir-ndjson', 'fhir-bundle', 'ndjson', 'manifest'] },
  }),
};
