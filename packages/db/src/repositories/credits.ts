// Credit: given, burned for what is charged, lost when it expires or is voided. What is left of it the ledger says.

import {
  type AuditContext,
  burnCredits,
  burnEntries,
  creditAccountOf,
  endGrantEntries,
  grantEntries,
  MONEY,
  type OpenCredit,
  quotaPeriodOf,
} from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import { lockMoney, type NewLedgerTransaction, openPeriodOf, writeLedger } from './ledger';
import { recordOperatorDeed } from './operator-deeds';

export interface CreditStand extends OpenCredit {
  readonly amountMicros: number;
  readonly reason: string;
  readonly voidedAt: Date | null;
}

/** All credits that the tenant was ever given, the newest first, with what is left of each. */
export async function listCredits(
  transaction: Pick<Transaction, '$queryRaw'>,
  tenantID: string,
): Promise<readonly CreditStand[]> {
  const rows = await transaction.$queryRaw<CreditRow[]>`
    select g.id, g.amount_micros, g.priority, g.reason, g.expires_at, g.created_at, g.voided_at,
           coalesce((select -sum(e.amount) from ledger_entry e
                      where e.tenant_id = g.tenant_id and e.account = ${creditAccountOf('')} || g.id
                        and e.unit = ${MONEY}), 0)::bigint as left_micros
      from credit_grant g where g.tenant_id = ${tenantID} order by g.created_at desc, g.id desc`;
  return rows.map(({ id, amount_micros, left_micros, expires_at, created_at, voided_at, ...rest }) => ({
    ...rest,
    creditID: id,
    amountMicros: Number(amount_micros),
    leftMicros: Number(left_micros),
    expiresAt: expires_at,
    createdAt: created_at,
    voidedAt: voided_at,
  }));
}

interface CreditRow {
  readonly id: string;
  readonly amount_micros: bigint;
  readonly left_micros: bigint;
  readonly priority: number;
  readonly reason: string;
  readonly expires_at: Date | null;
  readonly created_at: Date;
  readonly voided_at: Date | null;
}

interface Debt {
  readonly tenantID: string;
  /** Names what is owed for. */
  readonly effectKey: string;
  readonly period: string;
  readonly jobID?: string | undefined;
  readonly occurredAt: Date;
  readonly amountMicros: number;
}

/** What credit pays of the amount, to be written with it; the money of the tenant is locked. */
export async function burnFor(
  transaction: Transaction,
  { amountMicros, effectKey, ...common }: Debt,
): Promise<NewLedgerTransaction> {
  const credits = await listCredits(transaction, common.tenantID);
  const parts = burnCredits(credits, { amountMicros, at: common.occurredAt });
  return { ...common, kind: 'burn', effectKey: `${effectKey}/burn`, entries: burnEntries(parts) };
}

export interface NewCredit {
  readonly tenantID: string;
  readonly amountMicros: number;
  readonly priority: number;
  readonly reason: string;
  readonly expiresAt: Date | null;
  readonly at: Date;
  /** The operator. */
  readonly by: AuditContext;
}

/**
 * Gives credit, which pays first what is still owed for months that are not closed. Answers it with what is left;
 * undefined when there is no such tenant.
 */
export async function grantCredit(
  transaction: Transaction,
  credit: NewCredit,
): Promise<CreditStand | undefined> {
  const { tenantID, at, by, reason, amountMicros, priority, expiresAt } = credit;
  await lockMoney(transaction, tenantID);
  if ((await transaction.tenant.count({ where: { id: tenantID } })) === 0) return undefined;
  const id = createId('crd');
  await transaction.creditGrant.create({
    data: {
      ...{ id, tenantId: tenantID, amountMicros: BigInt(amountMicros) },
      ...{ priority, reason, expiresAt, createdAt: at },
    },
  });
  const period = await openPeriodOf(transaction, tenantID, quotaPeriodOf(at));
  const grant = { kind: 'grant', tenantID, effectKey: `${id}/grant`, period, occurredAt: at } as const;
  await writeLedger(transaction, [{ ...grant, data: { reason }, entries: grantEntries(id, amountMicros) }]);
  await payOpenMonths(transaction, { tenantID, creditID: id, at });
  const granted = await findCredit(transaction, tenantID, id);
  const deed = { action: 'credit.grant', target: id, data: { amountMicros }, after: granted } as const;
  await recordOperatorDeed(transaction, { tenantID, by, reason, at, ...deed });
  return granted;
}

/** What was charged before the credit came, in months without a statement. */
async function payOpenMonths(
  transaction: Transaction,
  { tenantID, creditID, at }: { readonly tenantID: string; readonly creditID: string; readonly at: Date },
): Promise<void> {
  const months = await transaction.$queryRaw<{ period: string; owed: bigint }[]>`
    select t.period, sum(e.amount)::bigint as owed
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
     where t.tenant_id = ${tenantID} and e.account = 'receivable' and e.unit = ${MONEY}
       and t.kind in ('charge', 'plan_fee', 'burn')
       and not exists (select 1 from statement s
                        where s.tenant_id = t.tenant_id and s.period = t.period and s.status <> 'draft')
     group by t.period having sum(e.amount) > 0 order by t.period`;
  for (const { period, owed } of months) {
    const debt = { tenantID, effectKey: `${creditID}/${period}`, period, occurredAt: at };
    await writeLedger(transaction, [await burnFor(transaction, { ...debt, amountMicros: Number(owed) })]);
  }
}

async function findCredit(
  transaction: Transaction,
  tenantID: string,
  creditID: string,
): Promise<CreditStand | undefined> {
  return (await listCredits(transaction, tenantID)).find((credit) => credit.creditID === creditID);
}

export interface CreditCommand {
  readonly tenantID: string;
  readonly creditID: string;
  readonly reason: string;
  readonly by: AuditContext;
  readonly at: Date;
}

/** Takes back what is left of a credit, once. Undefined when the tenant has no such credit. */
export function voidCredit(database: Database, command: CreditCommand): Promise<CreditStand | undefined> {
  return inTransaction(database, async (transaction) => {
    const { tenantID, creditID, reason, by, at } = command;
    await lockMoney(transaction, tenantID);
    const before = await findCredit(transaction, tenantID, creditID);
    if (!before || before.voidedAt) return before;
    await transaction.creditGrant.update({ where: { id: creditID }, data: { voidedAt: at } });
    await endCredit(transaction, { tenantID, creditID, at, kind: 'void_grant' });
    const after = await findCredit(transaction, tenantID, creditID);
    const data = { takenBackMicros: before.leftMicros };
    const deed = { action: 'credit.void', target: creditID, data, before, after } as const;
    await recordOperatorDeed(transaction, { tenantID, by, reason, at, ...deed });
    return after;
  });
}

async function endCredit(
  transaction: Transaction,
  { tenantID, creditID, at, kind }: EndOfCredit,
): Promise<void> {
  const credit = await findCredit(transaction, tenantID, creditID);
  const period = await openPeriodOf(transaction, tenantID, quotaPeriodOf(at));
  const entries = endGrantEntries(creditID, credit?.leftMicros ?? 0);
  const effectKey = `${creditID}/${kind}`;
  await writeLedger(transaction, [{ kind, tenantID, effectKey, period, occurredAt: at, entries }]);
}

interface EndOfCredit {
  readonly tenantID: string;
  readonly creditID: string;
  readonly at: Date;
  readonly kind: 'expire_grant' | 'void_grant';
}

/** Takes back what is left of credits that have expired. Answers how many; at most a hundred at once. */
export async function expireCredits(database: Database, at: Date): Promise<number> {
  const { rows } = await database.pool.query<{ id: string; tenant_id: string }>(
    `select g.id, g.tenant_id from credit_grant g
      where g.expires_at <= $1 and g.voided_at is null
        and exists (select 1 from ledger_entry e where e.tenant_id = g.tenant_id and e.account = $2 || g.id
                     having sum(e.amount) <> 0)
      order by g.id limit 100`,
    [at, creditAccountOf('')],
  );
  for (const { id, tenant_id: tenantID } of rows)
    await inTransaction(database, async (transaction) => {
      await lockMoney(transaction, tenantID);
      await endCredit(transaction, { tenantID, creditID: id, at, kind: 'expire_grant' });
    });
  return rows.length;
}
