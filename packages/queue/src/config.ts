// Where the queue lives and how fast a dead worker is noticed.

/** How long a worker may be silent. Times in milliseconds. */
export interface QueueTimings {
  /** A job whose lock was not renewed for this long belongs to nobody; renewal runs at half of it. 15,000 unless told. */
  readonly lockDurationMs: number;
  /** How often each worker looks for such jobs. 5,000 unless told. */
  readonly stalledIntervalMs: number;
}

/** One PostgreSQL database (schema `bullmq`), or one Redis with the eviction policy `noeviction`. */
export type QueueConfig = (
  | { readonly backend: 'postgres'; readonly databaseUrl: string }
  | { readonly backend: 'redis'; readonly redisUrl: string }
) &
  Partial<QueueTimings>;

const DEFAULTS: QueueTimings = { lockDurationMs: 15_000, stalledIntervalMs: 5_000 };

/** The timings of a configuration, defaults filled in. */
export function timingsOf({
  lockDurationMs = DEFAULTS.lockDurationMs,
  stalledIntervalMs = DEFAULTS.stalledIntervalMs,
}: Partial<QueueTimings>): QueueTimings {
  return { lockDurationMs, stalledIntervalMs };
}
