// Whether everything that is kept beside the ledger follows from it, and the ledger from what happened.

import {
  chargeSchema,
  creditAccountOf,
  isChargeSound,
  MONEY,
  partsOfCharge,
  sumOfParts,
} from '@synthward/contracts';
import type { Database, Transaction } from '../database';
import { Prisma } from '../generated/prisma/client';

/** Two figures that should be one. */
export interface LedgerDifference {
  readonly check: string;
  /** What it is about: a transaction, a job, a month and meter, a credit or a statement. */
  readonly subject: string;
  readonly expected: number;
  readonly actual: number;
}

const PATIENCE_MS = 120_000;

/**
 * Works everything of the tenant out again, at one instant: that transactions balance; balances from the ledger, from
 * reservations and from usage events; charges from what they remember; credits; statements. Answers what does not agree:
 * nothing, unless something is broken.
 */
export function verifyLedger({ prisma }: Database, tenantID: string): Promise<readonly LedgerDifference[]> {
  return prisma.$transaction(
    async (transaction) => {
      const differences: LedgerDifference[] = [];
      for (const [check, query] of Object.entries(checksOf(tenantID)))
        differences.push(...(await runCheck(transaction, check, query)));
      return [...differences, ...(await unsoundCharges(transaction, tenantID))];
    },
    {
      isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
      timeout: PATIENCE_MS,
      maxWait: PATIENCE_MS,
    },
  );
}

interface Row {
  readonly subject: string;
  readonly expected: bigint;
  readonly actual: bigint;
}

async function runCheck(
  transaction: Transaction,
  check: string,
  query: Prisma.Sql,
): Promise<readonly LedgerDifference[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    select subject, coalesce(expected, 0)::bigint as expected, coalesce(actual, 0)::bigint as actual
      from (${query}) checked where coalesce(expected, 0) <> coalesce(actual, 0) order by subject limit 100`;
  return rows.map(({ subject, expected, actual }) => ({
    ...{ check, subject },
    expected: Number(expected),
    actual: Number(actual),
  }));
}

/** Each gives what a figure should be, and what it is. */
function checksOf(tenantID: string): Readonly<Record<string, Prisma.Sql>> {
  const entries = Prisma.sql`ledger_transaction t join ledger_entry e on e.transaction_id = t.id`;
  return {
    'a transaction sums to zero': Prisma.sql`
      select transaction_id || ' ' || unit as subject, 0 as expected, sum(amount) as actual
        from ledger_entry where tenant_id = ${tenantID} group by transaction_id, unit`,
    'what is used is the balance': balanceCheck(tenantID, 'used'),
    'what is reserved is the balance': balanceCheck(tenantID, 'reserved'),
    'what is reserved is held': Prisma.sql`
      select coalesce(l.subject, h.subject) as subject, h.quantity as expected, l.quantity as actual
        from (select t.period || ' ' || e.unit as subject, sum(e.amount) as quantity from ${entries}
               where t.tenant_id = ${tenantID} and e.account = 'reserved' group by 1) l
        full join (select r.period || ' ' || m.key as subject, sum(m.value::bigint) as quantity
                     from reservation r, jsonb_each_text(r.held) m
                    where r.tenant_id = ${tenantID} and r.status = 'held' group by 1) h on h.subject = l.subject`,
    'a settled job used what its events say': Prisma.sql`
      select coalesce(l.subject, u.subject) as subject, u.quantity as expected, l.quantity as actual
        from (select t.job_id || ' ' || e.unit as subject, sum(e.amount) as quantity from ${entries}
               where t.tenant_id = ${tenantID} and t.kind = 'settle' and e.account = 'used' group by 1) l
        full join (select u.job_id || ' ' || u.meter as subject, sum(u.quantity) as quantity
                     from usage_event u
                    where u.tenant_id = ${tenantID} and exists (
                      select 1 from ledger_transaction t where t.job_id = u.job_id and t.kind = 'settle')
                    group by 1) u on u.subject = l.subject`,
    'a completed job that held is settled': Prisma.sql`
      select r.job_id as subject, 1 as expected,
             (select count(*) from ledger_transaction t where t.job_id = r.job_id and t.kind = 'settle') as actual
        from reservation r
       where r.tenant_id = ${tenantID} and r.status = 'settled'
         and exists (select 1 from ledger_transaction t where t.job_id = r.job_id and t.kind = 'reserve')`,
    'a credit was granted as it says': Prisma.sql`
      select g.id as subject, g.amount_micros as expected,
             (select -sum(e.amount) from ${entries}
               where t.tenant_id = ${tenantID} and t.kind = 'grant' and e.account = ${creditAccountOf('')} || g.id) as actual
        from credit_grant g where g.tenant_id = ${tenantID}`,
    'no credit is overspent': Prisma.sql`
      select account as subject, greatest(-sum(amount), 0) as expected, -sum(amount) as actual
        from ledger_entry where tenant_id = ${tenantID} and account like ${`${creditAccountOf('')}%`} group by account`,
    'a statement is what the ledger has of its month': Prisma.sql`
      select s.period as subject, s.total_micros as expected,
             (select sum(e.amount) from ${entries}
               where t.tenant_id = ${tenantID} and t.period = s.period and e.account = 'receivable'
                 and t.kind in ('charge', 'plan_fee', 'burn')) as actual
        from statement s where s.tenant_id = ${tenantID} and s.status <> 'draft'`,
    'a statement that has ended is owed no more': Prisma.sql`
      select s.period as subject, 0 as expected,
             (select sum(e.amount) from ${entries}
               where t.tenant_id = ${tenantID} and t.period = s.period and e.account = 'receivable') as actual
        from statement s where s.tenant_id = ${tenantID} and s.status in ('paid', 'void')`,
    'the lines of a statement sum to its total': Prisma.sql`
      select s.period as subject, s.total_micros as expected,
             (select sum((line ->> 'amountMicros')::bigint) from json_array_elements(s.lines) line) as actual
        from statement s where s.tenant_id = ${tenantID} and s.status <> 'draft'`,
  };
}

function balanceCheck(tenantID: string, account: 'used' | 'reserved'): Prisma.Sql {
  return Prisma.sql`
    select coalesce(l.subject, b.subject) as subject, l.quantity as expected, b.quantity as actual
      from (select t.period || ' ' || e.unit as subject, sum(e.amount) as quantity
              from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
             where t.tenant_id = ${tenantID} and e.account = ${account} group by 1) l
      full join (select period || ' ' || meter as subject, ${Prisma.raw(account)} as quantity
                   from quota_balance where tenant_id = ${tenantID}) b on b.subject = l.subject`;
}

/** Charges that do not follow from the usage they name, or are not what was entered. */
async function unsoundCharges(
  transaction: Transaction,
  tenantID: string,
): Promise<readonly LedgerDifference[]> {
  const rows = await transaction.ledgerTransaction.findMany({
    where: { tenantId: tenantID, kind: 'charge' },
    include: { entries: { where: { account: 'receivable', unit: MONEY } } },
  });
  return rows.flatMap(({ id, data, entries }) => {
    const charge = chargeSchema.parse(data);
    const [expected, actual] = [sumOfParts(partsOfCharge(charge)), Number(entries[0]?.amount ?? 0)];
    if (expected === actual && isChargeSound(charge) !== false) return [];
    return [{ check: 'a charge follows from its usage', subject: id, expected, actual }];
  });
}

/** The tenant after this one in the order of ids, or the first one; undefined when there is none. */
export async function nextTenantAfter({ prisma }: Database, tenantID: string): Promise<string | undefined> {
  const orderBy = { id: 'asc' } as const;
  const next =
    (await prisma.tenant.findFirst({ where: { id: { gt: tenantID } }, orderBy, select: { id: true } })) ??
    (await prisma.tenant.findFirst({ orderBy, select: { id: true } }));
  return next?.id;
}

/** The ids of the tenants after this one, in their order. */
export async function listTenantsAfter(
  { prisma }: Database,
  tenantID: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await prisma.tenant.findMany({
    where: { id: { gt: tenantID } },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: limit,
  });
  return rows.map(({ id }) => id);
}
