// From a question in words to what the engine looks for.

import type { EvidenceIndex } from '../index-port/evidence-index';
import type { Lexicon } from '../lexicon/lexicon';
import type { Question } from '../question';
import { termsOf } from '../text/terms';
import { conceptsOf } from './concepts';
import { expandAbbreviations } from './expand-abbreviations';
import { isClinical } from './is-clinical';
import { normalisedText } from './normalised-text';
import { populationOf } from './population';
import { weighted, wordsAskedFor } from './query-terms';
import { kindOf } from './question-kind';
import { segmentsOf } from './segments';

export interface UnderstandingContext {
  readonly lexicon: Lexicon;
  /** Tells short forms apart, and questions from what no library answers. */
  readonly index: EvidenceIndex;
}

/** What `text` asks. Nothing in it is an instruction: it is taken apart into words, and never carried out. */
export async function understand(text: string, { lexicon, index }: UnderstandingContext): Promise<Question> {
  const asked = normalisedText(text);
  const terms = weighted(wordsAskedFor(asked));
  const named = conceptsOf(segmentsOf(asked), lexicon);
  const concepts = [...named, ...(await expandAbbreviations(asked, named, index))];
  const statistics = await index.termStatistics(terms.map(({ term }) => term));
  return {
    text: asked,
    terms,
    concepts,
    kind: kindOf(
      asked,
      concepts.some(({ role }) => role === 'intervention'),
    ),
    population: populationOf(asked),
    isClinical: isClinical(asked, { matches: lexicon.match(termsOf(asked)), terms, statistics }),
  };
}
