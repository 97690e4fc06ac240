// Admission: chunks that wait become chunks that the queue knows, a few at a time, in one transaction a round.

import { cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import { type AdmissionState, countInFlight, readAdmissionState } from './admission-state';
import { appendToOutbox } from './outbox';

/** Names the leader's lock among the advisory locks of the database. */
const LEADER_LOCK = 26_042_026;

/** A chunk to admit; the virtual time of its tenant goes from `start` to `end`. */
export interface AdmissionGrant {
  readonly chunkID: string;
  readonly jobID: string;
  readonly tenantID: string;
  readonly start: number;
  readonly end: number;
}

export interface AdmissionDecision {
  readonly grants: readonly AdmissionGrant[];
  /** False when more had to be read to decide on every free place. */
  readonly isComplete: boolean;
}

/** `busy`: another process is at it. */
export type AdmissionOutcome =
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'done';
      readonly admitted: number;
      /** False when another round should follow at once. */
      readonly isComplete: boolean;
      /** Whether chunks still wait, as far as was looked. */
      readonly hasBacklog: boolean;
    };

/**
 * One round. Reads what waits while fewer than `mostQueued` chunks are queued, has `decide` choose, admits what can still
 * be admitted, moves the virtual times of its tenants, and rings for the chunks. The leader is whoever holds the lock
 * during the transaction; a second one would do no harm, since only a pending chunk of a running job becomes queued.
 */
export function runAdmissionRound(
  database: Database,
  mostQueued: number,
  decide: (state: AdmissionState) => AdmissionDecision,
): Promise<AdmissionOutcome> {
  return inTransaction(database, async (transaction) => {
    if (!(await isLeader(transaction))) return { kind: 'busy' };
    const inFlight = await countInFlight(transaction);
    const freePlaces = mostQueued - inFlight.reduce((total, { queued }) => total + queued, 0);
    if (freePlaces <= 0) return { kind: 'done', admitted: 0, isComplete: true, hasBacklog: true };
    const state = await readAdmissionState(transaction, inFlight, freePlaces);
    const { grants, isComplete } = decide(state);
    const admitted = await admit(transaction, grants);
    return { kind: 'done', admitted, isComplete, hasBacklog: admitted < countWaiting(state) };
  });
}

async function isLeader(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ is_leader: boolean }[]>`
    select pg_try_advisory_xact_lock(${LEADER_LOCK}::bigint) as is_leader`;
  return row?.is_leader ?? false;
}

function countWaiting({ tenants }: AdmissionState): number {
  const jobs = tenants.flatMap((tenant) => tenant.jobs);
  return jobs.reduce((total, { chunks, hasMore }) => total + chunks.length + Number(hasMore), 0);
}

async function admit(transaction: Transaction, grants: readonly AdmissionGrant[]): Promise<number> {
  if (grants.length === 0) return 0;
  const runs = await enqueue(transaction, grants);
  const admitted = grants.flatMap((grant) => {
    const run = runs.get(grant.chunkID);
    return run === undefined ? [] : [{ ...grant, run }];
  });
  await moveVirtualTimes(transaction, admitted);
  await appendToOutbox(transaction, admitted.map(chunkDoorbell)); // in the order of the grants
  return admitted.length;
}

/**
 * Answers the run number of each chunk that became queued. Jobs are held as running until the end of the transaction, so
 * that a pause comes before, and is seen, or after, and withdraws the chunks. Waits for no row, which is why it can take
 * part in no deadlock: what somebody else holds at the moment is left to the next round.
 */
async function enqueue(
  transaction: Transaction,
  grants: readonly AdmissionGrant[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.$queryRaw<{ id: string; run: number }[]>`
    with running as (
      select id from cohort_job where id = any(${[...new Set(grants.map(({ jobID }) => jobID))]}) and status = 'running'
         for share skip locked),
    waiting as (
      select id from cohort_chunk where id = any(${grants.map(({ chunkID }) => chunkID)})
         and job_id in (select id from running) and status = any(${[...cohortChunkTransitions.from('admit')]})
         for no key update skip locked)
    update cohort_chunk c set status = ${cohortChunkTransitions.to('admit')}, heartbeat_at = now()
      from waiting where c.id = waiting.id returning c.id, c.run`;
  return new Map(rows.map(({ id, run }) => [id, run]));
}

async function moveVirtualTimes(
  transaction: Transaction,
  admitted: readonly AdmissionGrant[],
): Promise<void> {
  const latest = [...new Map(admitted.map((grant) => [grant.tenantID, grant])).values()];
  await transaction.$executeRaw`
    insert into tenant_share (tenant_id, virtual_time, last_start)
    select * from unnest(${latest.map(({ tenantID }) => tenantID)}::text[], ${latest.map(({ end }) => end)}::float8[],
                         ${latest.map(({ start }) => start)}::float8[])
        on conflict (tenant_id) do update set virtual_time = excluded.virtual_time, last_start = excluded.last_start`;
}

function chunkDoorbell({ chunkID, run }: { readonly chunkID: string; readonly run: number }) {
  return { kind: 'job', queue: 'cohort-chunk', id: `cc-${chunkID}-r${run}`, payload: { chunkID } };
}
