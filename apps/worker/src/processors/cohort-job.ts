// Serves the queue of job doorbells: short work, a few at a time.

import type { QueueBackend, QueueWorker } from '@synthward/queue';
import { advanceCohortJob, type JobWork } from '@synthward/services';

const CONCURRENCY = 4;

export function startCohortJobWorker(backend: QueueBackend, work: JobWork): QueueWorker {
  return backend.createWorker({
    queue: 'cohort-job',
    concurrency: CONCURRENCY,
    process: ({ jobID }) => advanceCohortJob(work, jobID),
  });
}
