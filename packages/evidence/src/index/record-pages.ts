// Records at rest: printed as bytes, outside of what garbage collection walks, and read again when asked for.

import type { EvidenceRecord } from '@synthward/contracts';

const PAGE_BYTES = 1 << 22;
/** Those of a few questions: who ranks a record looks at it more than once. */
const MOST_READ = 2048;

interface Place {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

export class RecordPages {
  #pages: Buffer[] = [];
  #used = 0;
  #places: Place[] = [];
  readonly #read = new Map<number, EvidenceRecord>();

  /** Keeps a record under the next number, from 0 on. */
  push(record: EvidenceRecord): void {
    this.#pushBytes(Buffer.from(JSON.stringify(record)));
  }

  /** The record of a number; the same object while it is among those read last. Throws a RangeError for unknown numbers. */
  at(number: number): EvidenceRecord {
    const read = this.#read.get(number) ?? parse(this.#bytesOf(number));
    this.#read.delete(number);
    this.#read.set(number, read);
    if (this.#read.size > MOST_READ) this.#forgetOldest();
    return read;
  }

  /** The same records without those whose new number is -1. */
  compacted(numbers: Int32Array): RecordPages {
    const compact = new RecordPages();
    numbers.forEach((to, from) => {
      if (to >= 0) compact.#pushBytes(this.#bytesOf(from));
    });
    return compact;
  }

  #pushBytes(bytes: Buffer): void {
    if (this.#pages.length === 0 || this.#used + bytes.length > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, bytes.length)));
      this.#used = 0;
    }
    const page = this.#pages.length - 1;
    this.#pages[page]?.set(bytes, this.#used);
    this.#places.push({ page, start: this.#used, end: this.#used + bytes.length });
    this.#used += bytes.length;
  }

  #bytesOf(number: number): Buffer {
    const place = this.#places[number];
    const page = place && this.#pages[place.page];
    if (place === undefined || page === undefined) throw new RangeError(`no record ${number}`);
    return page.subarray(place.start, place.end);
  }

  #forgetOldest(): void {
    for (const oldest of this.#read.keys()) {
      this.#read.delete(oldest);
      return;
    }
  }
}

function parse(bytes: Buffer): EvidenceRecord {
  return JSON.parse(bytes.toString('utf8')) as EvidenceRecord; // printed from one by `push`
}
