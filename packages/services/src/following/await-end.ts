// Waiting until a job has ended, for a while.

import { type CohortJobState, hasEnded, statusOf } from '@synthward/contracts';
import type { JobWatcher } from './job-watcher';

export interface Wait {
  readonly jobID: string;
  readonly ms: number;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
}

/** Resolves when the job has ended or is gone, when the time is over, or when there is no more waiting. */
export async function awaitJobEnd(watcher: JobWatcher, { jobID, ms, signal }: Wait): Promise<void> {
  const watch = watcher.watch(jobID, { signal, wantsProgress: false });
  const deadline = performance.now() + ms;
  try {
    while (!watch.isOver()) {
      const left = deadline - performance.now();
      if (left <= 0) return;
      const sight = await watch.news(left);
      if (sight && hasEnded(statusOf(sight.status as CohortJobState))) return; // the rows hold nothing else
    }
  } finally {
    watch.end();
  }
}
