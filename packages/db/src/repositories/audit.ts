// The audit log of a tenant: a chain in which each entry holds the digest of the one before. Rows are added, never changed.

import type { AuditAction, AuditContext } from '@synthward/contracts';
import { digestOf, type Json } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { AuditEntry, Prisma } from '../generated/prisma/client';

export interface NewAuditEntry {
  readonly tenantID: string;
  readonly at: Date;
  readonly by: AuditContext;
  readonly action: AuditAction;
  /** Id of what was changed. */
  readonly target: string;
  /** The target as it was; absent when there was none. Only its digest is kept. */
  readonly before?: object | undefined;
  /** The target as it is now; absent when there is none any more. */
  readonly after?: object | undefined;
  /** What a reader should know besides: no secrets, nothing large. */
  readonly data?: Readonly<Record<string, Json>>;
}

/** By whom and when a row is changed: whoever changes it puts this into the audit log. */
export interface AuditStamp {
  readonly by: AuditContext;
  readonly now: Date;
}

type Chain = Pick<Transaction, '$executeRaw' | 'auditEntry'>;

/** Before the first entry. */
const NO_HASH = '0'.repeat(64);

/**
 * Appends to the tenant's chain, in the transaction of the deed itself: both are there, or neither. A lock of the tenant's
 * makes sequences without gaps; it is held to the end of the transaction, so that whoever records takes no other lock
 * afterwards.
 */
export async function recordAudit(transaction: Chain, entry: NewAuditEntry): Promise<AuditEntry> {
  const { tenantID, at, by, action, target, before, after, data = {} } = entry;
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`audit of ${tenantID}`}, 0))`;
  const last = await findLast(transaction, tenantID);
  const content = {
    tenantId: tenantID,
    sequence: (last?.sequence ?? 0) + 1,
    at,
    actorKind: by.actor.kind,
    actorId: by.actor.id,
    apiKeyId: by.apiKeyID,
    address: by.address,
    action,
    target,
    beforeDigest: digestOfTarget(before),
    afterDigest: digestOfTarget(after),
    requestId: by.requestID,
    data,
    previousHash: last?.hash ?? NO_HASH,
  };
  return transaction.auditEntry.create({
    data: { ...content, data: data as Prisma.InputJsonObject, hash: hashOf(content) }, // the same data, less read-only
  });
}

function findLast(transaction: Chain, tenantID: string) {
  return transaction.auditEntry.findFirst({
    where: { tenantId: tenantID },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
}

/** Secrets are left out: a digest of a weak one would give it away. */
function digestOfTarget(target: object | undefined): string | null {
  if (target === undefined) return null;
  const printed = JSON.stringify(target, (key, value) => (isSecret(key) ? undefined : value));
  return digestOf(JSON.parse(printed));
}

function isSecret(column: string): boolean {
  return ['secret', 'formerSecret', 'digest', 'passwordHash'].includes(column);
}

type ChainedEntry = Omit<AuditEntry, 'data' | 'hash'> & { readonly data: unknown };

/** SHA-256 of the canonical JSON (RFC 8785) of everything else in the row, by the names that the API gives it. */
function hashOf(entry: ChainedEntry): string {
  return digestOf({
    tenantID: entry.tenantId,
    sequence: entry.sequence,
    at: entry.at.toISOString(),
    actor: { kind: entry.actorKind, id: entry.actorId },
    apiKeyID: entry.apiKeyId,
    address: entry.address,
    action: entry.action,
    target: entry.target,
    beforeDigest: entry.beforeDigest,
    afterDigest: entry.afterDigest,
    requestID: entry.requestId,
    data: entry.data as Json, // a column of JSON
    previousHash: entry.previousHash,
  });
}

/** The end of a chain, as somebody noted it: what was removed from the end is missed by nobody else. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The first entry at which the chain is not what was written. */
export interface BrokenLink {
  readonly sequence: number;
  readonly fault: 'missing' | 'out_of_order' | 'not_linked' | 'changed' | 'other_head';
}

const CHECKED_AT_ONCE = 500;

/** The first broken link of the tenant's chain; undefined for a whole one that still holds the noted head. */
export async function verifyAuditChain(
  database: Database,
  tenantID: string,
  head?: AuditHead,
): Promise<BrokenLink | undefined> {
  let known: AuditHead = { sequence: 0, hash: NO_HASH };
  for (;;) {
    const entries = await pageAfter(database, tenantID, known.sequence);
    const broken = findBrokenLink(entries, known, head);
    const last = entries.at(-1);
    if (broken || !last) return broken ?? missingHead(known, head);
    known = last;
  }
}

function pageAfter({ prisma }: Database, tenantID: string, sequence: number): Promise<AuditEntry[]> {
  return prisma.auditEntry.findMany({
    where: { tenantId: tenantID, sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
    take: CHECKED_AT_ONCE,
  });
}

function missingHead(end: AuditHead, head: AuditHead | undefined): BrokenLink | undefined {
  return head && end.sequence < head.sequence ? { sequence: end.sequence + 1, fault: 'missing' } : undefined;
}

/** The first broken link among entries that follow `before`, in the order in which they stand. */
export function findBrokenLink(
  entries: readonly AuditEntry[],
  before: AuditHead = { sequence: 0, hash: NO_HASH },
  head?: AuditHead,
): BrokenLink | undefined {
  let previous = before;
  for (const entry of entries) {
    const fault = faultOf(entry, previous) ?? faultOfHead(entry, head);
    if (fault) return { sequence: previous.sequence + 1, fault };
    previous = entry;
  }
  return undefined;
}

function faultOf(entry: AuditEntry, previous: AuditHead): BrokenLink['fault'] | undefined {
  if (entry.sequence > previous.sequence + 1) return 'missing';
  if (entry.sequence <= previous.sequence) return 'out_of_order';
  if (entry.previousHash !== previous.hash) return 'not_linked';
  return hashOf(entry) === entry.hash ? undefined : 'changed';
}

function faultOfHead({ sequence, hash }: AuditEntry, head: AuditHead | undefined) {
  return head?.sequence === sequence && head.hash !== hash ? 'other_head' : undefined;
}
