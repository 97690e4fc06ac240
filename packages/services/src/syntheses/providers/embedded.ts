// Syntheses by our own engine, over its library: one step, without anybody else.

import { createMemoryIndex, type SynthesisEngine } from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { SynthesisProvider } from '../provider';
import { createLibraryEngine, isOfHighQuality } from './library-engine';
import { once } from './once';

export interface EmbeddedParts {
  readonly clock: Clock;
  /** The engine, made when it is first needed; asked for again if that fails. */
  readonly engine: () => Promise<SynthesisEngine>;
}

/** Whoever asks on one day gets one answer. */
export function createEmbeddedProvider({ clock, engine }: EmbeddedParts): SynthesisProvider {
  const made = once(engine);
  return {
    name: 'embedded',
    async step(request, _state, { signal }) {
      const { synthesise } = await made();
      signal.throwIfAborted();
      const asOf = clock.now().toISOString().slice(0, 10);
      return { kind: 'done', answer: await synthesise(request, { asOf, now: () => performance.now() }) };
    },
  };
}

/** The engine over the bundled library: some hundred cards in memory. */
export function createBundledEngine(): Promise<SynthesisEngine> {
  return createLibraryEngine(createMemoryIndex({ isHighQuality: isOfHighQuality }));
}
