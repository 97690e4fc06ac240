// Cohort jobs as rows, in whatever state a test begins with.

import {
  claimChunk,
  type Database,
  type PlannedChunk,
  runAdmissionRound,
  startCohortJob,
  submitCohortJob,
} from '@synthward/db';
import { createId } from '@synthward/kernel';

type NewJob = Parameters<typeof submitCohortJob>[1];

/** Columns of a job of the tenant, with whatever the test is about laid over them. */
export function sampleJob(tenantID: string, over: Partial<NewJob> = {}): NewJob {
  return {
    id: createId('job'),
    tenantID,
    name: 'Sample cohort',
    spec: { population: 10 },
    specDigest: 'digest',
    engineVersion: '0',
    population: 10,
    sourceRecords: 10,
    requestID: 'req_sample',
    preview: {},
    reserves: null,
    ...over,
  };
}

/** `count` chunks of one part each. */
export function sampleChunks(count: number): PlannedChunk[] {
  return Array.from({ length: count }, (_, number) => ({
    id: createId('chk'),
    number,
    fromPart: number,
    toPart: number + 1,
    cost: 1000,
  }));
}

/** A queued job; answers its id. */
export async function submitSampleJob(database: Database, tenantID: string): Promise<string> {
  const { id } = await submitCohortJob(database, sampleJob(tenantID));
  return id;
}

/** A running job with chunks in the queue. */
export async function startSampleJob(
  database: Database,
  { tenantID, chunks: count = 1 }: { tenantID: string; chunks?: number },
): Promise<{ jobID: string; chunkIDs: string[] }> {
  const jobID = await submitSampleJob(database, tenantID);
  const chunks = sampleChunks(count);
  await startCohortJob(database, jobID, chunks);
  await admitSampleJob(database, jobID);
  return { jobID, chunkIDs: chunks.map(({ id }) => id) };
}

const ROOMY = 1_000_000;

/** Admits the waiting chunks of one job, whosever turn it is; answers how many. */
export async function admitSampleJob(database: Database, jobID: string): Promise<number> {
  let admitted = 0;
  for (;;) {
    const outcome = await runAdmissionRound(database, ROOMY, ({ tenants, virtualTime }) => {
      const waiting = tenants.flatMap(({ tenantID, jobs }) => jobs.map((job) => ({ ...job, tenantID })));
      const mine = waiting.find((job) => job.jobID === jobID);
      const grants = (mine?.chunks ?? []).map(({ chunkID }) => ({
        chunkID,
        jobID,
        tenantID: mine?.tenantID ?? '',
        start: virtualTime,
        end: virtualTime,
      }));
      return { grants, isComplete: !mine?.hasMore };
    });
    if (outcome.kind === 'busy') continue;
    admitted += outcome.admitted;
    if (outcome.isComplete) return admitted;
  }
}

/** Claims the chunk; answers the fence. Throws when it cannot be claimed. */
export async function claimSampleChunk(database: Database, chunkID: string): Promise<number> {
  const claimed = await claimChunk(database, chunkID, { worker: 'sample worker' });
  if (!claimed) throw new Error(`${chunkID} could not be claimed`);
  return claimed.chunk.fence;
}
