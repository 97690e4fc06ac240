// Creating once: what every use case behind a creating operation goes through.

import type { Creation, CreationAnswer } from '@synthward/contracts';
import {
  createOnce as createInTransaction,
  type Database,
  findCreationAnswer,
  type Transaction,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';

export interface CreationSteps<Prepared, View extends object> {
  /** Checks and plans, outside the transaction; what it throws is kept for nobody. */
  prepare(): Promise<Prepared> | Prepared;
  /** Writes, and answers what the client will see. Whatever it throws undoes everything. */
  create(transaction: Transaction, prepared: Prepared): Promise<View>;
}

/**
 * Creates, or answers what the first request under the same ticket created; without a ticket it always creates. The
 * answer is kept in the transaction that creates. It is looked for before anything else, so that a replay does not
 * depend on what has changed since. Throws what the steps throw, `idempotency_in_progress` and `idempotency_key_reused`.
 */
export async function createOnce<Prepared, View extends object>(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  creation: Creation<View>,
  { prepare, create }: CreationSteps<Prepared, View>,
): Promise<CreationAnswer<View>> {
  const now = clock.now();
  const kept = creation.ticket && (await findCreationAnswer<View>(database.prisma, creation.ticket, now));
  if (kept) return kept;
  const prepared = await prepare();
  return createInTransaction(database, creation, {
    now,
    create: (transaction) => create(transaction, prepared),
  });
}
