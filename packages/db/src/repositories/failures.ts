// Failures of work, one row each, for people who look for a cause. Written with the change that the failure brought about.

import { createId, failureFingerprint } from '@synthward/kernel';
import type { Database, Transaction } from '../database';

/** What went wrong, as far as it is known. */
export interface FailureCause {
  readonly code: string;
  readonly message: string;
  /** Name of the error's class where the code says nothing; the code unless given. */
  readonly kind?: string;
  /** The topmost line of ours on the stack. */
  readonly frame?: string | null;
}

export interface FailedWork {
  readonly job: { readonly id: string; readonly tenantId: string; readonly engineVersion: string };
  readonly chunkID?: string;
  readonly worker?: string | null;
}

/** Adds the failure under the fingerprint of its cause. */
export async function recordFailure(
  transaction: Transaction,
  { job, chunkID, worker = null }: FailedWork,
  { code, message, kind = code, frame = null }: FailureCause,
): Promise<void> {
  await transaction.failure.create({
    data: {
      id: createId('flr'),
      fingerprint: failureFingerprint({ kind, message, frame }),
      tenantId: job.tenantId,
      jobId: job.id,
      ...(chunkID !== undefined && { chunkId: chunkID }),
      code,
      message,
      frame,
      worker,
      engineVersion: job.engineVersion,
      at: new Date(),
    },
  });
}

/** Removes failures of more than `olderThanDays` ago; answers how many. */
export async function pruneFailures({ pool }: Database, olderThanDays: number): Promise<number> {
  const { rowCount } = await pool.query(
    'delete from failure where at < now() - make_interval(days => $1::int)',
    [olderThanDays],
  );
  return rowCount ?? 0;
}
