// From what an outside engine finds to the hits of the port: its order chooses candidates, ours decides.

import {
  type Hit,
  lengthNorm,
  MOST_COUNTED,
  mostOfTerm,
  scoreOfTerm,
  type TermStatistics,
  type WeightedTerm,
} from '@synthward/evidence';

/** A document that an engine takes for near. */
export interface Candidate {
  readonly id: string;
  /** Its searched terms, repetitions included, between single spaces. */
  readonly terms: string;
  /** How many those are. */
  readonly length: number;
}

/** Counts over all documents of an index, as of one moment. */
export interface CollectionStatistics extends TermStatistics {
  /** Terms of all documents together. */
  readonly totalLength: number;
}

const LEAST_CANDIDATES = 200;
const CANDIDATES_PER_HIT = 2;

/** How many candidates to ask an engine for: its order differs a little from ours, most of all near the end. */
export function candidatesFor(limit: number): number {
  return Math.max(LEAST_CANDIDATES, limit * CANDIDATES_PER_HIT);
}

/** The best `limit` candidates by BM25 over the whole collection; equal scores in the order of ids. */
export function bestOf(
  candidates: Iterable<Candidate>,
  terms: readonly WeightedTerm[],
  { statistics, limit }: { readonly statistics: CollectionStatistics; readonly limit: number },
): Hit[] {
  const score = scorerOf(terms, statistics);
  return [...candidates]
    .map((candidate) => ({ id: candidate.id, score: score(candidate) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** Terms are added in the order in which they are asked for, as the engine in memory does: sums are equal to the last bit. */
function scorerOf(
  terms: readonly WeightedTerm[],
  { documents, totalLength, documentFrequency }: CollectionStatistics,
): (candidate: Candidate) => number {
  const meanLength = totalLength / Math.max(1, documents);
  const asked = terms.map(({ term, weight }) => ({
    term,
    most: mostOfTerm(weight, documents, documentFrequency.get(term) ?? 0),
  }));
  return (candidate) => {
    const words = ` ${candidate.terms} `;
    const norm = lengthNorm(candidate.length, meanLength);
    return asked.reduce((sum, { term, most }) => {
      const count = Math.min(occurrencesOf(` ${term} `, words), MOST_COUNTED);
      return count === 0 ? sum : sum + scoreOfTerm(most, count, norm);
    }, 0);
  };
}

/** How often a word, between its spaces, stands in words between single spaces; one space may belong to two of them. */
function occurrencesOf(word: string, words: string): number {
  let count = 0;
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length - 1)) count += 1;
  return count;
}
