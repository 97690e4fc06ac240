// A job whose chunks wait for a worker, and the two ways in which the benchmark runs them.

import path from 'node:path';
import type { CohortSpec } from '@synthward/contracts';
import { type Database, findCohortJob, startCohortJob, submitCohortJob } from '@synthward/db';
import { createId, systemClock } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import { createGenerationThreads, requirePlan, runChunk, startHeartbeats } from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';
import { QUICKSTART } from '../../demo/quickstart';
import { jobRowOf } from './job-row';

export interface ChunkBench {
  readonly database: Database;
  readonly tenantID: string;
  readonly dataDir: string;
  readonly chunks: number;
}

interface BenchChunk {
  readonly id: string;
  readonly fromPart: number;
  readonly toPart: number;
}

const PATIENTS_PER_CHUNK = 1000;

export async function createQueueLessWork({ database, tenantID, dataDir, chunks: count }: ChunkBench) {
  const spec = { ...QUICKSTART, population: count * PATIENTS_PER_CHUNK, exports: { formats: ['ndjson'] } };
  const parsed: CohortSpec = requirePlan(spec).spec;
  const jobID = createId('job');
  const { contentID: _, ...columns } = jobRowOf(tenantID);
  const row = { ...columns, id: jobID, spec: JSON.parse(JSON.stringify(parsed)) };
  await submitCohortJob(database, { ...row, population: parsed.population });
  const chunks: BenchChunk[] = Array.from({ length: count }, (_, part) => ({
    id: createId('chk'),
    fromPart: part,
    toPart: part + 1,
  }));
  await startCohortJob(
    database,
    jobID,
    chunks.map((chunk, number) => ({ ...chunk, number, cost: PATIENTS_PER_CHUNK })),
  );
  await database.pool.query(`update cohort_chunk set status = 'queued' where job_id = $1`, [jobID]);
  const storeConfig = { kind: 'filesystem', root: path.join(dataDir, 'bench-artifacts') } as const;
  const store = await createArtifactStore(storeConfig);
  const threads = createGenerationThreads({ size: 1, store: storeConfig });
  const heartbeats = startHeartbeats({ database, logger: silentLogger, everyMs: 1000 });
  const signal = new AbortController().signal;
  return {
    chunks,
    patientsPerChunk: PATIENTS_PER_CHUNK,
    runAlone: ({ fromPart, toPart }: BenchChunk) =>
      threads.startChunk({ job: { tenantID, jobID: `${jobID}x` }, spec: parsed, fromPart, toPart }, signal)
        .outcome,
    runThroughPlatform: async ({ id }: BenchChunk) => {
      await runChunk(
        {
          database,
          store,
          threads,
          heartbeats,
          clock: systemClock,
          logger: silentLogger,
          workerName: 'bench',
          ring: () => undefined,
        },
        id,
        signal,
      );
      const job = await findCohortJob(database, jobID);
      if (job?.chunks.find((chunk) => chunk.id === id)?.status !== 'done')
        throw new Error(`${id} is not done`);
    },
    async close() {
      await heartbeats.stop();
      await threads.close();
    },
  };
}
