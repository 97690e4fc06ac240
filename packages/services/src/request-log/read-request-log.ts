// A page of what a tenant's clients have asked lately.

import type { RequestLogEntryView, RequestLogQuery, RequestLogView } from '@synthward/contracts';
import { type Database, listLoggedRequests, type RequestPosition, type StoredRequest } from '@synthward/db';
import { AppError } from '@synthward/kernel';

/** The newest first. Throws `invalid_cursor`. */
export async function listTenantRequests(
  database: Database,
  { tenantID, limit, cursor, status, keyID }: RequestLogQuery & { readonly tenantID: string },
): Promise<RequestLogView> {
  const rows = await listLoggedRequests(database, {
    ...{ tenantID, limit: limit + 1, apiKeyID: keyID },
    after: cursor === undefined ? undefined : readPosition(cursor),
    statusClass: status && Number(status[0]),
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return { data: shown.map(viewOf), hasMore, nextCursor: hasMore && last ? writePosition(last) : null };
}

function viewOf({ id: _, at, apiKeyID, ...request }: StoredRequest): RequestLogEntryView {
  const { requestID, method, operation, status, durationMs, accountID, errorCode } = request;
  return {
    ...{ at: at.toISOString(), requestID, method, operation, status, durationMs },
    ...{ keyID: apiKeyID, accountID, errorCode },
  };
}

function writePosition({ at, id }: RequestPosition): string {
  return `${at.getTime()} ${id}`;
}

/** Only a position as this list writes it. */
function readPosition(cursor: string): RequestPosition {
  const [, at, id] = /^(\d{1,13}) (\d{1,18})$/.exec(cursor) ?? [];
  if (at !== undefined && id !== undefined) return { at: new Date(Number(at)), id: BigInt(id) };
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}
