// Syntheses by our own engine, over its library: one step, without anybody else.

import { createMemoryIndex, type SynthesisEngine } from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { SynthesisProvider } from '../provider';
import { createLibraryEngine, isOfHighQuality } from './library-engine';

export interface EmbeddedParts {
  readonly clock: Clock;
  /** The engine over what there is by now; undefined while that is still being read. */
  readonly engine: () => Promise<SynthesisEngine | undefined>;
}

const NEXT_LOOK_MS = 1_000;

/** Whoever asks on one day, of one library, gets one answer. */
export function createEmbeddedProvider({ clock, engine }: EmbeddedParts): SynthesisProvider {
  return {
    name: 'embedded',
    async step(request, _state, { signal }) {
      const made = await engine();
      signal.throwIfAborted();
      if (!made) return { kind: 'wait', state: {}, delayMs: NEXT_LOOK_MS };
      const asOf = clock.now().toISOString().slice(0, 10);
      return { kind: 'done', answer: await made.synthesise(request, { asOf, now: () => performance.now() }) };
    },
  };
}

/** The engine over the bundled library: some hundred cards in memory. */
export function createBundledEngine(): Promise<SynthesisEngine> {
  return createLibraryEngine(createMemoryIndex({ isHighQuality: isOfHighQuality }));
}
