// Which jobs are FHIR servers: the finished ones of the tenant, as long as their artifacts are kept.

import { type CohortJob, type Database, findFinishedJob } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';

export interface ServedJobAddress {
  readonly tenantID: string;
  readonly jobID: string;
}

export interface ExportReader {
  readonly database: Database;
  readonly clock: Clock;
}

/** Throws `not_found` alike for a job that is missing, foreign, unfinished or expired. */
export async function requireServedJob(
  { database, clock }: ExportReader,
  { tenantID, jobID }: ServedJobAddress,
): Promise<CohortJob> {
  const job = await findFinishedJob(database, { tenantID, jobID, now: clock.now() });
  if (!job) throw notFound();
  return job;
}
