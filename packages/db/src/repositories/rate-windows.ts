// Fixed windows of the request limiter, counted in the database so that every API process counts together.

import type { Database } from '../database';

export interface WindowCount {
  readonly count: number;
  readonly resetSeconds: number;
}

/** Adds one to the key's window, opening a new one of `windowSeconds` when the last has ended. One statement, atomic. */
export async function countRequest(
  { pool }: Database,
  key: string,
  windowSeconds: number,
): Promise<WindowCount> {
  const { rows } = await pool.query<{ count: number; reset: string }>(
    `insert into rate_window as w (key, count, window_end) values ($1, 1, now() + make_interval(secs => $2::float8))
     on conflict (key) do update set
       count = case when w.window_end <= now() then 1 else w.count + 1 end,
       window_end = case when w.window_end <= now() then excluded.window_end else w.window_end end
     returning count, extract(epoch from window_end - now()) as reset`,
    [key, windowSeconds],
  );
  const [row] = rows;
  if (!row) throw new Error('an upsert answered no row');
  return { count: row.count, resetSeconds: Math.max(1, Math.ceil(Number(row.reset) - ROUNDING_SECONDS)) };
}

/** The column keeps milliseconds: a window may seem to end up to half a one later than it was to. */
const ROUNDING_SECONDS = 0.001;
