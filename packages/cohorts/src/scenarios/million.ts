// The quickstart a thousand times over.

import type { ScenarioView } from '@synthward/contracts';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { specOf } from './spec-of';

/** A million patients in four systems, as newline-delimited JSON. */
export const million: ScenarioView = {
  id: 'million',
  title: 'A million patients',
  description: 'The quickstart a thousand times over: a million patients in four systems, for load tests.',
  purpose:
    'For load tests, of your own pipeline as well as of this platform. The cohort has the shape of the quickstart at a size at which memory, indexes and candidate pairs decide; its artifacts hold a thousand patients each and can be taken in parallel. Needs a plan whose quota of source records is above four million. Ask the preview first: it answers as fast as for ten patients.',
  shows: [
    {
      text: '4,110,000 source records of 1,000,000 patients, 110,000 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 4_110_000,
        '/population': 1_000_000,
        '/identityVariance/duplicateRecords': 110_000,
      },
    },
    {
      text: '8,220,000 clinical documents.',
      preview: { '/documents/estimatedDocumentCount': 8_220_000 },
    },
    {
      text: '420,000 patients have diabetes and 640,000 hypertension, to the person.',
      preview: { '/conditionCounts/diabetes-type-2': 420_000, '/conditionCounts/hypertension': 640_000 },
    },
  ],
  spec: specOf({
    ...enterpriseMpiEvaluation.spec,
    name: 'million',
    population: 1_000_000,
    seed: 1_000_000,
    exports: { formats: ['ndjson', 'manifest'] },
  }),
};
