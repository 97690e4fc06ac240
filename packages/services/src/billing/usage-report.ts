// Usage of a tenant over time, page by page.

import { periodStartOf, quotaPeriodOf, type UsageListView, type UsageQuery } from '@synthward/contracts';
import { reportUsage, type UsagePosition } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { BillingDependencies } from './usage-events';

/**
 * What was used between two instants, of this month unless told otherwise, in the order of the groups. Throws
 * `invalid_parameter` for a span that ends before it begins, and `invalid_cursor`.
 */
export async function listUsage(
  { database, clock }: BillingDependencies,
  { tenantID, query }: { readonly tenantID: string; readonly query: UsageQuery },
): Promise<UsageListView> {
  const now = clock.now();
  const { from = periodStartOf(quotaPeriodOf(now)), to = now, groupBy, source, limit, cursor } = query;
  if (from > to) throw new AppError('invalid_parameter', 'from must not lie after to.');
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await reportUsage(database, { tenantID, from, to, groupBy, source, limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return {
    data: shown.map(({ group, ...row }) => ({ ...row, group: group === '' ? null : group })),
    hasMore,
    nextCursor: hasMore && last ? writeCursor(last) : null,
  };
}

function writeCursor({ group, meter }: UsagePosition): string {
  return Buffer.from(`${group} ${meter}`).toString('base64url');
}

/** Only the very text that writeCursor gives. */
function readCursor(cursor: string): UsagePosition {
  const match = /^([\w-]{0,64}) ([A-Za-z]{1,40})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const position = { group: match?.[1] ?? '', meter: match?.[2] ?? '' };
  if (match && writeCursor(position) === cursor) return position;
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}
