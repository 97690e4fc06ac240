// Records in which one person was written over another.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Two people in one record, the error that a matcher makes worse by trusting it. */
export const overlay: ScenarioView = {
  id: 'overlay',
  title: 'Overlays',
  description: 'Records that hold two people, because one was registered over the other.',
  purpose:
    'For patient safety and data integrity teams, who ask whether an overlaid record is noticed before it spreads. A registrar picked the wrong chart and typed the details of the person at the desk over those of another; from then on one record number carries two histories. An index that takes the record at its word links two people. The answer key names both, so that the separation can be checked as well as the alarm.',
  shows: [
    {
      text: '936 source records of 300 patients in three systems, 36 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 936,
        '/population': 300,
        '/identityVariance/duplicateRecords': 36,
      },
    },
    {
      text: '24 overlaid records, at a rate of 0.08 for each patient.',
      preview: { '/identityVariance/overlays': 24 },
      spec: { '/hie/overlayRate': 0.08 },
    },
    {
      text: 'The answer key says whose history each overlaid record began with and who was written over it.',
    },
  ],
  spec: specOf({
    name: 'overlay',
    population: 300,
    seed: 808,
    geography: { state: 'Missouri', city: 'St. Louis' },
    people: { deceasedRate: 0 },
    conditions: [
      { name: 'hypertension', prevalence: 0.3 },
      { name: 'asthma', prevalence: 0.1 },
    ],
    hie: {
      sourceSystems: ['general-hospital', 'county-provider', 'regional-hie'],
      profiles: { 'general-hospital': 'registration-desk' },
      duplicateRate: 0.12,
      addressDriftRate: 0.1,
      missingPhoneRate: 0.05,
      overlayRate: 0.08,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
