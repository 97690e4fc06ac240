// The ledger: transactions are added with whatever they tell of, once for each effect, and never changed.

import { type LedgerEntry, type LedgerKind, periodAfter } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import type { Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';

export interface NewLedgerTransaction {
  readonly kind: LedgerKind;
  readonly tenantID: string;
  /** Under the same key again nothing is written. */
  readonly effectKey: string;
  /** The month in which it counts. */
  readonly period: string;
  readonly jobID?: string | undefined;
  readonly data?: Prisma.InputJsonObject;
  readonly occurredAt: Date;
  /** In each unit they sum to zero, or the database refuses them. */
  readonly entries: readonly LedgerEntry[];
}

/** Adds the transactions that have entries, in one statement. */
export async function writeLedger(
  transaction: Transaction,
  added: readonly NewLedgerTransaction[],
): Promise<void> {
  const rows = added
    .filter(({ entries }) => entries.length > 0)
    .map((row) => ({ ...row, id: createId('ltx') }));
  if (rows.length === 0) return;
  const entries = rows.flatMap(({ id, entries: own }) => own.map((entry, line) => ({ id, line, ...entry })));
  await transaction.$executeRaw`
    with added as (
      insert into ledger_transaction (id, tenant_id, kind, effect_key, period, job_id, data, occurred_at)
      select id, tenant_id, kind, effect_key, period, nullif(job_id, ''), data::jsonb, occurred_at
        from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ tenantID }) => tenantID)}::text[],
                    ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ effectKey }) => effectKey)}::text[],
                    ${rows.map(({ period }) => period)}::text[], ${rows.map(({ jobID }) => jobID ?? '')}::text[],
                    ${rows.map(({ data }) => JSON.stringify(data ?? {}))}::text[],
                    ${rows.map(({ occurredAt }) => occurredAt)}::timestamptz[])
             as r (id, tenant_id, kind, effect_key, period, job_id, data, occurred_at)
      on conflict (effect_key) do nothing
      returning id, tenant_id)
    insert into ledger_entry (transaction_id, line, tenant_id, account, unit, amount)
    select added.id, e.line, added.tenant_id, e.account, e.unit, e.amount
      from unnest(${entries.map(({ id }) => id)}::text[], ${entries.map(({ line }) => line)}::int[],
                  ${entries.map(({ account }) => account)}::text[], ${entries.map(({ unit }) => unit)}::text[],
                  ${entries.map(({ amount }) => BigInt(amount))}::bigint[]) as e (id, line, account, unit, amount)
      join added on added.id = e.id`;
}

/**
 * From here to the commit nobody else charges the tenant, changes its plan or its credit, or closes a month of it. It
 * comes after the locks of jobs, reservations and balances.
 */
export async function lockMoney(transaction: Transaction, tenantID: string): Promise<void> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`money of ${tenantID}`}, 0))`;
}

/** The month in which something of `wanted` can be charged: that one, or the first after those that are closed. */
export async function openPeriodOf(
  transaction: Transaction,
  tenantID: string,
  wanted: string,
): Promise<string> {
  const closed = await transaction.statement.findFirst({
    where: { tenantId: tenantID, status: { not: 'draft' } },
    orderBy: { period: 'desc' },
    select: { period: true },
  });
  return closed && closed.period >= wanted ? periodAfter(closed.period) : wanted;
}
