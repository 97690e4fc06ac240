// Reading jobs: one by id, or a tenant's list page by page.

import type { CohortJobListView, CohortJobView } from '@synthward/contracts';
import { type Database, listCohortJobs, readCohortJob } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { readPosition, writePosition } from '../paging/position';
import { ARTIFACTS_READ, type JobViewer, summaryViewOf, viewOf } from './job-view';

interface Reader {
  readonly database: Database;
  readonly viewer: JobViewer;
}

/** Throws `not_found` alike for a missing job and for another tenant's. */
export async function getCohortJob(
  { database, viewer }: Reader,
  { tenantID, jobID }: { tenantID: string; jobID: string },
): Promise<CohortJobView> {
  const reading = await readCohortJob(database, { tenantID, jobID }, { artifacts: ARTIFACTS_READ });
  if (!reading) throw notFound();
  return viewOf(reading, viewer);
}

export interface PageRequest {
  readonly tenantID: string;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of the tenant's jobs, newest first. Throws `invalid_cursor`. */
export async function listTenantJobs(
  { database, viewer }: Reader,
  page: PageRequest,
): Promise<CohortJobListView> {
  const after = page.cursor === undefined ? undefined : readPosition(page.cursor, 'job');
  const readings = await listCohortJobs(database, page.tenantID, { limit: page.limit + 1, after });
  const shown = readings.slice(0, page.limit);
  const last = shown.at(-1);
  const hasMore = readings.length > shown.length;
  return {
    data: shown.map((listed) => summaryViewOf(listed, viewer)),
    hasMore,
    nextCursor: hasMore && last ? writePosition(last.job) : null,
  };
}

/** The same words for every reason, so that nobody learns which ids exist. */
export function notFound(): AppError {
  return new AppError('not_found', 'There is nothing at this address.');
}
