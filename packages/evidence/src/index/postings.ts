// Which documents hold a term, and how often: one list a term, in slices of one arena of integers.
//
// A list begins with a slice of four cells; each further slice is twice as long, up to a limit, and the last cell of a
// slice leads to the next. A posting is one cell: the document's slot in 24 bits, its count of the term in 8. Most terms
// stand in one document, so a list of objects would cost more than its postings.

import { MOST_COUNTED } from '../text/bm25';
import { countOf, PostingList, slotOf } from './posting-list';

const PAGE_BITS = 16;
const PAGE_CELLS = 1 << PAGE_BITS;
const FIRST_SLICE = 4;
const LONGEST_SLICE = 4096;
const SLOT_BITS = 24;

/** As many documents as a posting can name. */
export const MOST_SLOTS = 1 << SLOT_BITS;

export class Postings {
  readonly #numbers = new Map<string, number>();
  #pages: Uint32Array[] = [];
  #free = PAGE_CELLS;
  #first = new Uint32Array(1024);
  /** The next free cell of a list, and the last cell of its slice. */
  #next = new Uint32Array(1024);
  #last = new Uint32Array(1024);
  #length = new Uint32Array(1024);
  /** Documents that hold the term and have not been removed. */
  #holders = new Uint32Array(1024);
  /** The highest count of the term in a document, removed ones included. */
  #most = new Uint32Array(1024);

  /** Adds a document to the list of `term`. Slots grow from call to call. */
  add(term: string, slot: number, count: number): void {
    const number = this.#numberOf(term);
    if (this.#next[number] === this.#last[number]) this.#extend(number);
    const cell = at(this.#next, number);
    const counted = Math.min(count, MOST_COUNTED);
    this.#write(cell, slot * (MOST_COUNTED + 1) + counted);
    this.#most[number] = Math.max(at(this.#most, number), counted);
    this.#next[number] = cell + 1;
    this.#length[number] = at(this.#length, number) + 1;
    this.#holders[number] = at(this.#holders, number) + 1;
  }

  /** One document less holds `term`: its posting stays until the lists are compacted. */
  release(term: string): void {
    const number = this.#numbers.get(term);
    if (number !== undefined) this.#holders[number] = at(this.#holders, number) - 1;
  }

  /** In how many documents `term` occurs. */
  holdersOf(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : at(this.#holders, number);
  }

  /** The list of `term`, for searches until the next change. */
  listOf(term: string): PostingList {
    const number = this.#numbers.get(term);
    const mostCounted = number === undefined ? 0 : at(this.#most, number);
    return new PostingList([...this.runsOf(term)], mostCounted);
  }

  /** The list of `term` in runs of cells, in the order of slots; see `slotOf` and `countOf`. Removed documents are among them. */
  *runsOf(term: string): Iterable<Uint32Array> {
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    let left = at(this.#length, number);
    let cell = at(this.#first, number);
    for (let size = FIRST_SLICE; left > 0; size = Math.min(size * 2, LONGEST_SLICE)) {
      const page = this.#pageOf(cell);
      const start = cell & (PAGE_CELLS - 1);
      const run = page.subarray(start, start + Math.min(size - 1, left));
      yield run;
      left -= run.length;
      cell = at(page, start + size - 1);
    }
  }

  /** The same lists without removed documents; `slots` has the new slot of each old one, -1 for removed ones. */
  compacted(slots: Int32Array): Postings {
    const compact = new Postings();
    for (const term of this.#numbers.keys()) {
      for (const run of this.runsOf(term)) {
        for (const posting of run) {
          const slot = at(slots, slotOf(posting));
          if (slot >= 0) compact.add(term, slot, countOf(posting));
        }
      }
    }
    return compact;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    if (number === this.#first.length) this.#grow();
    const cell = this.#allocate(FIRST_SLICE);
    this.#first[number] = cell;
    this.#next[number] = cell;
    this.#last[number] = cell + FIRST_SLICE - 1;
    return number;
  }

  /** A further slice for a list whose last one is full. */
  #extend(number: number): void {
    const size = Math.min(this.#sizeOfLast(number) * 2, LONGEST_SLICE);
    const cell = this.#allocate(size);
    this.#write(at(this.#last, number), cell);
    this.#next[number] = cell;
    this.#last[number] = cell + size - 1;
  }

  #sizeOfLast(number: number): number {
    let held = FIRST_SLICE - 1;
    let size = FIRST_SLICE;
    while (held < at(this.#length, number)) {
      size = Math.min(size * 2, LONGEST_SLICE);
      held += size - 1;
    }
    return size;
  }

  /** Cells that lie on one page. */
  #allocate(size: number): number {
    if (this.#free + size > this.#pages.length * PAGE_CELLS) {
      this.#pages.push(new Uint32Array(PAGE_CELLS));
      this.#free = (this.#pages.length - 1) * PAGE_CELLS;
    }
    const cell = this.#free;
    this.#free += size;
    return cell;
  }

  #write(cell: number, value: number): void {
    this.#pageOf(cell)[cell & (PAGE_CELLS - 1)] = value;
  }

  #pageOf(cell: number): Uint32Array {
    const page = this.#pages[cell >>> PAGE_BITS];
    if (page === undefined) throw new RangeError(`no cell ${cell}`);
    return page;
  }

  #grow(): void {
    this.#first = doubled(this.#first);
    this.#next = doubled(this.#next);
    this.#last = doubled(this.#last);
    this.#length = doubled(this.#length);
    this.#holders = doubled(this.#holders);
    this.#most = doubled(this.#most);
  }
}

function at(values: Uint32Array | Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
}
