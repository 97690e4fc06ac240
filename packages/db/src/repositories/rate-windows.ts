// Fixed windows of the request limiter, counted in the database so that every API process counts together.

import type { Database } from '../database';

export interface WindowCount {
  readonly count: number;
  readonly resetSeconds: number;
  /** Which window it was counted in. */
  readonly window: string;
}

/**
 * Adds `requests` to the key's window, opening a new one of `windowSeconds` when the last has ended; answers the count
 * after the last of them. One statement, atomic.
 */
export async function countRequests(
  { pool }: Database,
  key: string,
  { windowSeconds, requests }: { readonly windowSeconds: number; readonly requests: number },
): Promise<WindowCount> {
  const { rows } = await pool.query<{ count: number; reset: string; window_end: string }>({
    name: 'count-requests',
    text: `insert into rate_window as w (key, count, window_end) values ($1, $3::int, now() + make_interval(secs => $2::float8))
     on conflict (key) do update set
       count = case when w.window_end <= now() then $3::int else w.count + $3::int end,
       window_end = case when w.window_end <= now() then excluded.window_end else w.window_end end
     returning count, window_end::text, extract(epoch from window_end - now()) as reset`,
    values: [key, windowSeconds, requests],
  });
  const [row] = rows;
  if (!row) throw new Error('an upsert answered no row');
  const resetSeconds = Math.max(1, Math.ceil(Number(row.reset) - ROUNDING_SECONDS));
  return { count: row.count, resetSeconds, window: row.window_end };
}

/** Takes one from a window that countRequests added one to; nothing when another window has begun since. */
export async function uncountRequest({ pool }: Database, key: string, window: string): Promise<void> {
  await pool.query(
    'update rate_window set count = greatest(count - 1, 0) where key = $1 and window_end = $2::timestamptz',
    [key, window],
  );
}

/** The column keeps milliseconds: a window may seem to end up to half a one later than it was to. */
const ROUNDING_SECONDS = 0.001;
