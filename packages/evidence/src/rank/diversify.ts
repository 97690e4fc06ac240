// Near repetitions of what stands above make room for something else (maximal marginal relevance, Carbonell and Goldstein, SIGIR 1998).

import type { RecordView } from './record-view';

const LAMBDA = 0.8;
/** What an answer could cite; below it, order decides nothing. */
const DIVERSIFIED = 30;

export interface Scored {
  readonly score: number;
  readonly view: RecordView;
}

/** The same items: the first ones by score less likeness to those chosen before, the others as they came, best first. */
export function diversify<T extends Scored>(ranked: readonly T[]): T[] {
  const most = ranked[0]?.score ?? 0;
  if (most === 0) return [...ranked];
  const left = ranked.slice(0, DIVERSIFIED).map((item) => ({ item, likeness: 0 }));
  const chosen: T[] = [];
  while (left.length > 0) {
    const next = bestOf(left, most);
    left.splice(left.indexOf(next), 1);
    chosen.push(next.item);
    for (const other of left) other.likeness = Math.max(other.likeness, likenessOf(next.item, other.item));
  }
  return [...chosen, ...ranked.slice(DIVERSIFIED)];
}

interface Candidate<T> {
  readonly item: T;
  /** To the most similar of those that are chosen. */
  likeness: number;
}

function bestOf<T extends Scored>(left: readonly Candidate<T>[], most: number): Candidate<T> {
  const gainOf = ({ item, likeness }: Candidate<T>): number =>
    (LAMBDA * item.score) / most - (1 - LAMBDA) * likeness;
  return left.reduce((best, candidate) => (gainOf(candidate) > gainOf(best) ? candidate : best));
}

/** Words in both over words in either, 0 to 1. */
function likenessOf({ view: { held: a } }: Scored, { view: { held: b } }: Scored): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const term of small) if (large.has(term)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
