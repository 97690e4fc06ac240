// Who answers the doorbells of cohorts: jobs, chunks, schedules.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createWatchedWorker, type QueueBackend, type QueueWorker, type Watchdog } from '@synthward/queue';
import type { GenerationThreads, Heartbeats } from '@synthward/services';
import type { ArtifactStore } from '@synthward/storage';
import { createCohortChunkProcessor } from '../processors/cohort-chunk';
import { COHORT_JOB_CONCURRENCY, createCohortJobProcessor } from '../processors/cohort-job';
import { COHORT_SCHEDULE_CONCURRENCY, createCohortScheduleProcessor } from '../processors/cohort-schedule';

export interface CohortWorkerParts {
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly store: ArtifactStore;
  readonly logger: Logger;
  readonly ring: () => void;
  readonly watchdog: Watchdog;
  readonly threads: GenerationThreads;
  readonly heartbeats: Heartbeats;
  /** Of this process, in the rows of its chunks. */
  readonly name: string;
}

/** They take work at once. */
export function startCohortWorkers(
  { SYNTHWARD_WORKER_THREADS, SYNTHWARD_CHUNK_PARTS }: Environment,
  parts: CohortWorkerParts,
): readonly QueueWorker[] {
  const { database, backend, store, logger, ring, watchdog, threads, heartbeats, name } = parts;
  const common = { database, store, clock: systemClock, logger, ring };
  const watched = { backend, logger, watchdog };
  return [
    createWatchedWorker({
      ...watched,
      queue: 'cohort-job',
      concurrency: COHORT_JOB_CONCURRENCY,
      process: createCohortJobProcessor({ ...common, partsPerChunk: SYNTHWARD_CHUNK_PARTS }),
    }),
    createWatchedWorker({
      ...watched,
      queue: 'cohort-chunk',
      concurrency: SYNTHWARD_WORKER_THREADS,
      process: createCohortChunkProcessor({ ...common, threads, heartbeats, workerName: name }),
    }),
    createWatchedWorker({
      ...watched,
      queue: 'cohort-schedule',
      concurrency: COHORT_SCHEDULE_CONCURRENCY,
      process: createCohortScheduleProcessor({ ...common, bells: { queue: backend, logger } }),
    }),
  ];
}
