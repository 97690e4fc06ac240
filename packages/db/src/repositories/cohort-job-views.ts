// Reading jobs for their tenant: one, or a page of them, with progress summed over the chunks.

import type { Database } from '../database';
import type { Artifact, CohortJob } from '../generated/prisma/client';
import { findCharges, type MeteredUsage } from './usage';

/** The jobs of exports are shown to nobody. */
const NOT_INTERNAL = { exportId: null };

export interface CohortJobReading {
  readonly job: CohortJob;
  readonly artifacts: readonly Artifact[];
  readonly progress: { readonly patients: number; readonly records: number; readonly bytes: number };
  /** What a job was charged that shows another one's artifacts; absent for all others. */
  readonly charged?: MeteredUsage;
}

/** A tenant's job with artifacts and progress; undefined for a missing one and for another tenant's. */
export async function readCohortJob(
  { prisma }: Database,
  tenantID: string,
  jobID: string,
): Promise<CohortJobReading | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL },
    include: { artifacts: { orderBy: { position: 'asc' } } },
  });
  if (!row) return undefined;
  const [reading] = await withFigures(prisma, [row]);
  return reading;
}

/** What a job is made from. */
export type JobOrigin = Pick<CohortJob, 'spec' | 'specDigest' | 'engineVersion' | 'population'>;

/** A tenant's job without what became of it; undefined for a missing one and for another tenant's. */
export async function findJobOrigin(
  { prisma }: Database,
  tenantID: string,
  jobID: string,
): Promise<JobOrigin | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID, tenantId: tenantID, ...NOT_INTERNAL },
    select: { spec: true, specDigest: true, engineVersion: true, population: true },
  });
  return row ?? undefined;
}

export interface JobPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The tenant's jobs after `after`, newest first; at most `limit`. Stable while new jobs arrive. */
export async function listCohortJobs(
  { prisma }: Database,
  tenantID: string,
  { limit, after }: { limit: number; after: JobPosition | undefined },
): Promise<CohortJobReading[]> {
  const rows = await prisma.cohortJob.findMany({
    where: { tenantId: tenantID, ...NOT_INTERNAL, ...(after && isAfter(after)) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { artifacts: { orderBy: { position: 'asc' } } },
  });
  return withFigures(prisma, rows);
}

/** A job that shows another one's artifacts has come as far as that one. */
async function withFigures(
  prisma: Database['prisma'],
  rows: readonly (CohortJob & { artifacts: Artifact[] })[],
): Promise<CohortJobReading[]> {
  const sums = await sumProgress(prisma, rows.map(originOf));
  const charges = await findCharges(
    prisma,
    rows.filter(({ reusedFromId }) => reusedFromId !== null).map(({ id }) => id),
  );
  return rows.map(({ artifacts, ...job }) => {
    const charged = charges.get(job.id);
    const progress = sums.get(originOf(job)) ?? NOTHING;
    return { job, artifacts, progress, ...(charged && { charged }) };
  });
}

function originOf({ id, reusedFromId }: CohortJob): string {
  return reusedFromId ?? id;
}

const NOTHING = { patients: 0, records: 0, bytes: 0 };

function isAfter({ createdAt, id }: JobPosition) {
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

async function sumProgress(prisma: Database['prisma'], jobIDs: string[]) {
  const groups = await prisma.cohortChunk.groupBy({
    by: ['jobId'],
    where: { jobId: { in: jobIDs } },
    _sum: { patients: true, records: true, bytes: true },
  });
  return new Map(
    groups.map(({ jobId, _sum }) => [
      jobId,
      { patients: _sum.patients ?? 0, records: _sum.records ?? 0, bytes: Number(_sum.bytes ?? 0) },
    ]),
  );
}

/** The progress of a job by its id, whoever it works for; zero for a missing one. */
export async function readJobProgress(
  { prisma }: Database,
  jobID: string,
): Promise<CohortJobReading['progress']> {
  return (await sumProgress(prisma, [jobID])).get(jobID) ?? NOTHING;
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
