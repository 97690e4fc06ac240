// BM25 as every engine here scores: the same documents and words give the same scores, whichever engine found them.

import { inverseFrequency } from './inverse-frequency';

/** How fast further occurrences of a term cease to count, and how much the length of a document does. */
const K1 = 0.9;
const B = 0.4;
/** Further occurrences of a term are not counted. */
export const MOST_COUNTED = 255;

/** What a term of this weight, held by `holders` of `documents`, can add to a score at most. */
export function mostOfTerm(weight: number, documents: number, holders: number): number {
  return weight * inverseFrequency(documents, holders) * (K1 + 1);
}

/** The part of a document's score that its length decides, for documents that have `meanLength` terms on average. */
export function lengthNorm(length: number, meanLength: number): number {
  return meanLength === 0 ? K1 : K1 * (1 - B + (B * length) / meanLength);
}

/** What a term adds to the score of a document that holds it `count` times; `most` and `norm` as above. */
export function scoreOfTerm(most: number, count: number, norm: number): number {
  return (most * count) / (count + norm);
}
