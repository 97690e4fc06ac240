// The documents that hold one term, in the order of their slots.

const COUNT_BITS = 8;
const COUNT_MASK = (1 << COUNT_BITS) - 1;

export class PostingList {
  /** Postings in the order of slots: each run by itself, and the runs one after the other; none is empty. */
  readonly runs: readonly Uint32Array[];
  /** How many postings there are; removed documents are among them. */
  readonly length: number;
  /** No document holds the term more often. */
  readonly mostCounted: number;

  constructor(runs: readonly Uint32Array[], mostCounted: number) {
    this.runs = runs;
    this.length = runs.reduce((sum, run) => sum + run.length, 0);
    this.mostCounted = mostCounted;
  }

  /** How often the document of `slot` holds the term; 0 where it does not. */
  countAt(slot: number): number {
    const run = this.runs[lastBegunBy(this.runs.length, slot, (i) => this.runs[i]?.[0])];
    if (run === undefined) return 0;
    const posting = run[lastBegunBy(run.length, slot, (i) => run[i])];
    return posting !== undefined && slotOf(posting) === slot ? countOf(posting) : 0;
  }
}

/** The document of a posting. */
export function slotOf(posting: number): number {
  return posting >>> COUNT_BITS;
}

/** How often the document holds the term, up to 255. */
export function countOf(posting: number): number {
  return posting & COUNT_MASK;
}

/** The last of `size` ascending places whose posting is not of a later slot; -1 for none. */
function lastBegunBy(size: number, slot: number, postingAt: (place: number) => number | undefined): number {
  let [low, high] = [-1, size - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (slotOf(postingAt(middle) ?? 0) <= slot) low = middle;
    else high = middle - 1;
  }
  return low;
}
