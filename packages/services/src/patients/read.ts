// One patient of a job, generated when asked for: no artifact is read, none need exist.

import type { CohortPatientView } from '@synthward/contracts';
import { type Database, findJobOrigin } from '@synthward/db';
import { recordBundle } from '@synthward/fhir';
import { notFound } from '../cohort-jobs/read';
import { reproducibleSpecOf } from '../cohort-jobs/reproducible-spec';
import { fhirCohortOf } from '../generation/fhir-cohort-of';
import type { GeneratorCache } from './generator-cache';

export interface PatientAddress {
  readonly tenantID: string;
  readonly jobID: string;
  /** 0 to population - 1. */
  readonly index: number;
}

/**
 * The patient with all source records, documents, truth and FHIR, equal to what the artifacts of the job hold. Throws
 * `not_found` for a missing job, another tenant's, or an index outside the population, `artifact_expired`, and
 * `job_state_conflict` for a job whose records this engine would not reproduce.
 */
export async function getJobPatient(
  { database, generators }: { database: Database; generators: GeneratorCache },
  { tenantID, jobID, index }: PatientAddress,
): Promise<CohortPatientView> {
  const job = await findJobOrigin(database, tenantID, jobID);
  if (!job || index >= job.population) throw notFound();
  const spec = reproducibleSpecOf(job);
  const { plan, patientAt } = generators.of(job.specDigest, spec);
  const patient = patientAt(index);
  const cohort = fhirCohortOf(plan);
  return {
    jobID,
    patient: index,
    summary: patient.summary,
    records: patient.records,
    truth: patient.truth(),
    fhir: patient.records.map((record) => ({ ...recordBundle(record, cohort) })),
  };
}
