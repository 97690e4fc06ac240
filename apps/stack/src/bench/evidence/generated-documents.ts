// Documents and questions without a meaning: words by Zipf's law, as in any language, in texts as long as abstracts are.

import type { EvidenceRecord } from '@synthward/contracts';
import type { WeightedTerm } from '@synthward/evidence';
import { keyedStream, type RandomStream } from '@synthward/kernel';
import { evaluationRecord } from './data-sets';

const VOCABULARY = 400_000;
/** The commonest words of a language are stop words: the distribution begins after them. */
const FIRST_RANK = 10;
const DOCUMENT_WORDS = { least: 120, spread: 120 };
const QUESTION_WORDS = 9;
const FIRST_YEAR = 1985;
const YEARS = 40;

export interface GeneratedCollection {
  documents(): Iterable<EvidenceRecord>;
  /** Questions whose words are as common as those of the documents. */
  questions(count: number): readonly (readonly WeightedTerm[])[];
}

/** The same collection for the same number of documents. */
export function generatedCollection(size: number): GeneratedCollection {
  return {
    *documents() {
      const random = keyedStream(1, 'documents');
      const word = createWords(random);
      for (let number = 0; number < size; number += 1) yield documentOf(number, { random, word });
    },
    questions(count) {
      const word = createWords(keyedStream(1, 'questions'));
      return Array.from({ length: count }, () => {
        const words = new Set(Array.from({ length: QUESTION_WORDS }, word));
        return [...words].map((term) => ({ term, weight: 1 }));
      });
    },
  };
}

function documentOf(
  number: number,
  { random, word }: { readonly random: RandomStream; readonly word: () => string },
): EvidenceRecord {
  const length = DOCUMENT_WORDS.least + random.below(DOCUMENT_WORDS.spread);
  const words = Array.from({ length }, word);
  const year = String(FIRST_YEAR + random.below(YEARS));
  return evaluationRecord({ id: `pmid:${number}`, year, sections: [['', words.join(' ')]] });
}

/** Draws words of which the one of rank r is 1/r times as common; a word of letters alone stems to itself. */
function createWords(random: RandomStream): () => string {
  const shares = new Float64Array(VOCABULARY);
  let whole = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    whole += 1 / (rank + FIRST_RANK);
    shares[rank] = whole;
  }
  return () => `q${firstAbove(shares, random.fraction() * whole).toString(36)}x`;
}

/** The first place whose value is not below `bound`, in ascending values. */
function firstAbove(ascending: Float64Array, bound: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
