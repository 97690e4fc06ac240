// What keeps imports going: forgotten ones are rung for, and sources that nobody needs are removed.

import { type Database, ringForImports, withoutOpenImports } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';
import { importPrefixOf, importsPrefix } from './import-source';

/** A source is kept before its import is written down. */
const DAY_MS = 86_400_000;

interface Surroundings {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
  /** How long somebody may be silent who should have imported. */
  readonly patienceSeconds: number;
}

/** For the reconciler. */
export function evidenceImportRules(surroundings: Surroundings): readonly ReconcilerRule[] {
  const { database, patienceSeconds } = surroundings;
  return [
    { name: 'ring for imports of evidence', apply: () => ringForImports(database, patienceSeconds) },
    { name: 'remove sources of evidence', apply: () => removeSources(surroundings) },
  ];
}

async function removeSources({ database, store, clock }: Surroundings): Promise<number> {
  let removed = 0;
  const kept = await store.listFolders(importsPrefix);
  for (const id of await withoutOpenImports(database, kept)) {
    const written = await store.lastWriteBelow(importPrefixOf(id));
    if (!written || clock.now().getTime() - written.getTime() < DAY_MS) continue;
    await store.deletePrefix(importPrefixOf(id));
    removed += 1;
  }
  return removed;
}
