// What a search counts in: the scores of the documents that it has found, and which these are.

/** One search at a time; empty between two. */
export class Accumulators {
  /** By slot; 0 for what is not found. */
  readonly scores: Float64Array;
  /** The slots that are found, `size` of them. */
  readonly slots: Uint32Array;
  size = 0;

  /** For documents in slots below `documents`. */
  constructor(documents: number) {
    this.scores = new Float64Array(documents);
    this.slots = new Uint32Array(documents);
  }

  /** Drops all but those that `isKept`. */
  keep(isKept: (slot: number, score: number) => boolean): void {
    const { scores, slots } = this;
    let kept = 0;
    for (let i = 0; i < this.size; i += 1) {
      const slot = slots[i] as number; // found
      if (isKept(slot, scores[slot] as number)) slots[kept++] = slot;
      else scores[slot] = 0;
    }
    this.size = kept;
  }

  /** Forgets all. */
  clear(): void {
    for (let i = 0; i < this.size; i += 1) this.scores[this.slots[i] as number] = 0; // found
    this.size = 0;
  }
}
