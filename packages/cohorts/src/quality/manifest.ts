// The manifest: what a finished cohort consists of.

import type { CohortManifest } from '@synthward/contracts';
import type { CohortPlan } from '../plan/plan';
import { DATA_VERSION, ENGINE_VERSION, GENERATOR_VERSION } from '../version';
import { specDigestOf } from './preview';
import type { CohortTally } from './tally';

/** Counts from the tally, versions, digest and artifacts in their order. */
export function manifestOf(
  plan: CohortPlan,
  tally: CohortTally,
  artifacts: CohortManifest['artifacts'],
): CohortManifest {
  const {
    Patient = 0,
    Condition = 0,
    Encounter = 0,
    Observation = 0,
    DocumentReference = 0,
  } = tally.resources;
  return {
    sourcePatientRecordCount: tally.sourceRecords,
    duplicateIdentityCount: tally.duplicates,
    resourceCounts: { Patient, Condition, Encounter, Observation, DocumentReference },
    generatorVersion: GENERATOR_VERSION,
    engineVersion: ENGINE_VERSION,
    dataVersion: DATA_VERSION,
    specDigest: specDigestOf(plan.spec),
    artifacts,
  };
}
