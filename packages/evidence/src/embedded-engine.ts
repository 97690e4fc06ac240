// The engine as it runs by default: our understanding and retrieval over an index.

import type { EvidenceIndex } from './index-port/evidence-index';
import type { Lexicon } from './lexicon/lexicon';
import { understand } from './query/understand';
import type { JournalLevels } from './rank/journal-levels';
import { retrieve } from './rank/retrieve';
import { createSynthesisEngine, type SynthesisEngine } from './synthesise';

export interface EmbeddedEngineParts {
  readonly index: EvidenceIndex;
  readonly lexicon: Lexicon;
  readonly journalLevels: JournalLevels;
}

/** An engine over `index`; its answers are those of the index's contents at the time of the request. */
export function createEmbeddedEngine({
  index,
  lexicon,
  journalLevels,
}: EmbeddedEngineParts): SynthesisEngine {
  return createSynthesisEngine({
    understand: (text) => understand(text, { lexicon, index }),
    retrieve: (question, { measure, ...request }) =>
      retrieve(index, question, { ...request, journalLevels, stage: measure }),
  });
}
