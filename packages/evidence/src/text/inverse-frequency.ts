// How much a term tells: the rarer it is among the documents, the more.

import { ln } from '@synthward/kernel';
import type { TermStatistics } from '../index-port/evidence-index';

/** Of BM25, never negative: ln(1 + (N − n + ½) / (n + ½)) for a term that `holders` of `documents` hold. */
export function inverseFrequency(documents: number, holders: number): number {
  return ln(1 + (documents - holders + 0.5) / (holders + 0.5));
}

/** The inverse frequency of each asked term; a term that nobody holds tells the most. */
export function inverseFrequencies({ documents, documentFrequency }: TermStatistics): Map<string, number> {
  return new Map(
    [...documentFrequency].map(([term, holders]) => [term, inverseFrequency(documents, holders)]),
  );
}
