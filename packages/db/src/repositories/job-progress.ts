// How far jobs are: sums over their chunks, and samples of these sums, which tell the pace and never go back.

import type { Database, Transaction } from '../database';

export interface JobAmounts {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
}

export interface ProgressSample extends JobAmounts {
  readonly at: Date;
}

export interface JobProgress extends JobAmounts {
  /** Of the last half minute, the newest first; empty for a job that nobody works on. */
  readonly samples: readonly ProgressSample[];
}

/** A job's newest sample holds the most that anybody was shown, and a little before it the pace begins. */
const SAMPLES_READ = 31;

/** Jobs in the order of their ids: two writers lock the same rows one after the other. */
const RECORD_SAMPLES = `
  insert into progress_sample as p (job_id, second, at, patients, records, bytes)
  select s.job_id, date_trunc('second', now()), now(), greatest(s.patients, newest.patients),
         greatest(s.records, newest.records), greatest(s.bytes, newest.bytes)
    from (select job_id, sum(patients)::int as patients, sum(records)::int as records, sum(bytes)::bigint as bytes
            from cohort_chunk where job_id = any($1::text[]) group by job_id) s
    left join lateral (select patients, records, bytes from progress_sample
                        where job_id = s.job_id order by second desc limit 1) newest on true
   where s.patients > 0
   order by s.job_id
  on conflict (job_id, second) do update set at = excluded.at, patients = greatest(p.patients, excluded.patients),
    records = greatest(p.records, excluded.records), bytes = greatest(p.bytes, excluded.bytes)`;

/** Writes a sample of each job, or raises the one of this second. */
export async function sampleProgress({ pool }: Database, jobIDs: readonly string[]): Promise<void> {
  if (jobIDs.length > 0) await pool.query(RECORD_SAMPLES, [[...new Set(jobIDs)]]);
}

/** The same before a chunk's amounts are taken back: what readers have seen stays the least that they will see. */
export async function keepProgress(transaction: Transaction, jobID: string): Promise<void> {
  await transaction.$executeRawUnsafe(RECORD_SAMPLES, [jobID]);
}

/** Removes the samples of jobs that run no more, and all but the newest of those older than five minutes. */
export async function pruneProgress({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from progress_sample p
      where not exists (select 1 from cohort_job j
                         where j.id = p.job_id and j.status in ('queued', 'running', 'paused', 'finalising'))
         or (second < now() - interval '5 minutes'
             and exists (select 1 from progress_sample later where later.job_id = p.job_id and later.second > p.second))`,
  );
  return rowCount ?? 0;
}

/** The progress of jobs by their ids, whoever they work for; a job without chunks is missing from the answer. */
export async function readProgress(
  { pool }: Database,
  jobIDs: readonly string[],
): Promise<ReadonlyMap<string, JobProgress>> {
  if (jobIDs.length === 0) return new Map();
  const { rows: sums } = await pool.query<AmountsRow>(
    `select job_id, sum(patients) as patients, sum(records) as records, sum(bytes) as bytes
       from cohort_chunk where job_id = any($1) group by job_id`,
    [jobIDs],
  );
  const samples = await readSamples(pool, jobIDs); // after the sums: what is taken back in between is in a sample
  return new Map(
    sums.map((row) => [row.job_id, { ...amountsOf(row), samples: samples.get(row.job_id) ?? [] }]),
  );
}

async function readSamples(pool: Database['pool'], jobIDs: readonly string[]) {
  const { rows } = await pool.query<AmountsRow & { at: Date }>(
    `select s.* from unnest($1::text[]) as j(id) cross join lateral (
       select job_id, at, patients, records, bytes from progress_sample
        where job_id = j.id order by second desc limit ${SAMPLES_READ}) s`,
    [jobIDs],
  );
  const byJob = new Map<string, ProgressSample[]>();
  for (const row of rows)
    byJob.set(row.job_id, [...(byJob.get(row.job_id) ?? []), { ...amountsOf(row), at: row.at }]);
  return byJob;
}

interface AmountsRow {
  readonly job_id: string;
  readonly patients: string | number;
  readonly records: string | number;
  readonly bytes: string;
}

function amountsOf({ patients, records, bytes }: AmountsRow): JobAmounts {
  return { patients: Number(patients), records: Number(records), bytes: Number(bytes) };
}
