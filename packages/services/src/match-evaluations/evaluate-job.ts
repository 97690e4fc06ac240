// Scores predictions about the records of one job.

import type { PredictionFormat } from '@synthward/cohorts';
import type { BaselineMatcher, JobMatchEvaluation } from '@synthward/contracts';
import { type CohortJob, type Database, findTenantJob } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { reproducibleSpecOf } from '../cohort-jobs/reproducible-spec';
import type { GenerationThreads } from '../generation/threads/generation-threads';

/** The truth of so many records takes minutes to work out. */
const MOST_RECORDS = 5_000_000;

/** Baselines hold all records at once, about 4 kB each. */
const MOST_RECORDS_OF_BASELINES = 250_000;

export interface PredictionRequest {
  readonly tenantID: string;
  readonly jobID: string;
  /** Null when there is nothing to score but the baselines. */
  readonly predictions: {
    readonly format: PredictionFormat;
    readonly rows: AsyncIterable<Uint8Array>;
  } | null;
  readonly baselines: readonly BaselineMatcher[];
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * The figures of the predictions and of the baselines, worked out off the main loop; rows are taken as fast as they are
 * scored. Throws `not_found` alike for a missing job and for another tenant's, `job_state_conflict` for a job whose
 * records this engine would not reproduce, `artifact_expired`, `population_too_large` above five million records, `invalid_parameter` for
 * baselines of more than 250,000, `invalid_predictions`, `too_many_predictions`, and `unavailable` while too many wait.
 */
export async function evaluateJobMatches(
  { database, threads }: { database: Database; threads: GenerationThreads },
  { tenantID, jobID, predictions, baselines, signal }: PredictionRequest,
): Promise<JobMatchEvaluation> {
  const job = await findTenantJob(database, { tenantID, jobID });
  if (!job) throw notFound();
  const spec = reproducibleSpecOf(job);
  refuseLargeCohort(job, baselines);
  const task = { spec, format: predictions?.format ?? null, baselines };
  const outcome = await threads.evaluate(task, predictions?.rows ?? noRows(), signal);
  return { jobID, ...outcome };
}

function refuseLargeCohort(
  { sourceRecords: records }: CohortJob,
  baselines: readonly BaselineMatcher[],
): void {
  if (records > MOST_RECORDS) {
    throw new AppError(
      'population_too_large',
      `The cohort has ${records} source records; matches are scored among at most ${MOST_RECORDS}.`,
      { data: { limit: MOST_RECORDS } },
    );
  }
  if (baselines.length > 0 && records > MOST_RECORDS_OF_BASELINES) {
    throw new AppError(
      'invalid_parameter',
      `The cohort has ${records} source records; baselines are run on at most ${MOST_RECORDS_OF_BASELINES}. Leave them out, or take a smaller cohort.`,
    );
  }
}

async function* noRows(): AsyncGenerator<Uint8Array> {
  // nothing was sent
}
