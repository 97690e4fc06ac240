// The printed FHIR resources of a part, kept record by record until they are written to the files of their types.

import type { PagePool } from './page-pool';
import { PageWriter } from './page-writer';
import { printResource } from './print-json';

/** As much of a resource as its printed form is filed by. */
interface FiledResource {
  readonly resourceType: string;
  /** Of a resource that writes its own JSON. */
  printTo?(to: PageWriter): void;
}

/** Whole lines, by type of their resources. */
type LinesByType = Map<string, Uint8Array[]>;

/** Lines are put together up to here: enough for a block of compression, far below a page, whose rest goes to waste. */
const RUN_BYTES = 128 * 1024;

const LINE_FEED = 0x0a;

/** Resources as lines of JSON in UTF-8; their bytes are written once. */
export class ResourcePages {
  private readonly writer: PageWriter;
  private readonly shared: LinesByType = new Map();
  private readonly records: LinesByType[] = [];
  private readonly counts = new Map<string, number>();

  /** Pages come from `pool`. */
  constructor(pool?: PagePool) {
    this.writer = new PageWriter(pool);
  }

  /** Adds what is of no single record. */
  addShared(resources: Iterable<FiledResource>): void {
    this.addTo(this.shared, resources);
  }

  /** Adds the resources of one record; of none, if nothing of it is wanted, but it has its place all the same. */
  addRecord(resources: Iterable<FiledResource>): void {
    const lines: LinesByType = new Map();
    this.addTo(lines, resources);
    this.records.push(lines);
  }

  /** How many records were added. */
  get recordCount(): number {
    return this.records.length;
  }

  /** How many resources of a type were added. */
  countOf(resourceType: string): number {
    return this.counts.get(resourceType) ?? 0;
  }

  /**
   * The lines of a type, some at a time and each with its line feed: what is shared, then record by record in another
   * order, where `order(i)` says which record comes at place i. Lines of one record stand in the order in which they
   * were added: they have much in common, which compression makes use of as long as they stand together.
   */
  *linesOf(resourceType: string, order: (place: number) => number): Generator<Uint8Array> {
    yield* this.shared.get(resourceType) ?? [];
    for (let place = 0; place < this.records.length; place += 1) {
      const lines = this.records[order(place)];
      if (!lines) throw new RangeError(`no record for place ${place}`);
      yield* lines.get(resourceType) ?? [];
    }
  }

  /** Gives all memory back to the pool: there are no lines any more, and those that were given out are void. */
  release(): void {
    this.shared.clear();
    this.counts.clear();
    this.records.length = 0;
    this.writer.release();
  }

  /** Lines of one type stand in one piece as long as no other type comes between them. */
  private addTo(lines: LinesByType, resources: Iterable<FiledResource>): void {
    let type: string | undefined;
    let count = 0;
    for (const resource of resources) {
      if (type !== resource.resourceType || this.writer.length > RUN_BYTES) {
        this.endRun(lines, type, count);
        type = resource.resourceType;
        count = 0;
      }
      if (resource.printTo) resource.printTo(this.writer);
      else printResource(this.writer, resource);
      this.writer.byte(LINE_FEED);
      count += 1;
    }
    this.endRun(lines, type, count);
  }

  private endRun(lines: LinesByType, type: string | undefined, count: number): void {
    if (type === undefined) return;
    const run = this.writer.take();
    const before = lines.get(type);
    if (before) before.push(run);
    else lines.set(type, [run]);
    this.counts.set(type, this.countOf(type) + count);
  }
}
