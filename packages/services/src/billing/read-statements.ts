// Statements for their tenant: those that are closed as they are kept, the others as the ledger has them now.

import {
  periodAfter,
  periodStartOf,
  quotaPeriodOf,
  quotaResetOf,
  type StatementLine,
  type StatementListView,
  type StatementState,
  type StatementSummaryView,
  type StatementView,
  totalOfLines,
} from '@synthward/contracts';
import { draftStatement, findOpenPeriod, findStatement, listStatements, type Statement } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import type { BillingDependencies } from './usage-events';

/** The newest month first: drafts of the months that are not closed, then the others. Throws `invalid_cursor`. */
export async function listTenantStatements(
  { database, clock }: BillingDependencies,
  {
    tenantID,
    limit,
    cursor,
  }: { readonly tenantID: string; readonly limit: number; readonly cursor?: string },
): Promise<StatementListView> {
  const closed = await listStatements(database, tenantID);
  const open = await openPeriodsOf({ database, clock }, tenantID);
  const periods = [...open.toReversed(), ...closed.map(({ period }) => period)];
  const rest = periods.filter((period) => cursor === undefined || period < readCursor(cursor));
  const shown = rest.slice(0, limit);
  const data: StatementSummaryView[] = [];
  for (const period of shown) {
    const row = closed.find((each) => each.period === period);
    data.push(
      row ? summaryOf(row) : draftSummary(period, await draftStatement(database, { tenantID, period })),
    );
  }
  const hasMore = rest.length > shown.length;
  return { data, hasMore, nextCursor: hasMore ? (shown.at(-1) ?? null) : null };
}

/** Throws `not_found` for a month before the tenant's first and for one that has not begun. */
export async function readStatement(
  { database, clock }: BillingDependencies,
  { tenantID, period }: { readonly tenantID: string; readonly period: string },
): Promise<StatementView> {
  const row = await findStatement(database, { tenantID, period });
  if (row) return viewOf(tenantID, summaryOf(row), row.lines as StatementLine[]); // as finalizeStatement keeps them
  if (!(await openPeriodsOf({ database, clock }, tenantID)).includes(period)) throw notFound();
  const lines = await draftStatement(database, { tenantID, period });
  return viewOf(tenantID, draftSummary(period, lines), lines);
}

/** From the first month without a statement to this one. */
async function openPeriodsOf(
  { database, clock }: BillingDependencies,
  tenantID: string,
): Promise<readonly string[]> {
  const first = await findOpenPeriod(database, tenantID);
  const periods: string[] = [];
  const last = quotaPeriodOf(clock.now());
  for (let period = first; period !== undefined && period <= last; period = periodAfter(period))
    periods.push(period);
  return periods;
}

export function summaryOf(row: Statement): StatementSummaryView {
  return {
    period: row.period,
    status: row.status as StatementState, // a state of the transition table
    number: row.number,
    currency: 'USD',
    totalMicros: Number(row.totalMicros),
    finalizedAt: row.finalizedAt?.toISOString() ?? null,
    paidAt: row.paidAt?.toISOString() ?? null,
    voidedAt: row.voidedAt?.toISOString() ?? null,
  };
}

function draftSummary(period: string, lines: readonly StatementLine[]): StatementSummaryView {
  return {
    ...{ period, status: 'draft', number: null, currency: 'USD', totalMicros: totalOfLines(lines) },
    ...{ finalizedAt: null, paidAt: null, voidedAt: null },
  };
}

function viewOf(
  tenantID: string,
  summary: StatementSummaryView,
  lines: readonly StatementLine[],
): StatementView {
  const { period } = summary;
  const base = `/billing/tenants/${tenantID}`;
  const self = `${base}/statements/${period}`;
  return {
    ...summary,
    tenantID,
    from: periodStartOf(period).toISOString(),
    to: quotaResetOf(period).toISOString(),
    lines: [...lines],
    links: { self, page: `${self}/page`, ledger: `${base}/ledger?period=${period}` },
  };
}

/** The cursor is the month that was shown last. */
function readCursor(cursor: string): string {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(cursor)) return cursor;
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}
