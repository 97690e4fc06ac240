// The quickstart: the cohort that the reference of the API prints, to the letter.

import type { CohortSpec, ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

const spec: CohortSpec = specOf({
  name: 'enterprise-mpi-evaluation',
  population: 1000,
  seed: 4107,
  referenceDate: '2026-01-01',
  geography: { state: 'Washington', city: 'Vancouver' },
  demographics: {
    ageBands: [
      { label: '0-17', min: 0, max: 17, weight: 0.18 },
      { label: '18-64', min: 18, max: 64, weight: 0.58 },
      { label: '65+', min: 65, max: 94, weight: 0.24 },
    ],
    sexAtBirth: { female: 0.52, male: 0.48 },
    payerMix: { commercial: 0.48, medicare: 0.24, medicaid: 0.23, 'self-pay': 0.05 },
    language: { en: 0.78, es: 0.15, other: 0.07 },
  },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 0.42 },
    { name: 'hypertension', prevalence: 0.64 },
  ],
  hie: {
    sourceSystems: ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.11,
    addressDriftRate: 0.22,
    missingPhoneRate: 0.14,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'] },
});

/** The quickstart: a thousand patients of one city in four systems. */
export const enterpriseMpiEvaluation: ScenarioView = {
  id: 'enterprise-mpi-evaluation',
  title: 'Enterprise MPI evaluation',
  description:
    'The quickstart: a thousand patients of one city in four source systems, with duplicates, moved households and missing phones.',
  purpose:
    'For teams that choose or tune a master patient index. Load the feed as an enterprise would receive it and ask how many of the duplicate records the index links to their person, how many different people it joins by mistake, and how it copes with addresses that disagree and phones that are not there.',
  shows: [
    {
      text: '4,110 source records of 1,000 patients, 110 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 4110,
        '/population': 1000,
        '/identityVariance/duplicateRecords': 110,
      },
    },
    {
      text: '8,220 clinical documents, two for each record.',
      preview: { '/documents/estimatedDocumentCount': 8220 },
    },
    {
      text: 'The systems disagree about the address of 220 patients, and 575 records have no phone.',
      preview: {
        '/identityVariance/addressDriftedPatients': 220,
        '/identityVariance/recordsMissingPhone': 575,
      },
    },
    {
      text: '420 patients have diabetes and 640 hypertension.',
      preview: { '/conditionCounts/diabetes-type-2': 420, '/conditionCounts/hypertension': 640 },
    },
  ],
  spec,
};
