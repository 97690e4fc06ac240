// The whole path: a job over HTTP through database, queue, worker processes and store, until it is completed.

import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { CohortJobView } from '@synthward/contracts';
import { createDemoClient } from '../demo/client';
import type { Stack } from '../start-stack';
import { type Figure, figureOf } from './figure';
import { cpuSecondsOf, peakMegabytesOf } from './worker-processes';

export interface PlatformFigures {
  /** Of all workers together; processor time is theirs alone. */
  readonly wholePath: Figure;
  readonly seconds: number;
  /**
   * Largest resident memory that any worker process has had since it started, in millions of bytes; undefined where
   * the system does not tell.
   */
  readonly workerPeakMegabytes: number | undefined;
}

const POLL_MS = 100;

/** Submits `spec`, which must export ndjson alone, and measures from the request to the completed job. */
export async function measurePlatform(
  stack: Stack,
  spec: unknown,
  signal: AbortSignal,
): Promise<PlatformFigures> {
  const client = createDemoClient(stack.baseURL, stack.credentials, signal);
  const cpuBefore = cpuSecondsOf(stack.workerPids());
  const startedAt = performance.now();
  const { jobID } = await client.submit(spec);
  let job: CohortJobView;
  do {
    await wait(POLL_MS, undefined, { signal });
    job = await client.job(jobID);
  } while (job.status === 'queued' || job.status === 'running');
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds =
    cpuSince(cpuBefore, cpuSecondsOf(stack.workerPids())) ?? seconds * os.availableParallelism();
  if (job.status !== 'completed') throw new Error(`the job is ${job.status}: ${job.error?.message}`);
  const { patientsGenerated: patients, sourceRecords: records } = job.usage;
  const bytes = await contentBytes(client, job);
  return {
    wholePath: figureOf({ patients, records, bytes }, { seconds, cpuSeconds }),
    seconds,
    workerPeakMegabytes: peakMegabytesOf(stack.workerPids()),
  };
}

/** Where it is not known, every core counts as busy: then the rate of a core is a lower bound. */
function cpuSince(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** Size of the content, from the mean of the first artifact's records: reading all back would measure something else. */
async function contentBytes(
  client: ReturnType<typeof createDemoClient>,
  job: CohortJobView,
): Promise<number> {
  const [first] = job.artifacts;
  if (!first) throw new Error('the job has no artifacts');
  const stored = await client.download(first.url);
  const plain = stored.pipeThrough(
    new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>,
  ); // the DOM's type is narrower than what streams through
  let bytes = 0;
  for await (const block of plain) bytes += block.length;
  return (bytes / first.recordCount) * job.usage.sourceRecords;
}
