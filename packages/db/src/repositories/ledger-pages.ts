// Reading the ledger: a page of it for its tenant, or all of it, piece by piece.

import type { LedgerFilter } from '@synthward/contracts';
import type { Database } from '../database';
import type { LedgerEntry, LedgerTransaction, Prisma } from '../generated/prisma/client';

export type LedgerReading = LedgerTransaction & { readonly entries: LedgerEntry[] };

interface LedgerPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The transactions after `after`, the newest first; at most `limit`. */
export function listLedger(
  { prisma }: Database,
  tenantID: string,
  { limit, after, filter }: LedgerPage,
): Promise<LedgerReading[]> {
  return prisma.ledgerTransaction.findMany({
    where: { AND: [whereOf(tenantID, filter), after ? positionBefore(after) : {}] },
    include: { entries: { orderBy: { line: 'asc' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

export interface LedgerPage {
  readonly limit: number;
  readonly after: LedgerPosition | undefined;
  readonly filter: LedgerFilter;
}

const PIECE = 500;

/** All of them, the newest first, read in pieces: a ledger of any length takes the memory of one. */
export async function* readWholeLedger(
  database: Database,
  tenantID: string,
  filter: LedgerFilter,
): AsyncGenerator<LedgerReading> {
  let after: LedgerPosition | undefined;
  for (;;) {
    const piece = await listLedger(database, tenantID, { limit: PIECE, after, filter });
    yield* piece;
    after = piece.at(-1);
    if (piece.length < PIECE) return;
  }
}

function whereOf(
  tenantID: string,
  { period, kind, jobID }: LedgerFilter,
): Prisma.LedgerTransactionWhereInput {
  return {
    tenantId: tenantID,
    ...(period !== undefined && { period }),
    ...(kind !== undefined && { kind }),
    ...(jobID !== undefined && { jobId: jobID }),
  };
}

function positionBefore({ createdAt, id }: LedgerPosition): Prisma.LedgerTransactionWhereInput {
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
