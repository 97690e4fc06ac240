// The k-th largest of many numbers, without sorting them.

/** A heap of the k largest numbers so far, the least of them on top. */
export class KthLargest {
  /** The k-th largest so far, and never less than was known before. */
  value: number;
  readonly #heap: Float64Array;
  #size = 0;

  /** It is known already that there are k numbers of `least` or more. */
  constructor(k: number, least = 0) {
    this.#heap = new Float64Array(k);
    this.value = least;
  }

  /** Takes in a number that is not negative. */
  offer(value: number): void {
    if (this.#size < this.#heap.length) {
      this.#size += 1;
      this.#raise(this.#size - 1, value);
    } else if (value > this.#at(0)) this.#sink(value);
    if (this.#size === this.#heap.length) this.value = Math.max(this.value, this.#at(0));
  }

  #raise(from: number, value: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#at(parent) <= value) break;
      this.#heap[place] = this.#at(parent);
      place = parent;
    }
    this.#heap[place] = value;
  }

  /** Puts the number in the place of the least one. */
  #sink(value: number): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.#size) break;
      const right = left + 1;
      const least = right < this.#size && this.#at(right) < this.#at(left) ? right : left;
      if (this.#at(least) >= value) break;
      this.#heap[place] = this.#at(least);
      place = least;
    }
    this.#heap[place] = value;
  }

  #at(place: number): number {
    return this.#heap[place] ?? 0;
  }
}
