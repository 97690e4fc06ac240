// What a round of admission decides on: the chunks that wait, and how busy their tenants are already.

import type { Transaction } from '../database';

/** Chunks of one job that a round reads at most; a round that needs more is followed by another one. */
const MOST_READ = 50;

/** A running job with chunks that wait. */
interface BackloggedJob {
  readonly jobID: string;
  /** Its chunks that are queued or running. */
  readonly inFlight: number;
  /** The first of those that wait, in order; at most 50. */
  readonly chunks: readonly { readonly chunkID: string; readonly cost: number }[];
  /** Whether more wait than are listed. */
  readonly hasMore: boolean;
}

interface BackloggedTenant {
  readonly tenantID: string;
  readonly plan: string;
  readonly virtualTime: number;
  readonly inFlight: number;
  /** The oldest first. */
  readonly jobs: readonly BackloggedJob[];
}

export interface AdmissionState {
  /** Chunks that the queue should get. */
  readonly freePlaces: number;
  /** The greatest virtual time at which a chunk was admitted. */
  readonly virtualTime: number;
  readonly tenants: readonly BackloggedTenant[];
}

/** A job's chunks that the queue knows and workers run. */
export interface InFlight {
  readonly tenant_id: string;
  readonly job_id: string;
  readonly queued: number;
  readonly in_flight: number;
}

/** What an ended job left behind in the queue counts no more; what a paused one still runs does. */
export function countInFlight(transaction: Transaction): Promise<InFlight[]> {
  return transaction.$queryRaw<InFlight[]>`
    select c.tenant_id, c.job_id, (count(*) filter (where c.status = 'queued'))::int as queued, count(*)::int as in_flight
      from cohort_chunk c join cohort_job j on j.id = c.job_id
     where c.status in ('queued', 'running') and j.status in ('running', 'paused')
     group by c.tenant_id, c.job_id`;
}

/** Reads every tenant that waits, and of each of its jobs as much as a round can need. */
export async function readAdmissionState(
  transaction: Transaction,
  inFlight: readonly InFlight[],
  freePlaces: number,
): Promise<AdmissionState> {
  const [clock] = await transaction.$queryRaw<{ virtual_time: number }[]>`
    select coalesce(max(last_start), 0) as virtual_time from tenant_share`;
  const pageSize = Math.min(freePlaces, MOST_READ);
  const rows = await readWaiting(transaction, pageSize);
  const tenants = groupBy(rows, ({ tenant_id }) => tenant_id).map(([tenantID, ofTenant]) => ({
    tenantID,
    plan: ofTenant[0].plan,
    virtualTime: ofTenant[0].virtual_time,
    inFlight: sum(inFlight.filter(({ tenant_id }) => tenant_id === tenantID)),
    jobs: groupBy(ofTenant, ({ job_id }) => job_id).map(([jobID, ofJob]) => ({
      jobID,
      inFlight: sum(inFlight.filter(({ job_id }) => job_id === jobID)),
      chunks: ofJob.slice(0, pageSize).map(({ chunk_id, cost }) => ({ chunkID: chunk_id, cost })),
      hasMore: ofJob.length > pageSize,
    })),
  }));
  return { freePlaces, virtualTime: clock?.virtual_time ?? 0, tenants };
}

interface WaitingRow {
  readonly tenant_id: string;
  readonly plan: string;
  readonly virtual_time: number;
  readonly job_id: string;
  readonly chunk_id: string;
  readonly cost: number;
}

/** One more than a page of each job says whether there are more. */
function readWaiting(transaction: Transaction, pageSize: number): Promise<WaitingRow[]> {
  return transaction.$queryRaw<WaitingRow[]>`
    select j.tenant_id, t.plan, coalesce(s.virtual_time, 0) as virtual_time, j.id as job_id, c.id as chunk_id, c.cost
      from cohort_job j
      join tenant t on t.id = j.tenant_id
      left join tenant_share s on s.tenant_id = j.tenant_id
     cross join lateral (
           select id, number, cost from cohort_chunk
            where job_id = j.id and status = 'pending' order by number limit ${pageSize + 1}) c
     where j.status = 'running'
     order by j.created_at, j.id, c.number`;
}

function sum(counts: readonly InFlight[]): number {
  return counts.reduce((total, { in_flight }) => total + in_flight, 0);
}

/** Groups in the order of their first row. */
function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, [Row, ...Row[]]][] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}
