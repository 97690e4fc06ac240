// The steps of a synthesis: each is claimed under a number, and what comes of it is written under the same number or not at all.

import { billingPlanOf, type SynthesisEvent, synthesisTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import { Prisma, type Synthesis } from '../generated/prisma/client';
import { appendToOutbox } from './outbox';
import { releaseQuota } from './quotas';
import { synthesisDoorbell } from './syntheses';
import { recordUsage } from './usage';
import { announce } from './webhook-messages';

const DAY_MS = 86_400_000;

export type StepClaim =
  | { readonly kind: 'claimed'; readonly synthesis: Synthesis }
  /** Somebody else is at it, or it is too early. */
  | { readonly kind: 'wait'; readonly delayMs: number }
  /** The tenant has as many under way as its plan allows: whoever of these ends rings. */
  | { readonly kind: 'no_place' }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'ended' };

interface Stand extends Pick<Synthesis, 'status' | 'tenantId'> {
  readonly plan: string;
  readonly isOverdue: boolean;
  readonly waitMs: number;
}

/**
 * Takes the next step of a synthesis for `leaseMs`. Leases, waits and deadlines go by the clock of the database. Of a
 * tenant so many are under way at once as its plan has chunks in flight.
 */
export function claimStep(database: Database, id: string, leaseMs: number): Promise<StepClaim> {
  return inTransaction(database, async (transaction): Promise<StepClaim> => {
    const stand = await lockSynthesis(transaction, id);
    if (!stand || !isOpen(stand.status)) return { kind: 'ended' };
    if (stand.isOverdue) return { kind: 'overdue' };
    if (stand.waitMs > 0) return { kind: 'wait', delayMs: stand.waitMs };
    if (stand.status === 'submitted' && !(await hasPlace(transaction, stand))) {
      await transaction.synthesis.update({ where: { id }, data: { rungAt: null } });
      return { kind: 'no_place' };
    }
    const [synthesis] = await transaction.$queryRaw<{ id: string }[]>`
      update synthesis set status = ${synthesisTransitions.to('claim')}, attempt = attempt + 1, next_step_at = null,
             started_at = coalesce(started_at, now()), lease_until = now() + make_interval(secs => ${leaseMs / 1000}::float8)
       where id = ${id} returning id`;
    if (!synthesis) return { kind: 'ended' };
    const row = await transaction.synthesis.findUniqueOrThrow({ where: { id } });
    return { kind: 'claimed', synthesis: row };
  });
}

function isOpen(status: string): boolean {
  return synthesisTransitions.from('claim').some((each) => each === status);
}

async function lockSynthesis(transaction: Transaction, id: string): Promise<Stand | undefined> {
  const [row] = await transaction.$queryRaw<Stand[]>`
    select s.status, s.tenant_id as "tenantId", t.plan, s.deadline_at <= now() as "isOverdue",
           ceil(extract(epoch from greatest(coalesce(s.lease_until, now()), coalesce(s.next_step_at, now())) - now())
                * 1000)::float8 as "waitMs"
      from synthesis s join tenant t on t.id = s.tenant_id where s.id = ${id} for update of s`;
  return row;
}

/** Nobody else of the tenant takes or leaves a place until the commit. */
async function hasPlace(transaction: Transaction, { tenantId, plan }: Stand): Promise<boolean> {
  await lockPlaces(transaction, tenantId);
  const underWay = await transaction.synthesis.count({ where: { tenantId, status: 'running' } });
  return underWay < billingPlanOf(plan).chunksInFlight;
}

async function lockPlaces(transaction: Transaction, tenantID: string): Promise<void> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`syntheses of ${tenantID}`}, 0))`;
}

/** The step that somebody has claimed. */
export interface ClaimedStep {
  readonly id: string;
  readonly attempt: number;
}

export interface Postponement {
  readonly delayMs: number;
  readonly provider: string;
  readonly state: Prisma.InputJsonValue | null;
  /** Steps in a row that have failed. */
  readonly failures: number;
  /** All that have passed; as the claim has found them unless given. */
  readonly stages?: Prisma.InputJsonArray;
}

/** Ends the step; the next one may be taken after `delayMs`. False when the step was somebody else's by then. */
export async function postponeStep(
  { pool }: Pick<Database, 'pool'>,
  { id, attempt }: ClaimedStep,
  { delayMs, provider, state, failures, stages }: Postponement,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update synthesis set lease_until = null, next_step_at = now() + make_interval(secs => $3::float8),
            provider = $4, provider_state = $5, failures = $6, stages = coalesce($7, stages)
      where id = $1 and attempt = $2 and status = 'running'`,
    [id, attempt, delayMs / 1000, provider, jsonOf(state), failures, jsonOf(stages)],
  );
  return rowCount === 1;
}

/** Keeps what the provider must not lose, with the step still under way. False when the step was somebody else's. */
export async function saveStepState(
  { pool }: Pick<Database, 'pool'>,
  { id, attempt }: ClaimedStep,
  { provider, state, stages }: Pick<Postponement, 'provider' | 'state' | 'stages'>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update synthesis set provider = $3, provider_state = $4, stages = coalesce($5, stages)
      where id = $1 and attempt = $2 and status = 'running'`,
    [id, attempt, provider, jsonOf(state), jsonOf(stages)],
  );
  return rowCount === 1;
}

function jsonOf(value: Prisma.InputJsonValue | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Gives the step back, as if it had not been taken. */
export async function releaseStep(
  { pool }: Pick<Database, 'pool'>,
  { id, attempt }: ClaimedStep,
): Promise<void> {
  await pool.query(
    `update synthesis set lease_until = null where id = $1 and attempt = $2 and status = 'running'`,
    [id, attempt],
  );
}

export interface SynthesisSuccess {
  readonly output: Prisma.InputJsonObject;
  readonly provider: string;
  /** All that have passed. */
  readonly stages: Prisma.InputJsonArray;
  readonly endedAt: Date;
}

/** The answer, its charge and its message, once. False when the step was somebody else's by then. */
export function succeedSynthesis(
  database: Database,
  { id, attempt }: ClaimedStep,
  { output, provider, stages, endedAt }: SynthesisSuccess,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const row = await endSynthesis(transaction, {
      where: { id, attempt },
      event: 'succeed',
      columns: { output, provider, stages, endedAt },
    });
    if (!row) return false;
    await recordUsage(transaction, row, { usage: { syntheses: 1 }, occurredAt: endedAt });
    await tell(transaction, row, { type: 'synthesis.completed', endedAt });
    await ringForNext(transaction, row.tenantId);
    return true;
  });
}

export interface SynthesisFailure {
  readonly error: Prisma.InputJsonObject & { readonly code: string; readonly message: string };
  readonly endedAt: Date;
}

/** Ends an open synthesis without an answer: its hold on the quota is given back. Of `attempt`, if given, or of any. */
export function failSynthesis(
  database: Database,
  { id, attempt }: { readonly id: string; readonly attempt?: number },
  { error, endedAt }: SynthesisFailure,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const row = await endSynthesis(transaction, {
      where: { id, ...(attempt !== undefined && { attempt }) },
      event: 'fail',
      columns: { error, endedAt },
    });
    if (!row) return false;
    await releaseQuota(transaction, row, endedAt);
    await tell(transaction, row, { type: 'synthesis.failed', endedAt, error });
    await ringForNext(transaction, row.tenantId);
    return true;
  });
}

interface End {
  readonly where: { readonly id: string; readonly attempt?: number };
  readonly event: Exclude<SynthesisEvent, 'claim'>;
  readonly columns: Prisma.SynthesisUncheckedUpdateManyInput & { readonly endedAt: Date };
}

/** What was asked is needed no more, and may tell of a patient: it goes. */
async function endSynthesis(
  transaction: Transaction,
  { where, event, columns }: End,
): Promise<Synthesis | undefined> {
  const [row] = await transaction.synthesis.updateManyAndReturn({
    where: { ...where, status: { in: [...synthesisTransitions.from(event)] } },
    data: { ...columns, status: synthesisTransitions.to(event), ...FORGOTTEN },
  });
  if (!row) return undefined;
  const tenant = await transaction.tenant.findUniqueOrThrow({
    where: { id: row.tenantId },
    select: { plan: true },
  });
  const { retentionDays } = billingPlanOf(tenant.plan);
  const expiresAt = new Date(columns.endedAt.getTime() + retentionDays * DAY_MS);
  return transaction.synthesis.update({ where: { id: row.id }, data: { expiresAt } });
}

const FORGOTTEN = {
  request: Prisma.DbNull,
  providerState: Prisma.DbNull,
  leaseUntil: null,
  nextStepAt: null,
} as const;

interface Ending {
  readonly type: 'synthesis.completed' | 'synthesis.failed';
  readonly endedAt: Date;
  readonly error?: Prisma.InputJsonObject;
}

async function tell(
  transaction: Transaction,
  { id, tenantId }: Synthesis,
  { type, endedAt, error }: Ending,
): Promise<void> {
  await announce(transaction, {
    tenantID: tenantId,
    type,
    at: endedAt,
    data: { synthesisID: id, links: { self: `/v1/synthesis/${id}` }, ...(error && { error }) },
    effectKey: `${id}/${type}`,
  });
}

/** A place has become free: the oldest that was turned away is rung for. */
async function ringForNext(transaction: Transaction, tenantID: string): Promise<void> {
  await lockPlaces(transaction, tenantID);
  const rung = await transaction.$queryRaw<{ id: string; run: number }[]>`
    update synthesis set run = run + 1, rung_at = now()
     where id = (select id from synthesis where tenant_id = ${tenantID} and status = 'submitted' and rung_at is null
                  order by created_at, id limit 1 for update skip locked)
    returning id, run`;
  await appendToOutbox(transaction, rung.map(synthesisDoorbell));
}
