// A worker that is watched: one that has free hands, and is given nothing while jobs wait, has lost its queue without
// knowing. It is made anew once; when that does not help, somebody else has to.

import type { Logger } from '@synthward/observability';
import type { QueueName } from './messages';
import type { QueueBackend, QueueWorker, QueueWorkerOptions } from './queue-backend';

export interface Watchdog {
  /** How long jobs may wait beside free hands. */
  readonly silentMs: number;
  /** How often it looks. */
  readonly everyMs: number;
  /** Called once, when a worker that was made anew is silent as well: only a new process is left to try. */
  readonly onLost: (queue: QueueName) => void;
}

export type WatchedWorkerOptions<Q extends QueueName> = QueueWorkerOptions<Q> & {
  readonly backend: Pick<QueueBackend, 'createWorker' | 'counts' | 'pausedQueues'>;
  readonly watchdog: Watchdog;
  readonly logger: Logger;
};

/** Starts a worker and watches it until it is closed. Jobs in a queue that is paused do not count as waiting. */
export function createWatchedWorker<Q extends QueueName>({
  backend,
  watchdog,
  logger,
  ...options
}: WatchedWorkerOptions<Q>): QueueWorker {
  const { queue, concurrency } = options;
  let worker = backend.createWorker(options);
  let isRenewed = false;
  let isClosing = false;
  let look: Promise<void> = Promise.resolve();
  let isLooking = false;
  let seen = { taken: 0, quietSince: performance.now() };

  const isStuck = async (): Promise<boolean> => {
    const { taken, running } = worker.activity();
    const isIdle = taken === seen.taken && running < concurrency && (await hasWaiting(backend, queue));
    if (taken > seen.taken) isRenewed = false; // it works, and may be made anew another time
    if (!isIdle) seen = { taken, quietSince: performance.now() };
    return isIdle && performance.now() - seen.quietSince >= watchdog.silentMs;
  };

  /** What the silent one still runs is given back. */
  const renew = async () => {
    logger.error({ queue }, 'worker.silent');
    isRenewed = true;
    const silent = worker;
    worker = backend.createWorker(options);
    seen = { taken: 0, quietSince: performance.now() };
    await silent.close({ graceMs: 0 });
  };

  const watch = async () => {
    if (isClosing || !(await isStuck()) || isClosing) return;
    if (!isRenewed) return renew();
    clearInterval(timer);
    logger.error({ queue }, 'worker.lost');
    watchdog.onLost(queue);
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look = watch()
      .catch((error: unknown) => logger.warn({ queue, error }, 'watchdog.failed'))
      .finally(() => {
        isLooking = false;
      });
  }, watchdog.everyMs);

  return {
    ready: () => worker.ready(),
    isRunning: () => worker.isRunning(),
    activity: () => worker.activity(),
    async close(grace) {
      isClosing = true;
      clearInterval(timer);
      const current = worker;
      await current.close(grace);
      await look;
      if (worker !== current) await worker.close(grace);
    },
  };
}

async function hasWaiting(
  backend: Pick<QueueBackend, 'counts' | 'pausedQueues'>,
  queue: QueueName,
): Promise<boolean> {
  const [counts, paused] = await Promise.all([backend.counts(), backend.pausedQueues()]);
  return counts[queue].waiting > 0 && !paused.includes(queue);
}
