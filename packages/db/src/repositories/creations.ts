// Creating once: the answer to a creating request is written in the transaction that creates.

import {
  CREATION_KEPT_HOURS,
  type Creation,
  type CreationAnswer,
  type CreationTicket,
} from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { type Client, type Database, inTransaction, type Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';

const HOUR_MS = 3_600_000;
const RETRY_SECONDS = 1;

/** The kept answer to the ticket's request; undefined where there is none. Throws `idempotency_key_reused`. */
export async function findCreationAnswer<View extends object>(
  prisma: Pick<Client, 'idempotencyKey'>,
  { tenantID, operation, key, requestDigest }: CreationTicket,
  now: Date,
): Promise<CreationAnswer<View> | undefined> {
  const row = await prisma.idempotencyKey.findFirst({
    where: { tenantId: tenantID, operation, key, expiresAt: { gt: now } },
  });
  if (!row) return undefined;
  if (row.requestHash !== requestDigest)
    throw new AppError('idempotency_key_reused', 'This Idempotency-Key belongs to another request.');
  return {
    status: row.status,
    headers: row.headers as Record<string, string>, // both columns as `keepAnswer` wrote them
    body: row.body as unknown as View,
    isReplayed: true,
  };
}

/**
 * Runs `create` in a transaction and keeps its answer there: whoever comes with the same ticket afterwards gets it, and
 * nothing is created. Where `create` throws, nothing is kept. Without a ticket it is a transaction like any other.
 * Throws `idempotency_in_progress` while another request holds the ticket, and `idempotency_key_reused`.
 */
export function createOnce<View extends object>(
  database: Database,
  { ticket, answerTo }: Creation<View>,
  { now, create }: { readonly now: Date; create(transaction: Transaction): Promise<View> },
): Promise<CreationAnswer<View>> {
  return inTransaction(database, async (transaction) => {
    if (ticket) await takeTicket(transaction, ticket);
    const kept = ticket && (await findCreationAnswer<View>(transaction, ticket, now));
    if (kept) return kept;
    const body = await create(transaction);
    const answer = { ...answerTo(body), body, isReplayed: false };
    if (ticket) await keepAnswer(transaction, { ticket, answer, now });
    return answer;
  });
}

/**
 * Until the transaction ends nobody else can take the ticket. Nobody waits for it either: a connection that waits is
 * lost to those who could work. Two tickets with one 64-bit hash would only be told to come again.
 */
async function takeTicket(
  transaction: Transaction,
  { tenantID, operation, key }: CreationTicket,
): Promise<void> {
  const name = `creation ${tenantID} ${operation} ${key}`;
  const [row] = await transaction.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`;
  if (row?.taken) return;
  throw new AppError('idempotency_in_progress', 'A request with this Idempotency-Key is being handled.', {
    data: { retryAfterSeconds: RETRY_SECONDS },
  });
}

interface Kept {
  readonly ticket: CreationTicket;
  readonly answer: Omit<CreationAnswer<object>, 'isReplayed'>;
  readonly now: Date;
}

/** Takes the place of an answer whose time is over, where the reconciler has not come by yet. */
async function keepAnswer(transaction: Transaction, { ticket, answer, now }: Kept): Promise<void> {
  const { tenantID: tenantId, operation, key, requestDigest } = ticket;
  const columns = {
    requestHash: requestDigest,
    status: answer.status,
    headers: { ...answer.headers },
    body: toJson(answer.body),
    createdAt: now,
    expiresAt: new Date(now.getTime() + CREATION_KEPT_HOURS * HOUR_MS),
  };
  await transaction.idempotencyKey.upsert({
    where: { tenantId_operation_key: { tenantId, operation, key } },
    create: { tenantId, operation, key, ...columns },
    update: columns,
  });
}

/** As it will be sent: members that are undefined are left out. */
function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}

/** Forgets answers whose time was over at `now`. Answers how many. */
export async function pruneCreationAnswers({ prisma }: Database, now: Date): Promise<number> {
  const { count } = await prisma.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
