// Cohort jobs as rows, in whatever state a test begins with.

import {
  admitChunks,
  claimChunk,
  type Database,
  type PlannedChunk,
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
  await admitChunks(database, jobID);
  return { jobID, chunkIDs: chunks.map(({ id }) => id) };
}

/** Claims the chunk; answers the fence. Throws when it cannot be claimed. */
export async function claimSampleChunk(database: Database, chunkID: string): Promise<number> {
  const claimed = await claimChunk(database, chunkID, { worker: 'sample worker', now: new Date() });
  if (!claimed) throw new Error(`${chunkID} could not be claimed`);
  return claimed.chunk.fence;
}
