// The printed rows of a part, kept until they are written to its files.

import type { RecordChange, SourceRecord } from '@synthward/contracts';
import type { PagePool } from './page-pool';
import { PageWriter } from './page-writer';
import { printResource } from './print-json';
import { printChange, printRecord } from './print-record';

/** Rows in the order in which they were added, as JSON in UTF-8; their bytes are written once. */
export class RecordPages {
  private readonly writer: PageWriter;
  private readonly records: Uint8Array[] = [];

  /** Pages come from `pool`. */
  constructor(pool?: PagePool) {
    this.writer = new PageWriter(pool);
  }

  /** Adds a row that was printed as text. */
  add(text: string): void {
    this.writer.text(text);
    this.records.push(this.writer.take());
  }

  /** Adds a resource or a Bundle, printed as JSON.stringify would. */
  addResource(resource: object): void {
    printResource(this.writer, resource);
    this.records.push(this.writer.take());
  }

  /** Adds a row of the feed, printed as JSON.stringify would. */
  addRecord(row: SourceRecord | RecordChange): void {
    if ('change' in row) printChange(this.writer, row);
    else printRecord(this.writer, row);
    this.records.push(this.writer.take());
  }

  /** Gives all memory back to the pool: there are no rows any more, and those that were given out are void. */
  release(): void {
    this.records.length = 0;
    this.writer.release();
  }

  get length(): number {
    return this.records.length;
  }

  /** The bytes of the records in another order: `order(i)` says which record comes at place i. */
  *inOrder(order: (place: number) => number): Generator<Uint8Array> {
    for (let place = 0; place < this.records.length; place += 1) {
      const record = this.records[order(place)];
      if (!record) throw new RangeError(`no record for place ${place}`);
      yield record;
    }
  }
}
