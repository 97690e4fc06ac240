// Duplicates that were merged, several into one, and merges that were wrong and undone.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Chains of retired record numbers. */
export const mergeUnmerge: ScenarioView = {
  id: 'merge-unmerge',
  title: 'Merges and unmerges',
  description: 'Many copies of some patients, most of them merged, and a few wrong merges that were undone.',
  purpose:
    'For integration engineers who ask whether their interfaces follow a merge. Some patients have several copies in one system, whose record numbers are retired one after the other, as a chain of HL7 A40 messages would have it; a few merges were wrong and were taken back. A consumer must follow the chain to the number that stands, must not resurrect a retired one, and must give back what a wrong merge took.',
  shows: [
    {
      text: '1,020 source records of 300 patients in three systems, 120 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1020,
        '/population': 300,
        '/identityVariance/duplicateRecords': 120,
      },
    },
    {
      text: 'The duplicates are spread unevenly: no patient has more than 5, and most have none.',
      spec: { '/hie/mostDuplicates': 5 },
    },
    {
      text: '72 duplicates, a share of 0.6, were merged, and 0.1 wrong merges were undone for each of these.',
      preview: { '/identityVariance/merges': 72 },
      spec: { '/hie/mergeRate': 0.6, '/hie/unmergeRate': 0.1 },
    },
    {
      text: 'A retired record names the number that replaced it; following these ends at a record that stands.',
    },
  ],
  spec: specOf({
    name: 'merge-unmerge',
    population: 300,
    seed: 4040,
    geography: { state: 'Minnesota', city: 'Minneapolis' },
    conditions: [
      { name: 'hypertension', prevalence: 0.3 },
      { name: 'diabetes-type-2', prevalence: 0.12 },
    ],
    hie: {
      sourceSystems: ['general-hospital', 'county-provider', 'regional-hie'],
      profiles: { 'general-hospital': 'registration-desk' },
      duplicateRate: 0.4,
      duplicateSpread: 'zipf',
      mostDuplicates: 5,
      addressDriftRate: 0.1,
      missingPhoneRate: 0.05,
      mergeRate: 0.6,
      unmergeRate: 0.1,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
