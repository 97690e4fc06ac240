// The port to the queue. Delivery is at least once and in no order; PostgreSQL rows decide what a delivery means.

import type { BaseAdapter } from '@bull-board/api/baseAdapter';
import type { FlowMessage, QueueMessage, QueueName, QueuePayloads } from './messages';

export interface QueueBackend {
  /**
   * Adds messages in one call per queue; ids that the queue still knows are ignored. Throws `InvalidQueueMessageError`
   * before anything is added, and the server's error when it cannot be reached: nothing is held back in memory.
   */
  enqueueBulk(messages: readonly QueueMessage[]): Promise<void>;
  /**
   * Adds a parent and its children in one step. Throws like `enqueueBulk`, and also for no child or more than 500 of
   * them.
   */
  addFlow(flow: FlowMessage): Promise<void>;
  /**
   * Has the queue `cohort-schedule` rung at each time of a cron expression in a time zone, from now on. Under an id that
   * is there it changes the times. While nobody listens one ring waits, however many times pass. Throws like `enqueueBulk`.
   */
  upsertSchedule(schedule: QueueSchedule): Promise<void>;
  /** Ends the ringing; an id that is not there is fine. */
  removeSchedule(id: string): Promise<void>;
  /** Starts to take jobs from one queue at once. */
  createWorker<Q extends QueueName>(options: QueueWorkerOptions<Q>): QueueWorker;
  /** How many jobs each queue holds now. For gauges and tests, never for decisions. */
  counts(): Promise<Record<QueueName, QueueCounts>>;
  /** No worker takes jobs of the queue until it is resumed; they may still be added. */
  pause(queue: QueueName): Promise<void>;
  /** Ends the pause; nothing when there is none. */
  resume(queue: QueueName): Promise<void>;
  /** The queues that are paused. */
  pausedQueues(): Promise<readonly QueueName[]>;
  /** The queues for bull-board. */
  readonly board: readonly BoardQueue[];
  /** Whether the server answers within two seconds. Never throws. */
  isReachable(): Promise<boolean>;
  /** Closes producers and connections. Close workers first. */
  close(): Promise<void>;
}

/** A queue as bull-board takes it; to everybody else it is opaque. */
export type BoardQueue = BaseAdapter;

export interface QueueSchedule {
  readonly id: string;
  /** Cron fields as cron-parser reads them. */
  readonly pattern: string;
  /** IANA name. */
  readonly timezone: string;
  readonly payload: QueuePayloads['cohort-schedule'];
}

export interface QueueWorkerOptions<Q extends QueueName> {
  readonly queue: Q;
  /** How many jobs this worker runs at the same time. */
  readonly concurrency: number;
  /**
   * Handles one delivery. `signal` is aborted when the job belongs to somebody else (lock lost) or when the worker
   * closes and its grace is over: stop, commit nothing. What it throws is logged and fails the queue job for good:
   * rows decide about a retry, and a retry is a new id. With `postpone` it asks
   * to be delivered again so much later, under the same id, at most 200 times in all; what it does after that still counts.
   */
  process(payload: QueuePayloads[Q], signal: AbortSignal, postpone: (delayMs: number) => void): Promise<void>;
}

export interface QueueWorker {
  /** Resolves when the worker takes jobs. */
  ready(): Promise<void>;
  /** Whether the worker is taking jobs. */
  isRunning(): boolean;
  /** What it has been given so far. */
  activity(): QueueActivity;
  /**
   * Takes no more jobs and waits for the running ones. After `graceMs` their signals are aborted: a job that then ends
   * within two seconds is given back and delivered again at once; one that does not is left to stall recovery.
   * Resolves at the latest about five seconds after the grace, whatever the server does.
   */
  close(options: { readonly graceMs: number }): Promise<void>;
}

export interface QueueActivity {
  /** Jobs since it was created. */
  readonly taken: number;
  /** Jobs that it runs now. */
  readonly running: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly waitingChildren: number;
  readonly completed: number;
  readonly failed: number;
}
