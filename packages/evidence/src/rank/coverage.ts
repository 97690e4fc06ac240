// How much of a question a record holds in one place.

import type { WeightedTerm } from '../index-port/evidence-index';
import type { RecordView } from './record-view';

export interface Coverage {
  /** Shares of the weight of the question's stems, 0 to 1: in the best sentence, in the best two that follow each other, anywhere. */
  readonly sentence: number;
  readonly neighbours: number;
  readonly document: number;
  /** Shares of the weight of the question's pairs of neighbouring words, 0 to 1: those that stand so here too, and those that are near. */
  readonly pairs: number;
  readonly near: number;
}

/** Two words are near with at most three others between them, in either order. */
const NEAR = 4;

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
    const distances = distancesIn(text, pairs);
    return {
      sentence: share(best.one, whole),
      neighbours: share(best.two, whole),
      document: share(
        weightIn(weights, (term) => held.has(term)),
        whole,
      ),
      pairs: share(
        weightOf(pairs, ({ ahead }) => ahead === 1, distances),
        wholeOfPairs,
      ),
      near: share(
        weightOf(pairs, ({ any }) => any <= NEAR, distances),
        wholeOfPairs,
      ),
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

interface Distance {
  /** The least, in words: from the first to the second word after it, and in either order. */
  readonly ahead: number;
  readonly any: number;
}

const APART: Distance = { ahead: Number.POSITIVE_INFINITY, any: Number.POSITIVE_INFINITY };

function distancesIn(text: readonly string[], pairs: readonly Pair[]): ReadonlyMap<Pair, Distance> {
  const places = placesIn(text, new Set(pairs.flatMap(({ first, second }) => [first, second])));
  return new Map(
    pairs.map((pair) => [pair, distanceBetween(places.get(pair.first) ?? [], places.get(pair.second) ?? [])]),
  );
}

function placesIn(text: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, term] of text.entries()) {
    if (!wanted.has(term)) continue;
    const known = places.get(term);
    if (known) known.push(place);
    else places.set(term, [place]);
  }
  return places;
}

function distanceBetween(firsts: readonly number[], seconds: readonly number[]): Distance {
  let { ahead, any } = APART;
  for (const first of firsts) {
    for (const second of seconds) {
      if (second > first) ahead = Math.min(ahead, second - first);
      any = Math.min(any, Math.abs(second - first));
    }
  }
  return { ahead, any };
}

function weightOf(
  pairs: readonly Pair[],
  isHeld: (distance: Distance) => boolean,
  distances: ReadonlyMap<Pair, Distance>,
): number {
  return sumOf(pairs.filter((pair) => isHeld(distances.get(pair) ?? APART)).map(({ weight }) => weight));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
