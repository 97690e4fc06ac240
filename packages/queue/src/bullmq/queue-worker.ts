// Takes jobs from one queue: parses, runs, stops them when their lock is lost, and gives them back when it closes.

import { hostname } from 'node:os';
import type { Logger } from '@synthward/observability';
import { DelayedError, WaitingError } from 'bullmq';
import type { QueueTimings } from '../config';
import { isSettledWithin } from '../deadline';
import type { QueueName } from '../messages';
import { parsePayload } from '../parse-message';
import type { QueueWorker, QueueWorkerOptions } from '../queue-backend';
import { createRunningTasks, type RunningTask } from '../running-tasks';
import type { Driver, DriverJob, DriverProcessor, DriverWorker, DriverWorkerOptions } from './driver';

/** How long a stopped job may take to end and be given back. */
const STOP_MS = 2_000;
/** How long after that the server may take to answer. */
const GOODBYE_MS = 1_000;
const DAY_SECONDS = 86_400;
const MOST_DELIVERIES = 200;

interface Surroundings {
  readonly driver: Driver;
  readonly timings: QueueTimings;
  readonly logger: Logger;
}

/** Starts a worker on an open driver. */
export function startQueueWorker<Q extends QueueName>(
  { queue, concurrency, process: handle }: QueueWorkerOptions<Q>,
  { driver, timings, logger }: Surroundings,
): QueueWorker {
  const tasks = createRunningTasks();
  const activity = { taken: 0, running: 0 };
  const process: DriverProcessor = (job, token) => {
    activity.taken += 1;
    activity.running += 1;
    return run(job, token).finally(() => {
      activity.running -= 1;
    });
  };
  const run: DriverProcessor = (job, token) =>
    tasks.run(job.id ?? '', (task) => {
      let delay: number | undefined;
      const postpone = (delayMs: number) => {
        delay = delayMs;
      };
      return deliver(job, {
        token,
        task,
        handle: async () => handle(parsePayload(queue, job.data), task.signal, postpone),
        delay: () => delay,
      });
    });
  const worker = driver.openWorker(queue, process, toDriverOptions(concurrency, timings));
  report(worker, logger.child({ queue }));
  worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => void tasks.stop(id, 'lock lost')));
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    isRunning: () => worker.isRunning(),
    activity: () => ({ ...activity }),
    close: async ({ graceMs }) => {
      const closed = worker.close(); // takes no more jobs from here on, keeps renewing the locks of running ones
      if (await isSettledWithin(closed, graceMs)) return;
      tasks.stopAll('worker closing');
      if (await isSettledWithin(closed, STOP_MS + GOODBYE_MS)) return;
      logger.warn({ queue }, 'worker.disconnected'); // the server is away and cannot be told anything
      const disconnected = worker.disconnect().catch((error) => logger.warn({ error }, 'worker.errored'));
      if (await isSettledWithin(Promise.all([disconnected, closed]), GOODBYE_MS)) return;
      logger.error({ queue }, 'worker.close_timed_out');
    },
  };
}

interface Delivery {
  readonly token: string | undefined;
  readonly task: RunningTask;
  handle(): Promise<void>;
  /** After how many milliseconds it wants to be delivered again. */
  delay(): number | undefined;
}

/**
 * Runs one delivery. BullMQ completes the job when this resolves and fails it when this rejects, except for a
 * `WaitingError` and a `DelayedError`, which it takes as "somebody has put the job elsewhere already".
 */
async function deliver(job: DriverJob, { token, task, handle, delay }: Delivery): Promise<void> {
  const handled = handle();
  const outcome = await Promise.race([toOutcome(handled), stopTimeUp(task.signal)]);
  if (task.stopReason() === undefined) {
    await handled;
    return postponeIfAsked(job, token, delay());
  }
  if (task.stopReason() === 'lock lost') throw new WaitingError(); // whatever came of it is another's to report
  if (outcome === 'resolved') return;
  if (outcome === 'rejected') await job.moveToWait(token);
  // A job that does not stop keeps its place until its lock runs out: its code may still be at work.
  throw new WaitingError();
}

/** Such a job goes back to the queue, which delivers it when the time has come. */
async function postponeIfAsked(
  job: DriverJob,
  token: string | undefined,
  delayMs: number | undefined,
): Promise<void> {
  if (delayMs === undefined) return;
  await job.moveToDelayed(Date.now() + Math.max(1, Math.ceil(delayMs)), token);
  throw new DelayedError();
}

function toOutcome(handled: Promise<void>): Promise<'resolved' | 'rejected'> {
  return handled.then(
    () => 'resolved',
    () => 'rejected',
  );
}

/** Resolves `STOP_MS` after the signal is aborted. */
function stopTimeUp(signal: AbortSignal): Promise<'running'> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, STOP_MS, 'running').unref(), { once: true });
  });
}

function toDriverOptions(
  concurrency: number,
  { lockDurationMs, stalledIntervalMs }: QueueTimings,
): DriverWorkerOptions {
  return {
    name: `${hostname()}-${process.pid}`,
    concurrency,
    lockDuration: lockDurationMs,
    stalledInterval: stalledIntervalMs,
    maxStalledCount: 10, // the default of 1 fails a job for good at its second deploy
    maxStartedAttempts: MOST_DELIVERIES,
    removeOnComplete: { age: DAY_SECONDS, count: 5_000 },
    removeOnFail: { age: 30 * DAY_SECONDS },
  };
}

function report(worker: DriverWorker, logger: Logger): void {
  worker.on('error', (error) => logger.warn({ error }, 'worker.errored'));
  worker.on('stalled', (id) => logger.warn({ id }, 'job.stalled'));
  worker.on('failed', (job, error) => logger.error({ id: job?.id, error }, 'job.failed'));
}
