// The smallest cohort that shows each shape: ten patients in every format.

import { exportFormats, type ScenarioView } from '@synthward/contracts';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { specOf } from './spec-of';

/** Ten patients, every format. */
export const migrationSmoke: ScenarioView = {
  id: 'migration-smoke',
  title: 'Migration smoke test',
  description: 'Ten patients in every format: the smallest cohort that shows each shape.',
  purpose:
    'For engineers who write a loader or move from one system to another, as the first file to go through. It is small enough to be read by eye and to be compared whole, and still holds a duplicate, addresses that disagree, a record without a phone, and people with and without conditions. When it loads, go on to a scenario of the size that you expect.',
  shows: [
    {
      text: '11 source records of 10 patients, 1 of them a duplicate.',
      preview: {
        '/sourcePatientRecordCount': 11,
        '/population': 10,
        '/identityVariance/duplicateRecords': 1,
      },
    },
    {
      text: 'The address of 2 patients may be a former one, and 1 record has no phone.',
      preview: {
        '/identityVariance/addressDriftedPatients': 2,
        '/identityVariance/recordsMissingPhone': 1,
      },
    },
    { text: 'An artifact for every export format that the engine knows, and the answer key.' },
  ],
  spec: specOf({
    ...enterpriseMpiEvaluation.spec,
    name: 'migration-smoke',
    population: 10,
    seed: 10,
    hie: {
      sourceSystems: ['legacy-ehr'],
      duplicateRate: 0.1,
      addressDriftRate: 0.2,
      missingPhoneRate: 0.1,
    },
    exports: { formats: exportFormats, truth: true },
  }),
};
