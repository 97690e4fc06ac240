// Syntheses by our own engine, over the library that comes with it: one step, without anybody else.

import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  createMemoryIndex,
  isHighQuality,
  leadingJournalLevels,
  libraryEntries,
  type SynthesisEngine,
} from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { SynthesisProvider } from '../provider';

export interface EmbeddedParts {
  readonly clock: Clock;
  /** The engine, made when it is first needed. */
  readonly engine: () => Promise<SynthesisEngine>;
}

/** Whoever asks on one day gets one answer. */
export function createEmbeddedProvider({ clock, engine }: EmbeddedParts): SynthesisProvider {
  let made: Promise<SynthesisEngine> | undefined;
  return {
    name: 'embedded',
    async step(request, _state, { signal }) {
      made ??= engine();
      const { synthesise } = await made;
      signal.throwIfAborted();
      const asOf = clock.now().toISOString().slice(0, 10);
      return { kind: 'done', answer: await synthesise(request, { asOf, now: () => performance.now() }) };
    },
  };
}

/** The engine over the bundled library: some hundred cards in memory. */
export async function createBundledEngine(): Promise<SynthesisEngine> {
  const records = bundledRecords();
  const journalLevels = leadingJournalLevels;
  const index = createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, journalLevels) });
  await index.add(records);
  const lexicon = createEngineLexicon(libraryEntries(records));
  return createEmbeddedEngine({ index, lexicon, journalLevels });
}
