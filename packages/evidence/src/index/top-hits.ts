// The best of many scores without sorting them all.

import type { Hit } from '../index-port/evidence-index';

/** A heap whose root is the worst hit that is kept. */
export class TopHits {
  /** Scores below it cannot be among the best; equal ones can, if their id comes first. */
  threshold = 0;
  readonly #limit: number;
  readonly #heap: Hit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a hit in if it is among the best so far. */
  offer(hit: Hit): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(hit);
      this.#raise(this.#heap.length - 1);
      this.#noteThreshold();
      return;
    }
    const worst = this.#heap[0];
    if (worst === undefined || !isBetter(hit, worst)) return;
    this.#heap[0] = hit;
    this.#sink(0);
    this.#noteThreshold();
  }

  /** Best first; equal scores in the order of ids. */
  inOrder(): Hit[] {
    return [...this.#heap].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  }

  #noteThreshold(): void {
    if (this.#heap.length === this.#limit) this.threshold = this.#heap[0]?.score ?? 0;
  }

  #raise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBetter(parent, child)) return;
      child = parent;
    }
  }

  #sink(from: number): void {
    let parent = from;
    for (;;) {
      const left = 2 * parent + 1;
      const worse = this.#worseOf(left, left + 1);
      if (worse === undefined || !this.#swapIfBetter(parent, worse)) return;
      parent = worse;
    }
  }

  #worseOf(left: number, right: number): number | undefined {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (a === undefined) return undefined;
    return b !== undefined && isBetter(a, b) ? right : left;
  }

  /** True where the parent was better than the child, which a heap of the worst does not have. */
  #swapIfBetter(parent: number, child: number): boolean {
    const a = this.#heap[parent];
    const b = this.#heap[child];
    if (a === undefined || b === undefined || !isBetter(a, b)) return false;
    this.#heap[parent] = b;
    this.#heap[child] = a;
    return true;
  }
}

function isBetter(a: Hit, b: Hit): boolean {
  return a.score !== b.score ? a.score > b.score : a.id < b.id;
}
