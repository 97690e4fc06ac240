// Pairs of whole numbers as one double each: collected in any order, sorted and freed of repeats once.

const FIRST_CAPACITY = 1024;

/** Pairs without repeats, in ascending order; `scores` is empty unless every pair came with one. */
export interface DistinctPairs {
  readonly keys: Float64Array;
  /** The highest score of each pair. */
  readonly scores: Float64Array;
}

/** A growing list of pairs (a, b) with b below `width`: 8 bytes a pair, 16 with a score. */
export class PairList {
  private keys = new Float64Array(FIRST_CAPACITY);
  private scores = new Float64Array(0);
  private scored = 0;
  private length = 0;

  /** Throws a RangeError for a width whose square is above 2^53. */
  constructor(private readonly width: number) {
    if (width * width > Number.MAX_SAFE_INTEGER)
      throw new RangeError(`${width} numbers are too many to pair`);
  }

  get size(): number {
    return this.length;
  }

  add(a: number, b: number, score?: number): void {
    if (this.length === this.keys.length) this.keys = grown(this.keys, 2 * this.length);
    this.keys[this.length] = a * this.width + b;
    this.length += 1;
    if (score !== undefined) this.addScore(score);
  }

  /** All pairs once. The list itself stays as it is. */
  distinct(): DistinctPairs {
    const sorted = this.keys.slice(0, this.length).sort();
    const keys = sorted.subarray(0, compact(sorted));
    const isScored = this.length > 0 && this.scored === this.length;
    return { keys, scores: isScored ? this.highestScores(keys) : new Float64Array(0) };
  }

  private addScore(score: number): void {
    this.scored += 1;
    if (this.scores.length < this.length) this.scores = grown(this.scores, this.keys.length);
    this.scores[this.length - 1] = score;
  }

  private highestScores(keys: Float64Array): Float64Array {
    const highest = new Float64Array(keys.length).fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < this.length; i += 1) {
      const place = placeOf(keys, this.keys[i] ?? 0);
      const score = this.scores[i] ?? 0;
      if (score > (highest[place] ?? 0)) highest[place] = score;
    }
    return highest;
  }
}

function grown(array: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity);
  larger.set(array);
  return larger;
}

/** Moves the distinct values of a sorted array to its front and says how many they are. */
function compact(sorted: Float64Array): number {
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const value = sorted[i] ?? 0;
    if (kept === 0 || value !== sorted[kept - 1]) {
      sorted[kept] = value;
      kept += 1;
    }
  }
  return kept;
}

/** The place of a value that the sorted array holds. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
