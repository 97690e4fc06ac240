// The scorer's figures once more, from their definitions: every pair of records is looked at, nothing is shared out.

import type { MatchTruth } from '../src/matching/truth/match-truth';

export type Pair = readonly [a: number, b: number];
type Test = (a: number, b: number) => boolean;

export interface BruteFigures {
  readonly truePairs: number;
  readonly predictedPairs: number;
  readonly truePositives: number;
}

/** Every pair of the numbers below `count`. */
export function allPairs(count: number): Pair[] {
  const pairs: Pair[] = [];
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) pairs.push([a, b]);
  return pairs;
}

export function pairwise(pairs: readonly Pair[], isTrue: Test, isPredicted: Test): BruteFigures {
  return {
    truePairs: pairs.filter(([a, b]) => isTrue(a, b)).length,
    predictedPairs: pairs.filter(([a, b]) => isPredicted(a, b)).length,
    truePositives: pairs.filter(([a, b]) => isTrue(a, b) && isPredicted(a, b)).length,
  };
}

/** Whether records hang together: everybody starts alone, and each link renames one set to the other. */
export function closureOf(count: number, links: readonly Pair[]): Test {
  const names = Array.from({ length: count }, (_, i) => i);
  for (const [a, b] of links) {
    const [from, to] = [names[a], names[b] ?? 0];
    for (let i = 0; i < count; i += 1) if (names[i] === from) names[i] = to;
  }
  return (a, b) => names[a] === names[b];
}

/** B-cubed by its definition: for each record, the share of its cluster, or person, that belongs to both. */
export function bCubed(
  count: number,
  isTrue: Test,
  isPredicted: Test,
): { precision: number; recall: number } {
  const records = Array.from({ length: count }, (_, i) => i);
  const both = (a: number) => records.filter((b) => isTrue(a, b) && isPredicted(a, b)).length;
  const mean = (of: Test) =>
    records.reduce((sum, a) => sum + both(a) / records.filter((b) => of(a, b)).length, 0) / count;
  return { precision: mean(isPredicted), recall: mean(isTrue) };
}

/** The sets of an equivalence, each as its sorted members in text. */
export function setsOf(count: number, isTogether: Test): string[] {
  const records = Array.from({ length: count }, (_, i) => i);
  return [...new Set(records.map((a) => records.filter((b) => isTogether(a, b)).join()))];
}

export interface BruteSlice {
  readonly name: string;
  readonly truePairs: number;
  readonly found: number;
  readonly predictedPairs: number;
}

/** The slices of one kind, by name: for each name, the pairs that bear it are counted one by one. */
export function slicesOf(
  truth: MatchTruth,
  kind: string,
  pairs: readonly Pair[],
  isPredicted: Test,
): BruteSlice[] {
  const isTrue: Test = (a, b) => truth.personOf(a) === truth.personOf(b);
  const named = pairs.map((pair) => ({ pair, names: sliceNames(truth, kind, pair) }));
  const relevant = named.filter(({ pair: [a, b] }) => isTrue(a, b) || isPredicted(a, b));
  const names = [...new Set(relevant.flatMap((entry) => entry.names))].toSorted();
  return names.map((name) => {
    const inSlice = named.filter((entry) => entry.names.includes(name)).map(({ pair }) => pair);
    const { truePairs, truePositives, predictedPairs } = pairwise(inSlice, isTrue, isPredicted);
    return { name, truePairs, found: truePositives, predictedPairs };
  });
}

/** Names of all slices of one kind that a pair belongs to. */
function sliceNames(truth: MatchTruth, kind: string, [a, b]: Pair): string[] {
  const { attributes, pairFacts } = truth;
  const either = (names: readonly string[], of: (record: number) => number) =>
    [...new Set([of(a), of(b)])].map((place) => names[place] ?? '');
  switch (kind) {
    case 'operator':
      return attributes.operatorNames.filter((_, i) =>
        [a, b].some((record) => hasOperator(truth, record, i)),
      );
    case 'sourcePair': {
      const systems = [a, b].map((record) => attributes.systemOf[record] ?? 0).toSorted((s, t) => s - t);
      return [systems.map((system) => attributes.systemNames[system]).join(' + ')];
    }
    case 'ageBand':
      return either(attributes.ageBandNames, (record) => attributes.ageBandOf[record] ?? 0);
    case 'sexAtBirth':
      return either(attributes.sexNames, (record) => attributes.sexOf[record] ?? 0);
    case 'differingFields':
      return [String(pairFacts?.differingFields?.(a, b))];
    default:
      return [pairFacts?.difficulty?.names[pairFacts.difficulty.levelOf(a, b)] ?? ''];
  }
}

function hasOperator({ attributes }: MatchTruth, record: number, operator: number): boolean {
  const bits =
    BigInt(attributes.operatorsLow[record] ?? 0) | (BigInt(attributes.operatorsHigh[record] ?? 0) << 32n);
  return ((bits >> BigInt(operator)) & 1n) === 1n;
}
