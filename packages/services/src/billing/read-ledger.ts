// The ledger for its tenant: page by page, or whole as a table.

import type {
  LedgerFilter,
  LedgerKind,
  LedgerListView,
  LedgerQuery,
  LedgerTransactionView,
} from '@synthward/contracts';
import { type Database, type LedgerReading, listLedger, readWholeLedger } from '@synthward/db';
import { csvLine } from '@synthward/exporters';
import { readPosition, writePosition } from '../paging/position';

/** One page, the newest first. Throws `invalid_cursor`. */
export async function listTenantLedger(
  database: Database,
  { tenantID, query }: { readonly tenantID: string; readonly query: LedgerQuery },
): Promise<LedgerListView> {
  const { limit, cursor, ...filter } = query;
  const after = cursor === undefined ? undefined : readPosition(cursor, 'ltx');
  const rows = await listLedger(database, tenantID, { limit: limit + 1, after, filter });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return { data: shown.map(viewOf), hasMore, nextCursor: hasMore && last ? writePosition(last) : null };
}

function viewOf(row: LedgerReading): LedgerTransactionView {
  return {
    transactionID: row.id,
    kind: row.kind as LedgerKind, // the repositories write no other
    period: row.period,
    jobID: row.jobId,
    occurredAt: row.occurredAt.toISOString(),
    data: row.data as LedgerTransactionView['data'], // an object: the repositories write no other
    entries: row.entries.map(({ account, unit, amount }) => ({ account, unit, amount: Number(amount) })),
  };
}

const HEADER = [
  'transactionID',
  'kind',
  'period',
  'jobID',
  'occurredAt',
  'account',
  'unit',
  'amount',
] as const;

/** The same as CSV, one line an entry, read and written piece by piece. */
export async function* exportTenantLedger(
  database: Database,
  { tenantID, filter }: { readonly tenantID: string; readonly filter: LedgerFilter },
): AsyncGenerator<string> {
  yield csvLine(HEADER);
  for await (const row of readWholeLedger(database, tenantID, filter)) yield linesOf(viewOf(row));
}

function linesOf({ transactionID, kind, period, jobID, occurredAt, entries }: LedgerTransactionView): string {
  return entries
    .map(({ account, unit, amount }) =>
      csvLine([transactionID, kind, period, jobID ?? '', occurredAt, account, unit, amount]),
    )
    .join('');
}
