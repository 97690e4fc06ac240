// Numbers for ids: an exact-enough index in typed arrays, because millions of texts in a Map do not fit in memory.

const FIRST_CAPACITY = 1024;
const LANES = 3;
const { imul } = Math;

/** Ids and their dense numbers, in the order in which they were added. */
export interface IdIndex {
  readonly size: number;
  /** The number of an id, a new one if it has none yet. */
  add(id: string): number;
  find(id: string): number | undefined;
}

/**
 * An empty index. Keeps 96 bits of hash for each id in place of the id, 16 to 24 bytes in all: that two of ten million
 * ids fall together has a probability below 1 in 10^15.
 */
export function createIdIndex(): IdIndex {
  return new HashedIds();
}

class HashedIds implements IdIndex {
  size = 0;
  private hashes = new Int32Array(FIRST_CAPACITY * LANES);
  /** Number + 1 by place; 0 is free. Open addressing with linear probing, at most 3/4 full. */
  private table = new Int32Array(2 * FIRST_CAPACITY);
  private readonly hash = new Int32Array(LANES);

  add(id: string): number {
    const place = this.placeOf(id);
    const entry = this.table[place] ?? 0;
    if (entry > 0) return entry - 1;
    return this.insert(place);
  }

  find(id: string): number | undefined {
    const entry = this.table[this.placeOf(id)] ?? 0;
    return entry > 0 ? entry - 1 : undefined;
  }

  private insert(place: number): number {
    const number = this.size;
    this.size += 1;
    if (this.size * LANES > this.hashes.length)
      this.hashes = copyInto(new Int32Array(this.hashes.length * 2), this.hashes);
    this.hashes.set(this.hash, number * LANES);
    this.table[place] = number + 1;
    if (this.size * 4 > this.table.length * 3) this.rehash();
    return number;
  }

  /** The place of an id in the table, or the free place where it would go; leaves its hash in `hash`. */
  private placeOf(id: string): number {
    hashInto(this.hash, id);
    const mask = this.table.length - 1;
    let place = (this.hash[0] ?? 0) & mask;
    for (let entry = this.table[place] ?? 0; entry > 0; entry = this.table[place] ?? 0) {
      if (this.isHashOf(entry - 1)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  private isHashOf(number: number): boolean {
    const { hash, hashes } = this;
    const from = number * LANES;
    return hash[0] === hashes[from] && hash[1] === hashes[from + 1] && hash[2] === hashes[from + 2];
  }

  private rehash(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let place = (this.hashes[number * LANES] ?? 0) & mask;
      while ((table[place] ?? 0) > 0) place = (place + 1) & mask;
      table[place] = number + 1;
    }
    this.table = table;
  }
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}

/** Three lanes of multiply and xor over the code units, each ended by the finaliser of MurmurHash3 (Appleby 2011). */
function hashInto(hash: Int32Array, text: string): void {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = imul(a ^ unit, 0x01000193);
    b = (imul(b ^ unit, 0x5bd1e995) + (b >>> 15)) | 0;
    c = imul(c + unit, 0x2c1b3c6d) ^ (c >>> 13);
  }
  hash[0] = finalise(a);
  hash[1] = finalise(b);
  hash[2] = finalise(c);
}

function finalise(lane: number): number {
  let h = lane;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
