// Reading jobs for their tenant: one, or a page of them, with their progress.

import type { Usage } from '@synthward/contracts';
import type { Database } from '../database';
import type { Artifact, CohortJob } from '../generated/prisma/client';
import { type JobAmounts, type JobProgress, readProgress } from './job-progress';
import { findCharges } from './usage';

/** The jobs of exports are shown to nobody. */
const NOT_INTERNAL = { exportId: null };

export interface CohortJobReading {
  readonly job: CohortJob;
  /** The first ones, at most as many as were asked for. */
  readonly artifacts: readonly Artifact[];
  readonly progress: JobProgress;
  /** What the job was charged; undefined for nothing. */
  readonly charged: Usage | undefined;
}

/** A tenant's job with its first artifacts and its progress; undefined for a missing one and for another tenant's. */
export async function readCohortJob(
  database: Database,
  { tenantID, jobID }: { readonly tenantID: string; readonly jobID: string },
  { artifacts: take }: { readonly artifacts: number },
): Promise<CohortJobReading | undefined> {
  const row = await database.prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL },
    include: { artifacts: { orderBy: { position: 'asc' }, take } },
  });
  if (!row) return undefined;
  const { artifacts, ...job } = row;
  return { job, artifacts, ...(await readFigures(database, [job])).of(job) };
}

/** A tenant's job by itself; undefined for a missing one and for another tenant's. */
export async function findTenantJob(
  { prisma }: Database,
  { tenantID, jobID }: { readonly tenantID: string; readonly jobID: string },
): Promise<CohortJob | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL },
  });
  return row ?? undefined;
}

/** What a job is made from. */
export type JobOrigin = Pick<CohortJob, 'spec' | 'specDigest' | 'engineVersion' | 'population' | 'status'>;

/** A tenant's job without what became of it; undefined for a missing one and for another tenant's. */
export async function findJobOrigin(
  { prisma }: Database,
  tenantID: string,
  jobID: string,
): Promise<JobOrigin | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL },
    select: { spec: true, specDigest: true, engineVersion: true, population: true, status: true },
  });
  return row ?? undefined;
}

export interface JobPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** What is long about a finished job: a list of jobs does without. */
const LONG = { preview: true, manifest: true, quality: true, summaries: true } as const;

export interface ListedCohortJob extends Pick<CohortJobReading, 'progress' | 'charged'> {
  readonly job: Omit<CohortJob, keyof typeof LONG>;
}

/** The tenant's jobs after `after`, newest first; at most `limit`. Stable while new jobs arrive. */
export async function listCohortJobs(
  database: Database,
  tenantID: string,
  { limit, after }: { limit: number; after: JobPosition | undefined },
): Promise<ListedCohortJob[]> {
  const rows = await database.prisma.cohortJob.findMany({
    where: { tenantId: tenantID, ...NOT_INTERNAL, ...(after && isAfter(after)) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    omit: LONG,
  });
  const figures = await readFigures(database, rows);
  return rows.map((job) => ({ job, ...figures.of(job) }));
}

type JobIDs = Pick<CohortJob, 'id' | 'reusedFromId'>;

/** What other tables know of jobs. One that shows another job's artifacts has come as far as that one. */
async function readFigures(database: Database, jobs: readonly JobIDs[]) {
  const progress = await readProgress(database, jobs.map(originOf));
  const charges = await findCharges(
    database.prisma,
    jobs.map(({ id }) => id),
  );
  return {
    of: (job: JobIDs) => ({
      progress: progress.get(originOf(job)) ?? NOTHING,
      charged: charges.get(job.id),
    }),
  };
}

function originOf({ id, reusedFromId }: JobIDs): string {
  return reusedFromId ?? id;
}

const NOTHING: JobProgress = { patients: 0, records: 0, bytes: 0, samples: [] };

function isAfter({ createdAt, id }: JobPosition) {
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** What is done of a job by its id, whoever it works for; zero for a missing one. */
export async function readJobProgress(database: Database, jobID: string): Promise<JobAmounts> {
  return (await readProgress(database, [jobID])).get(jobID) ?? NOTHING;
}

/** A tenant's job that is completed and not expired at `now`; undefined for every other one. */
export async function findFinishedJob(
  { prisma }: Database,
  { tenantID, jobID, now }: { tenantID: string; jobID: string; now: Date },
): Promise<CohortJob | undefined> {
  const isKept = { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL, status: 'completed', ...isKept },
  });
  return row ?? undefined;
}
