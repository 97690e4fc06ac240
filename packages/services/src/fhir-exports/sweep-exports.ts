// Removes what ended exports left behind: files in the store first, then rows.

import { type Database, forgetExport, listEndedExports } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { storagePrefixOf } from '../generation/artifact-names';

/** A worker learns within seconds that its export is gone, and may store a file until then. */
const GRACE_MS = 60_000;
const A_TIME = 100;

export interface Sweep {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
}

/** Any number may sweep at once. Answers how many exports are forgotten now. */
export async function sweepExports({ database, store, clock }: Sweep): Promise<number> {
  const before = new Date(clock.now().getTime() - GRACE_MS);
  const ended = await listEndedExports(database, before, A_TIME);
  for (const row of ended) {
    if (row.runJobId !== null)
      await store.deletePrefix(storagePrefixOf({ tenantID: row.tenantId, jobID: row.runJobId }));
    await forgetExport(database, row);
  }
  return ended.length;
}
