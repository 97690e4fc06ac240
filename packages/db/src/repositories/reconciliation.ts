// The reconciler's rules: find work that nobody is doing and ring for it again, and end what is overdue. Nobody is rung
// for while the queue is held: doorbells would only pile up. No ring waits for a row, which is why none takes part in a
// deadlock: what somebody else changes at the moment is left to the next round.

import { cohortJobTransitions } from '@synthward/contracts';
import type { Database } from '../database';
import { failCohortJob } from './cohort-jobs';
import { nextInLine, placesByPlan } from './next-in-line';

export interface Patience {
  /** A queued job, or one whose chunks have all ended, may wait this long for its doorbell. */
  readonly jobSeconds: number;
  /** A running chunk may be silent this long. */
  readonly heartbeatSeconds: number;
  /** A queued chunk may wait this long: long, since a busy fleet has a backlog. */
  readonly queuedSeconds: number;
  /** Claims without an end after which a chunk counts as poison: it takes its worker down each time. */
  readonly claims: number;
}

/**
 * Rings for jobs that wait for a planner or a finaliser. Answers how many. Of a tenant's queued jobs the oldest is rung
 * for, if there is a place for it: whoever answers starts the others as well. Chunks that wait to be admitted are left to
 * admission, which looks for them by itself.
 */
export async function ringForJobs({ pool }: Database, { jobSeconds }: Patience): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       select id from cohort_job j
        where rung_at < now() - make_interval(secs => $1::float8)
          and not exists (select 1 from queue_hold where queue = 'cohort-job')
          and (status = 'finalising'
            or (status = 'queued' and (export_id is not null or id in (${NEXT_IN_LINE})))
            or (status = 'running' and not exists (
                select 1 from cohort_chunk c where c.job_id = j.id and (c.status in ('pending', 'queued', 'running')
                   or (c.status = 'done' and c.ended_at > now() - make_interval(secs => $1::float8))))))
          for no key update skip locked),
     rung as (
       update cohort_job j set run = run + 1, rung_at = now() from late where j.id = late.id returning j.id, j.run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'cohort-job',
       'id', 'cj-' || id || '-r' || run, 'payload', jsonb_build_object('jobID', id)) from rung`,
    [jobSeconds, ...placesByPlan('concurrentJobs')],
  );
  return rowCount ?? 0;
}

const NEXT_IN_LINE = nextInLine({
  table: 'cohort_job',
  waits: "status = 'queued' and export_id is null",
  takesPlace: "status in ('running', 'finalising') and export_id is null",
});

/** Rings for chunks whose worker fell silent and for chunks whose doorbell was lost. Answers how many. */
export async function ringForChunks({ pool }: Database, patience: Patience): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       select c.id from cohort_chunk c join cohort_job j on j.id = c.job_id
        where j.status = 'running' and c.fence - c.fence_base < $3
          and not exists (select 1 from queue_hold where queue = 'cohort-chunk')
          and ((c.status = 'running' and c.heartbeat_at < now() - make_interval(secs => $1::float8))
            or (c.status = 'queued' and c.heartbeat_at < now() - make_interval(secs => $2::float8)))
          for no key update of c skip locked),
     rung as (
       update cohort_chunk c set run = c.run + 1, heartbeat_at = now(), status = 'queued'
         from late where c.id = late.id returning c.id, c.run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'cohort-chunk',
       'id', 'cc-' || id || '-r' || run, 'payload', jsonb_build_object('chunkID', id)) from rung`,
    [patience.heartbeatSeconds, patience.queuedSeconds, patience.claims],
  );
  return rowCount ?? 0;
}

/** Fails open jobs whose deadline has passed. Answers how many. */
export async function failOverdueJobs(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ id: string; deadline_at: Date }>(
    `select id, deadline_at from cohort_job
      where status = any($1) and deadline_at < now() order by deadline_at limit 100`,
    [[...cohortJobTransitions.from('fail')]],
  );
  let failed = 0;
  for (const { id, deadline_at } of rows) {
    const message = `The job had not ended by its deadline, ${deadline_at.toISOString()}.`;
    const error = { code: 'deadline_exceeded', message };
    if (await failCohortJob(database, id, { error, endedAt: new Date() })) failed += 1;
  }
  return failed;
}
