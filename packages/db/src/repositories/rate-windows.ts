// Fixed windows of the request limiter, counted in the database so that every API process counts together.

import type { Database } from '../database';

export interface WindowCount {
  readonly count: number;
  readonly resetSeconds: number;
  /** Which window it was counted in. */
  readonly window: string;
}

interface WindowRow {
  readonly key: string;
  readonly count: number;
  readonly reset: string;
  readonly window_end: string;
}

/** What is left of an older window does not matter; the bounds of the running one stay. */
const ADD = `on conflict (key) do update set
       count = case when w.window_end <= now() then excluded.count else w.count + excluded.count end,
       window_end = case when w.window_end <= now() then excluded.window_end else w.window_end end
     returning key, count, window_end`;

const COLUMNS = 'key, count, window_end::text, extract(epoch from window_end - now()) as reset';

/**
 * Adds `requests` to the key's window, opening a new one of `windowSeconds` when the last has ended; answers the count
 * after the last of them. One statement, atomic.
 */
export async function countRequests(
  { pool }: Database,
  key: string,
  { windowSeconds, requests }: { readonly windowSeconds: number; readonly requests: number },
): Promise<WindowCount> {
  const { rows } = await pool.query<WindowRow>({
    name: 'count-requests',
    text: `with own as (insert into rate_window as w (key, count, window_end)
       values ($1, $3::int, now() + make_interval(secs => $2::float8)) ${ADD})
     select ${COLUMNS} from own`,
    values: [key, windowSeconds, requests],
  });
  return countIn(rows, key);
}

/** Requests of one key, of which more than `most` in a window are refused. */
export interface KeyRequests {
  readonly key: string;
  readonly requests: number;
  readonly most: number;
  readonly windowSeconds: number;
}

/**
 * Adds requests of several keys to their windows, and to a window that the keys share; answers the counts by key. What a key
 * sends beyond its own limit is not counted in the shared window, so that it takes nothing from the others. One statement;
 * windows are locked in the order of their names, and the shared one last: it must come after all of them.
 */
export async function countSharedRequests(
  { pool }: Database,
  requests: readonly KeyRequests[],
  shared: { readonly key: string; readonly windowSeconds: number },
): Promise<ReadonlyMap<string, WindowCount>> {
  const { rows } = await pool.query<WindowRow>({
    name: 'count-shared-requests',
    text: `with asked as (
       select * from unnest($1::text[], $2::int[], $3::int[], $4::float8[]) as a (key, requests, most, seconds)
     ), own as (
       insert into rate_window as w (key, count, window_end)
       select key, requests, now() + make_interval(secs => seconds) from asked order by key collate "C" ${ADD}
     ), shared as (
       insert into rate_window as w (key, count, window_end)
       select $5, sum(least(requests, greatest(0, most - (count - requests))))::int, now() + make_interval(secs => $6::float8)
       from own join asked using (key) ${ADD}
     )
     select ${COLUMNS} from own union all select ${COLUMNS} from shared`,
    values: [
      requests.map(({ key }) => key),
      requests.map((each) => each.requests),
      requests.map(({ most }) => most),
      requests.map(({ windowSeconds }) => windowSeconds),
      ...[shared.key, shared.windowSeconds],
    ],
  });
  return new Map(rows.map(({ key }) => [key, countIn(rows, key)]));
}

function countIn(rows: readonly WindowRow[], key: string): WindowCount {
  const row = rows.find((each) => each.key === key);
  if (!row) throw new Error('an upsert answered no row');
  const resetSeconds = Math.max(1, Math.ceil(Number(row.reset) - ROUNDING_SECONDS));
  return { count: row.count, resetSeconds, window: row.window_end };
}

/** A window of a key, as it was counted in. */
export interface CountedWindow {
  readonly key: string;
  readonly window: string;
}

/**
 * Takes one from each window that was added one to; nothing where another window has begun since. One statement, which
 * locks in the order of names.
 */
export async function uncountRequests({ pool }: Database, counted: readonly CountedWindow[]): Promise<void> {
  await pool.query({
    name: 'uncount-requests',
    text: `with given as (
       select w.key from rate_window w
       join unnest($1::text[], $2::timestamptz[]) as g (key, window_end) using (key, window_end)
       order by w.key collate "C" for no key update of w
     )
     update rate_window w set count = greatest(count - 1, 0) from given where w.key = given.key`,
    values: [counted.map(({ key }) => key), counted.map(({ window }) => window)],
  });
}

/** The column keeps milliseconds: a window may seem to end up to half a one later than it was to. */
const ROUNDING_SECONDS = 0.001;
