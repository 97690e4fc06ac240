// What we use of BullMQ, and nothing more: the two drivers differ in how they connect, not in this.

import type { Logger } from '@synthward/observability';
import type { QueueName } from '../messages';
import type { BoardQueue } from '../queue-backend';

/** An open connection to one server, with a producer per queue. */
export interface Driver {
  readonly queues: Readonly<Record<QueueName, DriverQueue>>;
  readonly flows: DriverFlows;
  /** The same queues, as the board shows them. */
  readonly board: readonly BoardQueue[];
  openWorker(queue: QueueName, processor: DriverProcessor, options: DriverWorkerOptions): DriverWorker;
  /** Rejects when the server does not answer; may hang when the network does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface DriverQueue {
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  addBulk(jobs: DriverMessage[]): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    times: { readonly pattern: string; readonly tz: string },
    template: { readonly name: string; readonly data: unknown; readonly opts: { readonly attempts: 1 } },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<unknown>;
  getJobCounts(
    ...states: ('waiting' | 'active' | 'waiting-children' | 'completed' | 'failed')[]
  ): Promise<Record<string, number>>;
}

export interface DriverMessage {
  readonly name: string;
  readonly data: unknown;
  readonly opts: { readonly jobId: string; readonly attempts: 1 };
}

interface DriverFlows {
  add(flow: DriverFlow): Promise<unknown>;
}

interface DriverFlow extends DriverMessage {
  readonly queueName: string;
  children: (DriverMessage & {
    readonly queueName: string;
    readonly opts: { readonly ignoreDependencyOnFailure: true };
  })[];
}

/** One delivery. */
export interface DriverJob {
  readonly id?: string | undefined;
  readonly data: unknown;
  moveToWait(token?: string): Promise<unknown>;
  moveToDelayed(timestamp: number, token?: string): Promise<unknown>;
}

export type DriverProcessor = (job: DriverJob, token?: string) => Promise<void>;

export interface DriverWorkerOptions {
  readonly name: string;
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
  readonly maxStartedAttempts: number;
  readonly removeOnComplete: { readonly age: number; readonly count: number };
  readonly removeOnFail: { readonly age: number };
}

export interface DriverWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: DriverJob | undefined, error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  isRunning(): boolean;
  /** Takes no more jobs, waits for the running ones, says goodbye to the server: endless while the server is away. */
  close(): Promise<void>;
  /** Drops the connections without a goodbye. */
  disconnect(): Promise<void>;
}

/** Anything that emits errors; without a listener an error of an idle connection would end the process. */
interface ErrorSource {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Logs the errors of a connection instead of letting them end the process; whoever uses it sees its own rejection. */
export function listen<T extends ErrorSource>(source: T, logger: Logger): T {
  source.on('error', (error) => logger.warn({ error }, 'queue.connection_failed'));
  return source;
}
