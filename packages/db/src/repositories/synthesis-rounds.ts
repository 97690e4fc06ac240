// What the reconciler does about syntheses: rings for forgotten ones, finds late ones, removes those whose time is over.

import type { Database } from '../database';
import { nextInLine, placesByPlan } from './next-in-line';

/**
 * Rings for syntheses that nobody works on although somebody could: a step whose lease or wait is long over, and the oldest
 * of each tenant that has a place and waits for it. Nobody is rung for while the queue is held. Answers how many.
 */
export async function ringForSyntheses({ pool }: Database, patienceSeconds: number): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       select s.id from synthesis s
        where not exists (select 1 from queue_hold where queue = 'synthesis-poll')
          and coalesce(s.rung_at, s.created_at) < now() - make_interval(secs => $1::float8)
          and ((s.status = 'running' and greatest(s.lease_until, s.next_step_at, s.started_at) < now() - make_interval(secs => $1::float8))
            or (s.status = 'submitted' and s.id in (${NEXT_IN_LINE})))
        order by s.created_at limit 500
          for no key update skip locked),
     rung as (
       update synthesis s set run = run + 1, rung_at = now() from late where s.id = late.id returning s.id, s.run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'synthesis-poll',
       'id', 'sy-' || id || '-r' || run, 'payload', jsonb_build_object('synthesisID', id)) from rung`,
    [patienceSeconds, ...placesByPlan('chunksInFlight')],
  );
  return rowCount ?? 0;
}

const NEXT_IN_LINE = nextInLine({
  table: 'synthesis',
  waits: "status = 'submitted'",
  takesPlace: "status = 'running'",
});

/** Open syntheses whose deadline has passed, the latest last. */
export async function listOverdueSyntheses({ pool }: Database, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from synthesis where status in ('submitted', 'running') and deadline_at < now() order by deadline_at limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Removes syntheses whose time was over at `now`, at most `limit`. Answers how many. */
export async function removeExpiredSyntheses({ pool }: Database, now: Date, limit: number): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from synthesis where id in (
       select id from synthesis where expires_at <= $1 order by expires_at limit $2 for update skip locked)`,
    [now, limit],
  );
  return rowCount ?? 0;
}
