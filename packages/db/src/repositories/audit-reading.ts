// Reading the audit log: page by page from the newest, or whole from the oldest.

import type { AuditFilters } from '@synthward/contracts';
import type { Database } from '../database';
import type { AuditEntry } from '../generated/prisma/client';

/** The entries before the sequence `before`, the newest first; at most `limit`. Stable while new ones arrive. */
export function listAuditEntries(
  { prisma }: Database,
  {
    tenantID,
    limit,
    before,
    filters: { action, actorID, since, until },
  }: {
    readonly tenantID: string;
    readonly limit: number;
    readonly before: number | undefined;
    readonly filters: AuditFilters;
  },
): Promise<AuditEntry[]> {
  const at = { ...(since && { gte: since }), ...(until && { lt: until }) };
  return prisma.auditEntry.findMany({
    where: {
      tenantId: tenantID,
      ...(before !== undefined && { sequence: { lt: before } }),
      ...(action && { action }),
      ...(actorID !== undefined && { actorId: actorID }),
      ...((since || until) && { at }),
    },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
}

const READ_AT_ONCE = 500;

/** All entries that the log holds now, the oldest first, read as they are taken. */
export async function* streamAuditEntries(
  { prisma }: Database,
  tenantID: string,
): AsyncGenerator<AuditEntry, void> {
  let after = 0;
  for (;;) {
    const entries = await prisma.auditEntry.findMany({
      where: { tenantId: tenantID, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: READ_AT_ONCE,
    });
    yield* entries;
    if (entries.length < READ_AT_ONCE) return;
    after = entries.at(-1)?.sequence ?? after;
  }
}
