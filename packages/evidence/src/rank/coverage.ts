// How much of a question a record holds in one place.

import type { WeightedTerm } from '../index-port/evidence-index';
import type { RecordView } from './record-view';

export interface Coverage {
  /** Shares of the weight of the question's stems, 0 to 1: in the best sentence, in the best two that follow each other, anywhere. */
  readonly sentence: number;
  readonly neighbours: number;
  readonly document: number;
  /** Share of the weight of the question's pairs of neighbouring words that are neighbours here too, 0 to 1. */
  readonly pairs: number;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly weight: number;
}

/** Measures records against the stems of a question, in its order, of which `idf` tells how much each says. */
export function createCoverage(
  terms: readonly WeightedTerm[],
  { sequence, idf }: { readonly sequence: readonly string[]; readonly idf: ReadonlyMap<string, number> },
): (view: RecordView) => Coverage {
  const weights = terms.map(({ term }) => [term, idf.get(term) ?? 0] as const);
  const whole = sumOf(weights.map(([, weight]) => weight));
  const pairs = pairsOf(sequence, idf);
  const wholeOfPairs = sumOf(pairs.map(({ weight }) => weight));
  return ({ sentences, sequence: text, held }) => {
    const best = bestOf(sentences, weights);
    return {
      sentence: share(best.one, whole),
      neighbours: share(best.two, whole),
      document: share(
        weightIn(weights, (term) => held.has(term)),
        whole,
      ),
      pairs: share(sumOf(pairsIn(text, pairs).map(({ weight }) => weight)), wholeOfPairs),
    };
  };
}

function bestOf(
  sentences: readonly ReadonlySet<string>[],
  weights: readonly (readonly [string, number])[],
): { readonly one: number; readonly two: number } {
  let [one, two] = [0, 0];
  sentences.forEach((sentence, i) => {
    const next = sentences[i + 1];
    one = Math.max(
      one,
      weightIn(weights, (term) => sentence.has(term)),
    );
    two = Math.max(
      two,
      weightIn(weights, (term) => sentence.has(term) || next?.has(term) === true),
    );
  });
  return { one, two };
}

function weightIn(
  weights: readonly (readonly [string, number])[],
  isHeld: (term: string) => boolean,
): number {
  return weights.reduce((sum, [term, weight]) => (isHeld(term) ? sum + weight : sum), 0);
}

/** A pair tells what its commoner word does. */
function pairsOf(sequence: readonly string[], idf: ReadonlyMap<string, number>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [i, first] of sequence.entries()) {
    const second = sequence[i + 1];
    if (second === undefined || second === first) continue;
    const weight = Math.min(idf.get(first) ?? 0, idf.get(second) ?? 0);
    pairs.set(`${first} ${second}`, { first, second, weight });
  }
  return [...pairs.values()];
}

function pairsIn(text: readonly string[], pairs: readonly Pair[]): Pair[] {
  const firsts = new Set(pairs.map(({ first }) => first));
  const found = new Set<string>();
  text.forEach((term, i) => {
    if (firsts.has(term)) found.add(`${term} ${text[i + 1]}`);
  });
  return pairs.filter(({ first, second }) => found.has(`${first} ${second}`));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
