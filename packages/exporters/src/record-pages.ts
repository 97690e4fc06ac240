// Printed records as UTF-8 in large pages outside the JavaScript heap: what lives as long as a part does should not
// be copied about by the garbage collector.

const PAGE_BYTES = 1024 * 1024;
const MOST_BYTES_PER_CHARACTER = 3; // of a UTF-16 unit in UTF-8

/** Records in the order in which they were added; their bytes are written once. */
export class RecordPages {
  private page = Buffer.allocUnsafe(PAGE_BYTES);
  private used = 0;
  private readonly records: Uint8Array[] = [];

  /** Adds a record that was printed as text. */
  add(text: string): void {
    const room = text.length * MOST_BYTES_PER_CHARACTER;
    if (this.used + room > this.page.length) {
      this.page = Buffer.allocUnsafe(Math.max(PAGE_BYTES, room));
      this.used = 0;
    }
    const start = this.used;
    this.used += this.page.write(text, start);
    this.records.push(this.page.subarray(start, this.used));
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
