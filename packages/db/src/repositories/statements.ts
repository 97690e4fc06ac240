// Statements: a draft follows the ledger; a finalized one is a row that never changes, with a number of its own.

import {
  type AuditContext,
  burnCredits,
  creditNoteEntries,
  type LedgerKind,
  type PlanSegment,
  paymentEntries,
  planSegmentsOf,
  type StatementEvent,
  type StatementLine,
  statementLinesOf,
  statementTransitions,
  sumOfParts,
  totalOfLines,
} from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import { Prisma, type Statement } from '../generated/prisma/client';
import { recordAudit } from './audit';
import { listCredits } from './credits';
import { lockMoney, writeLedger } from './ledger';
import { readMonthOfLedger } from './ledger-months';
import { recordOperatorDeed } from './operator-deeds';
import { chargePlanFees, openFeesOf } from './plan-fees';
import { readPlanStarts } from './plan-history';

/** Of the tenant `t`, as a date. */
const FIRST_OPEN_MONTH = Prisma.sql`coalesce(
  (select to_date(max(s.period), 'YYYY-MM') + interval '1 month' from statement s
    where s.tenant_id = t.id and s.status <> 'draft'),
  date_trunc('month', t.created_at at time zone 'UTC'))`;

export interface StatementAddress {
  readonly tenantID: string;
  readonly period: string;
}

/** The lines that the month has so far, with the fees of its plans to its end, and what credit would pay of them. */
export function draftStatement(
  database: Database,
  address: StatementAddress,
): Promise<readonly StatementLine[]> {
  return inTransaction(database, async (transaction) => {
    const segments = await segmentsOf(transaction, address);
    const month = await readMonthOfLedger(transaction, address);
    const fees = await openFeesOf(transaction, address, segments);
    const credits = await listCredits(transaction, address.tenantID);
    const open = credits.filter(({ voidedAt }) => voidedAt === null);
    const at = segments.at(-1)?.to ?? new Date(0);
    const burned = sumOfParts(burnCredits(open, { amountMicros: sumOfParts(fees), at }));
    return statementLinesOf({
      ...month,
      fees: [...month.fees, ...fees],
      burnedMicros: month.burnedMicros + burned,
    });
  });
}

async function segmentsOf(
  transaction: Transaction,
  { tenantID, period }: StatementAddress,
): Promise<readonly PlanSegment[]> {
  return planSegmentsOf(await readPlanStarts(transaction, tenantID), period);
}

/** The statements of the tenant that are drafts no more, the newest month first. */
export function listStatements({ prisma }: Database, tenantID: string): Promise<Statement[]> {
  return prisma.statement.findMany({
    where: { tenantId: tenantID, status: { not: 'draft' } },
    orderBy: { period: 'desc' },
  });
}

/** Undefined for a month whose statement is a draft. */
export async function findStatement(
  { prisma }: Database,
  { tenantID, period }: StatementAddress,
): Promise<Statement | undefined> {
  const row = await prisma.statement.findFirst({
    where: { tenantId: tenantID, period, status: { not: 'draft' } },
  });
  return row ?? undefined;
}

/** The first month of the tenant that has no statement yet; undefined when there is no such tenant. */
export async function findOpenPeriod({ prisma }: Database, tenantID: string): Promise<string | undefined> {
  const rows = await prisma.$queryRaw<{ period: string }[]>`
    select to_char(${FIRST_OPEN_MONTH}, 'YYYY-MM') as period from tenant t where t.id = ${tenantID}`;
  return rows[0]?.period;
}

/** Months that were over `windowHours` before `now` and have no statement, of at most `limit` tenants, one of each. */
export async function listDueStatements(
  { prisma }: Database,
  { now, windowHours, limit }: { readonly now: Date; readonly windowHours: number; readonly limit: number },
): Promise<readonly StatementAddress[]> {
  return prisma.$queryRaw<StatementAddress[]>`
    select id as "tenantID", to_char(month, 'YYYY-MM') as period
      from (select t.id, ${FIRST_OPEN_MONTH} as month from tenant t) open
     where (month + interval '1 month') at time zone 'UTC' + make_interval(hours => ${windowHours}::int) <= ${now}::timestamptz
     order by month, id limit ${limit}`;
}

/**
 * Closes the month: charges the fees of its plans and makes the row, with the next number. False when it was closed
 * before. Whatever is charged from now on for this month stands in the next statement.
 */
export function finalizeStatement(
  database: Database,
  { tenantID, period, at }: StatementAddress & { readonly at: Date },
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const address = { tenantID, period };
    await lockMoney(transaction, tenantID);
    const closed = await transaction.statement.count({
      where: { tenantId: tenantID, period, status: { not: 'draft' } },
    });
    if (closed > 0) return false;
    const segments = await segmentsOf(transaction, address);
    await chargePlanFees(transaction, { ...address, at }, segments);
    const lines = statementLinesOf(await readMonthOfLedger(transaction, address));
    const totalMicros = totalOfLines(lines);
    const number = await nextNumber(transaction);
    await transaction.statement.create({
      data: {
        id: createId('sta'),
        tenantId: tenantID,
        period,
        status: 'draft',
        lines: lines.map((each) => ({ ...each })),
      },
    });
    const columns = { number, totalMicros: BigInt(totalMicros), finalizedAt: at };
    const finalized = await moveStatement(transaction, address, { event: 'finalize', columns });
    const paid = { event: 'pay', columns: { paidAt: at } } as const;
    const row = totalMicros === 0 ? await moveStatement(transaction, address, paid) : finalized;
    const deed = {
      action: 'statement.finalize',
      target: row?.id ?? period,
      data: { period, number },
    } as const;
    await recordAudit(transaction, { tenantID, at, by: PLATFORM, ...deed, after: row && stateOf(row) });
    return true;
  });
}

/** Months close by themselves. */
const PLATFORM: AuditContext = {
  actor: { kind: 'platform', id: 'closing of months' },
  ...{ apiKeyID: null, address: null, requestID: null },
};

/** What of a statement its digest in the audit log is made of. */
function stateOf({ period, number, status, totalMicros }: Statement) {
  return { period, number, status, totalMicros: Number(totalMicros) };
}

/** Nobody else takes a number until the commit: a statement that is not made leaves no gap. */
async function nextNumber(transaction: Transaction): Promise<number> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended('statement numbers', 0))`;
  const { _max } = await transaction.statement.aggregate({ _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

interface Move {
  readonly event: StatementEvent;
  readonly columns: Parameters<Transaction['statement']['updateManyAndReturn']>[0]['data'];
}

async function moveStatement(
  transaction: Transaction,
  { tenantID, period }: StatementAddress,
  { event, columns }: Move,
): Promise<Statement | undefined> {
  const [row] = await transaction.statement.updateManyAndReturn({
    where: { tenantId: tenantID, period, status: { in: [...statementTransitions.from(event)] } },
    data: { ...columns, status: statementTransitions.to(event) },
  });
  return row;
}

export interface StatementCommand extends StatementAddress {
  readonly reason: string;
  readonly by: AuditContext;
  readonly at: Date;
}

/** The tenant has paid all of it. Undefined unless it is finalized and neither paid nor void. */
export function payStatement(database: Database, command: StatementCommand): Promise<Statement | undefined> {
  return endStatement(database, command, {
    ...{ event: 'pay', action: 'statement.pay', kind: 'payment', columns: { paidAt: command.at } },
    entriesOf: paymentEntries,
  });
}

/** A credit note over all of it: nothing is owed any more. Undefined unless it is finalized and neither paid nor void. */
export function voidStatement(database: Database, command: StatementCommand): Promise<Statement | undefined> {
  return endStatement(database, command, {
    ...{ event: 'void', action: 'statement.void', kind: 'credit_note', columns: { voidedAt: command.at } },
    entriesOf: creditNoteEntries,
  });
}

interface End extends Move {
  readonly action: 'statement.pay' | 'statement.void';
  readonly kind: LedgerKind;
  readonly entriesOf: typeof paymentEntries;
}

/** It counts in the month of the statement, whose lines stay what they are. */
function endStatement(
  database: Database,
  { tenantID, period, reason, by, at }: StatementCommand,
  { action, kind, entriesOf, ...move }: End,
): Promise<Statement | undefined> {
  return inTransaction(database, async (transaction) => {
    await lockMoney(transaction, tenantID);
    const row = await moveStatement(transaction, { tenantID, period }, move);
    if (!row) return undefined;
    const data = { statement: row.id, number: row.number };
    const entries = entriesOf(Number(row.totalMicros));
    const effectKey = `${row.id}/${kind}`;
    await writeLedger(transaction, [{ kind, tenantID, effectKey, period, data, occurredAt: at, entries }]);
    const deed = {
      action,
      target: row.id,
      data: { period, number: row.number },
      after: stateOf(row),
    } as const;
    await recordOperatorDeed(transaction, { tenantID, by, reason, at, ...deed });
    return row;
  });
}
