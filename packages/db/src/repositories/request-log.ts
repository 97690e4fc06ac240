// The request log: rows that are written many at once, read by their tenant, and removed when they are old.

import type { Database } from '../database';

export interface LoggedRequest {
  readonly tenantID: string;
  readonly at: Date;
  readonly requestID: string;
  readonly method: string;
  readonly operation: string;
  readonly status: number;
  readonly durationMs: number;
  readonly apiKeyID: string | null;
  readonly accountID: string | null;
  readonly errorCode: string | null;
}

/** Adds them by one statement. */
export async function logRequests({ pool }: Database, requests: readonly LoggedRequest[]): Promise<void> {
  await pool.query({
    name: 'log-requests',
    text: `insert into request_log (tenant_id, at, request_id, method, operation, status, duration_ms, api_key_id, account_id, error_code)
           select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[],
                                $8::text[], $9::text[], $10::text[])`,
    values: [
      requests.map(({ tenantID }) => tenantID),
      requests.map(({ at }) => at),
      requests.map(({ requestID }) => requestID),
      requests.map(({ method }) => method),
      requests.map(({ operation }) => operation),
      requests.map(({ status }) => status),
      requests.map(({ durationMs }) => durationMs),
      requests.map(({ apiKeyID }) => apiKeyID),
      requests.map(({ accountID }) => accountID),
      requests.map(({ errorCode }) => errorCode),
    ],
  });
}

/** Where a page ends: requests of one instant are told apart by the order in which they were written. */
export interface RequestPosition {
  readonly at: Date;
  readonly id: bigint;
}

export interface RequestPage {
  readonly tenantID: string;
  readonly limit: number;
  readonly after: RequestPosition | undefined;
  /** The first digit of the statuses to list; undefined for all. */
  readonly statusClass: number | undefined;
  readonly apiKeyID: string | undefined;
}

export type StoredRequest = Omit<LoggedRequest, 'tenantID'> & RequestPosition;

/** The newest first. */
export async function listLoggedRequests({ prisma }: Database, page: RequestPage): Promise<StoredRequest[]> {
  const { tenantID, limit, after, statusClass, apiKeyID } = page;
  const rows = await prisma.requestLogEntry.findMany({
    where: {
      tenantId: tenantID,
      ...(after && { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }),
      ...(statusClass !== undefined && { status: { gte: statusClass * 100, lt: (statusClass + 1) * 100 } }),
      ...(apiKeyID !== undefined && { apiKeyId: apiKeyID }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ requestId, apiKeyId, accountId, tenantId: _, ...row }) => ({
    ...row,
    requestID: requestId,
    apiKeyID: apiKeyId,
    accountID: accountId,
  }));
}

const MOST_AT_ONCE = 10_000;

/** Removes requests of before the instant, so many that nobody waits for it. Answers how many. */
export async function pruneLoggedRequests({ pool }: Database, before: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from request_log where id in (select id from request_log where at < $1 order by at limit ${MOST_AT_ONCE})`,
    [before],
  );
  return rowCount ?? 0;
}
