// The figures of the operator's overview. Each statement reads what an index keeps small: what is open, or the last hours.

import type { Database } from '../database';
import type { WorkerBeat } from './workers';

type Counts = Readonly<Record<string, number>>;

export interface Backlog {
  readonly jobs: Counts;
  readonly chunks: Counts;
  readonly webhookDeliveries: Counts;
  readonly oldestWaitingSeconds: number | null;
  readonly outbox: { readonly unsent: number; readonly oldestSeconds: number | null };
  /** Rows that are due and unclaimed, by queue. */
  readonly rowsWaiting: Counts;
}

/** What waits and what runs, over all tenants. */
export async function readBacklog({ pool }: Database): Promise<Backlog> {
  const { rows } = await pool.query<BacklogRow>(
    `select
       (select coalesce(jsonb_object_agg(status, n), '{}') from (
          select status, count(*) as n from cohort_job
           where status in ('queued', 'running', 'finalising', 'paused') group by status) j) as jobs,
       (select coalesce(jsonb_object_agg(status, n), '{}') from (
          select status, count(*) as n from cohort_chunk
           where status in ('pending', 'queued', 'running') group by status) c) as chunks,
       (select coalesce(jsonb_object_agg(status, n), '{}') from (
          select status, count(*) as n from webhook_delivery
           where status in ('pending', 'sending', 'failed', 'dropped') group by status) w) as deliveries,
       (select extract(epoch from now() - least(
          (select min(rung_at) from cohort_job where status = 'queued'),
          (select min(heartbeat_at) from cohort_chunk where status in ('pending', 'queued'))))::float8) as oldest_waiting,
       (select count(*)::float8 from outbox where sent_at is null) as unsent,
       (select extract(epoch from now() - min(created_at))::float8 from outbox where sent_at is null) as oldest_unsent,
       (select count(*)::float8 from webhook_delivery
         where status = 'pending' and next_attempt_at <= now()) as deliveries_due,
       (select count(*)::float8 from cohort_schedule
         where status = 'active' and next_run_at <= now()) as schedules_due,
       (select count(*)::float8 from synthesis
         where status = 'submitted' or (status = 'running' and lease_until is null and next_step_at <= now())) as syntheses_due,
       (select count(*)::float8 from evidence_import
         where status = 'queued' or (status = 'running' and lease_until < now())) as imports_due`,
  );
  const [row] = rows;
  if (!row) throw new Error('a statement without a table gave no row');
  return toBacklog(row);
}

interface BacklogRow {
  readonly jobs: Counts;
  readonly chunks: Counts;
  readonly deliveries: Counts;
  readonly oldest_waiting: number | null;
  readonly unsent: number;
  readonly oldest_unsent: number | null;
  readonly deliveries_due: number;
  readonly schedules_due: number;
  readonly syntheses_due: number;
  readonly imports_due: number;
}

function toBacklog(row: BacklogRow): Backlog {
  const { jobs, chunks, deliveries } = row;
  return {
    jobs,
    chunks,
    webhookDeliveries: deliveries,
    oldestWaitingSeconds: age(row.oldest_waiting),
    outbox: { unsent: row.unsent, oldestSeconds: age(row.oldest_unsent) },
    rowsWaiting: {
      'cohort-job': (jobs.queued ?? 0) + (jobs.finalising ?? 0),
      'cohort-chunk': chunks.queued ?? 0,
      'cohort-schedule': row.schedules_due,
      'synthesis-poll': row.syntheses_due,
      'evidence-import': row.imports_due,
      'webhook-delivery': row.deliveries_due,
    },
  };
}

/** Rows are stamped by several clocks: a moment in the future counts as now. */
function age(seconds: number | null): number | null {
  return seconds === null ? null : Math.max(0, seconds);
}

export interface TenantBacklog {
  readonly tenantID: string;
  readonly name: string;
  readonly jobsQueued: number;
  readonly chunksOpen: number;
}

const MOST_TENANTS = 50;

/** The tenants with most to do. */
export async function listTenantBacklogs({ pool }: Database): Promise<TenantBacklog[]> {
  const { rows } = await pool.query<TenantBacklog>(
    `select t.id as "tenantID", t.name, sum(b.jobs)::float8 as "jobsQueued", sum(b.chunks)::float8 as "chunksOpen"
       from (select tenant_id, count(*) as jobs, 0 as chunks from cohort_job where status = 'queued' group by 1
             union all
             select tenant_id, 0, count(*) from cohort_chunk
              where status in ('pending', 'queued', 'running') group by 1) b
       join tenant t on t.id = b.tenant_id
      group by t.id, t.name order by sum(b.chunks) desc, sum(b.jobs) desc, t.id limit $1`,
    [MOST_TENANTS],
  );
  return rows;
}

export interface ReportedWorker extends WorkerBeat {
  /** By the database's clock, which wrote the heartbeat. */
  readonly heartbeatAgeSeconds: number;
}

/** Every worker that has a row, by name. */
export async function listWorkers({ pool }: Database): Promise<ReportedWorker[]> {
  const { rows } = await pool.query<ReportedWorker>(
    `select name, host, pid, version, slots, active, loop_lag_ms as "loopLagMs",
            memory_bytes::float8 as "memoryBytes", is_draining as "isDraining", started_at as "startedAt",
            greatest(0, extract(epoch from now() - heartbeat_at))::float8 as "heartbeatAgeSeconds"
       from worker order by name`,
  );
  return rows;
}

export interface FailureGroup {
  readonly fingerprint: string;
  readonly code: string;
  readonly message: string;
  readonly frame: string | null;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastDay: number;
  readonly lastWeek: number;
  readonly tenants: number;
  readonly engineVersions: string[];
  readonly exampleJobID: string;
}

const MOST_FAILURES = 50;

/** Failures of the last seven days, one entry a cause, the most frequent first. */
export async function listFailureGroups({ pool }: Database): Promise<FailureGroup[]> {
  const { rows } = await pool.query<FailureGroup>(
    `select fingerprint,
            (array_agg(code order by at desc))[1] as code,
            (array_agg(message order by at desc))[1] as message,
            (array_agg(frame order by at desc))[1] as frame,
            (array_agg(job_id order by at desc))[1] as "exampleJobID",
            min(at) as "firstAt", max(at) as "lastAt",
            (count(*) filter (where at > now() - interval '1 day'))::float8 as "lastDay",
            count(*)::float8 as "lastWeek",
            count(distinct tenant_id)::float8 as tenants,
            array_agg(distinct engine_version) as "engineVersions"
       from failure where at > now() - interval '7 days'
      group by fingerprint order by count(*) desc, max(at) desc limit $1`,
    [MOST_FAILURES],
  );
  return rows;
}

export interface Throughput {
  readonly jobs: number;
  readonly chunks: number;
  readonly patients: number;
  readonly records: number;
}

/**
 * What was completed within the last `seconds`. A chunk's last heartbeat is little older than its end, and the index
 * knows heartbeats: the minute more makes it find all.
 */
export async function readThroughput({ pool }: Database, seconds: number): Promise<Throughput> {
  const { rows } = await pool.query<Throughput>(
    `select count(*)::float8 as chunks, coalesce(sum(patients), 0)::float8 as patients,
            coalesce(sum(records), 0)::float8 as records,
            (select count(*)::float8 from cohort_job where status = 'completed' and export_id is null
                and ended_at > now() - make_interval(secs => $1::float8)) as jobs
       from cohort_chunk
      where status = 'done' and heartbeat_at > now() - make_interval(secs => $1::float8 + 60)
        and ended_at > now() - make_interval(secs => $1::float8)`,
    [seconds],
  );
  return rows[0] ?? { jobs: 0, chunks: 0, patients: 0, records: 0 };
}
