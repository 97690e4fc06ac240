// Watches syntheses for everybody in this process who follows one.

import { type Database, readSynthesisVersions } from '@synthward/db';
import type { Logger } from '@synthward/observability';
import { createRowWatcher, type RowWatch, type RowWatcher } from './row-watcher';

/** The number of the newest event. */
export type SynthesisWatch = RowWatch<number>;

export type SynthesisWatcher = RowWatcher<number, object>;

export interface SynthesisWatcherOptions {
  readonly database: Database;
  readonly logger: Logger;
  /** Between two looks. */
  readonly everyMs: number;
}

/** Looks only while somebody waits. A look that fails is logged, and the next one comes soon. */
export function createSynthesisWatcher({
  database,
  logger,
  everyMs,
}: SynthesisWatcherOptions): SynthesisWatcher {
  return createRowWatcher<number, object>({
    ...{ logger, everyMs, failure: 'synthesis_watcher.failed' },
    async look(watched) {
      const versions = await readSynthesisVersions(database, [...new Set(watched.map(({ id }) => id))]);
      return ({ id }) => versions.get(id);
    },
    isSame: (before, now) => before === now,
  });
}
