// The reconciler's rules: find work that nobody is doing and ring for it again. One statement a rule. Nobody is rung for
// while the queue is held: doorbells would only pile up.

import type { Database } from '../database';

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

/** Rings for jobs that wait for a planner or a finaliser. Answers how many. */
export async function ringForJobs({ pool }: Database, { jobSeconds }: Patience): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       update cohort_job j set run = run + 1, rung_at = now()
        where rung_at < now() - make_interval(secs => $1::float8)
          and not exists (select 1 from queue_hold where queue = 'cohort-job')
          and (status in ('queued', 'finalising') or (status = 'running' and not exists (
                select 1 from cohort_chunk c where c.job_id = j.id and c.status in ('queued', 'running'))))
       returning id, run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'cohort-job',
       'id', 'cj-' || id || '-r' || run, 'payload', jsonb_build_object('jobID', id)) from late`,
    [jobSeconds],
  );
  return rowCount ?? 0;
}

/** Rings for chunks whose worker fell silent and for chunks whose doorbell was lost. Answers how many. */
export async function ringForChunks({ pool }: Database, patience: Patience): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       update cohort_chunk c set run = c.run + 1, heartbeat_at = now(), status = 'queued'
         from cohort_job j
        where j.id = c.job_id and j.status = 'running' and c.fence - c.fence_base < $3
          and not exists (select 1 from queue_hold where queue = 'cohort-chunk')
          and ((c.status = 'running' and c.heartbeat_at < now() - make_interval(secs => $1::float8))
            or (c.status = 'queued' and c.heartbeat_at < now() - make_interval(secs => $2::float8)))
       returning c.id, c.run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'cohort-chunk',
       'id', 'cc-' || id || '-r' || run, 'payload', jsonb_build_object('chunkID', id)) from late`,
    [patience.heartbeatSeconds, patience.queuedSeconds, patience.claims],
  );
  return rowCount ?? 0;
}

/** Parks chunks that were claimed too often without an end. Answers how many. */
export async function parkPoisonedChunks({ pool }: Database, patience: Patience): Promise<number> {
  const { rowCount } = await pool.query(
    `update cohort_chunk set status = 'failed', fence = fence + 1, ended_at = now(),
            error = jsonb_build_object('code', 'chunk_poisoned', 'message', 'Its worker died at every attempt.')
      where status in ('queued', 'running') and fence - fence_base >= $2
        and heartbeat_at < now() - make_interval(secs => $1::float8)`,
    [patience.heartbeatSeconds, patience.claims],
  );
  return rowCount ?? 0;
}
