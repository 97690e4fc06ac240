// One order out of several, by reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009).

import type { Hit } from '../index-port/evidence-index';

const K = 60;

export interface RankedList {
  readonly hits: readonly Hit[];
  readonly weight: number;
}

/** The ids of all lists, those that stand high in many first, at most `limit`; equal ones in the order of ids. */
export function fuse(lists: readonly RankedList[], limit: number): string[] {
  const scores = new Map<string, number>();
  for (const { hits, weight } of lists) {
    for (const [place, { id }] of hits.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + weight / (K + place + 1));
    }
  }
  return [...scores]
    .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => id);
}
