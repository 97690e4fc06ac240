// Reading the audit log of a tenant: a page of it, or all of it as a file.

import type {
  AuditActor,
  AuditEntryView,
  AuditExportFormat,
  AuditFilters,
  AuditLogView,
} from '@synthward/contracts';
import { type AuditEntry, type Database, listAuditEntries, streamAuditEntries } from '@synthward/db';
import { type CsvCell, csvLine } from '@synthward/exporters';
import { AppError } from '@synthward/kernel';

export interface AuditPageRequest {
  readonly tenantID: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly filters: AuditFilters;
}

/** A page of entries, the newest first. Throws `invalid_cursor`. */
export async function listTenantAuditLog(
  database: Database,
  { tenantID, limit, cursor, filters }: AuditPageRequest,
): Promise<AuditLogView> {
  const before = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await listAuditEntries(database, { tenantID, limit: limit + 1, before, filters });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return {
    data: shown.map(auditEntryViewOf),
    hasMore,
    nextCursor: hasMore && last ? String(last.sequence) : null,
  };
}

/** Only a sequence as this list writes it. */
function readCursor(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}

/**
 * The whole log, the oldest first, in pieces that are made as they are taken. NDJSON has everything that the chain of
 * hashes is checked with.
 */
export async function* exportTenantAuditLog(
  database: Database,
  { tenantID, format }: { readonly tenantID: string; readonly format: AuditExportFormat },
): AsyncGenerator<string, void> {
  if (format === 'csv') yield csvLine(columns.map(([name]) => name));
  for await (const row of streamAuditEntries(database, tenantID)) {
    const entry = auditEntryViewOf(row);
    yield format === 'csv'
      ? csvLine(columns.map(([, cellOf]) => cellOf(entry)))
      : `${JSON.stringify(entry)}\n`;
  }
}

const columns: readonly (readonly [string, (entry: AuditEntryView) => CsvCell])[] = [
  ['sequence', ({ sequence }) => sequence],
  ['at', ({ at }) => at],
  ['actorKind', ({ actor }) => actor.kind],
  ['actorID', ({ actor }) => actor.id],
  ['apiKeyID', ({ apiKeyID }) => apiKeyID],
  ['address', ({ address }) => address],
  ['action', ({ action }) => action],
  ['target', ({ target }) => target],
  ['beforeDigest', ({ beforeDigest }) => beforeDigest],
  ['afterDigest', ({ afterDigest }) => afterDigest],
  ['requestID', ({ requestID }) => requestID],
  ['data', ({ data }) => JSON.stringify(data)],
  ['previousHash', ({ previousHash }) => previousHash],
  ['hash', ({ hash }) => hash],
];

/** In the names of the API: the object whose canonical JSON, less `hash`, was hashed. */
function auditEntryViewOf(row: AuditEntry): AuditEntryView {
  return {
    tenantID: row.tenantId,
    sequence: row.sequence,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind as AuditActor['kind'], id: row.actorId }, // recordAudit writes no other kind,
    apiKeyID: row.apiKeyId,
    address: row.address,
    action: row.action as AuditEntryView['action'], // nor another action,
    target: row.target,
    beforeDigest: row.beforeDigest,
    afterDigest: row.afterDigest,
    requestID: row.requestId,
    data: row.data as AuditEntryView['data'], // nor anything but an object
    previousHash: row.previousHash,
    hash: row.hash,
  };
}
