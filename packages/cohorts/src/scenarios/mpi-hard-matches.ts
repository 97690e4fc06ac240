// A small cohort dense in hard decisions: many duplicates, and people who are easily mistaken for each other.

import type { ScenarioView } from '@synthward/contracts';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { specOf } from './spec-of';

/** The quickstart's city in a quarter of its size, with more duplicates and the answer key. */
export const mpiHardMatches: ScenarioView = {
  id: 'mpi-hard-matches',
  title: 'Hard matches',
  description:
    'A small cohort with many duplicates in four systems, and twins, namesakes and look-alikes among its people.',
  purpose:
    'For engineers who work on matching rules and want an answer at every build. The cohort is small enough to be generated and scored in seconds, yet holds the pairs on which rules fail: copies of one person that differ, and different people who agree. Score the links against the answer key and follow precision and recall from commit to commit.',
  shows: [
    {
      text: '1,038 source records of 250 patients: one in each of four systems, and 38 duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1038,
        '/population': 250,
        '/identityVariance/duplicateRecords': 38,
      },
    },
    {
      text: '2,076 clinical documents, two for each record.',
      preview: { '/documents/estimatedDocumentCount': 2076 },
    },
    {
      text: '40 patients have asthma and 78 hypertension.',
      preview: { '/conditionCounts/asthma': 40, '/conditionCounts/hypertension': 78 },
    },
    {
      text: '7 pairs of twins, 5 pairs of unrelated people with the same name and birth date, and sons named for their fathers.',
      preview: { '/identityVariance/twinPairs': 7, '/identityVariance/lookAlikePairs': 5 },
    },
  ],
  spec: specOf({
    ...enterpriseMpiEvaluation.spec,
    name: 'mpi-hard-matches',
    population: 250,
    seed: 250,
    people: { twinRate: 0.06, lookAlikeRate: 0.04, juniorRate: 0.5 },
    conditions: [
      { name: 'asthma', prevalence: 0.16 },
      { name: 'hypertension', prevalence: 0.31 },
    ],
    hie: {
      sourceSystems: ['north-hie', 'county-provider', 'claims-feed', 'lab-network'],
      duplicateRate: 0.15,
      addressDriftRate: 0.22,
      missingPhoneRate: 0.14,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
