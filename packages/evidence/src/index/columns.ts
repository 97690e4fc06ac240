// What the hard filters ask of documents, by slot: a search looks at hundreds of thousands of them.

import { studyDesigns } from '@synthward/contracts';
import type { EvidenceFilter } from '../index-port/evidence-index';
import type { FilterColumns } from '../index-port/record-filter';

const HIGH_QUALITY = 1;
const RETRACTED = 2;
const REMOVED = 4;
const EXCLUDED = studyDesigns.indexOf('excluded');

export class Columns {
  #size = 0;
  #years = new Uint16Array(1024);
  #designs = new Uint8Array(1024);
  #flags = new Uint8Array(1024);

  /** Takes the columns of the next slot. */
  push({ year, design, isHighQuality, isRetracted }: FilterColumns): void {
    if (this.#size === this.#years.length) this.#grow();
    this.#years[this.#size] = year;
    this.#designs[this.#size] = studyDesigns.indexOf(design);
    this.#flags[this.#size] = (isHighQuality ? HIGH_QUALITY : 0) | (isRetracted ? RETRACTED : 0);
    this.#size += 1;
  }

  /** From now on the slot passes no filter. */
  remove(slot: number): void {
    this.#flags[slot] = REMOVED;
  }

  /** What `passes` of the port says of a record, asked of its slot. */
  test(filter: EvidenceFilter): (slot: number) => boolean {
    const [years, designs, flags] = [this.#years, this.#designs, this.#flags];
    const isDesignWanted = wantedDesigns(filter);
    const hasBound = filter.fromYear !== undefined || filter.toYear !== undefined;
    const from = Math.max(hasBound ? 1 : 0, filter.fromYear ?? 0);
    const to = filter.toYear ?? Number.POSITIVE_INFINITY;
    const asked = REMOVED | RETRACTED | (filter.isHighQuality ? HIGH_QUALITY : 0);
    const wanted = (filter.isRetracted ? RETRACTED : 0) | (filter.isHighQuality ? HIGH_QUALITY : 0);
    return (slot) => {
      const year = years[slot] ?? 0;
      return (
        ((flags[slot] ?? REMOVED) & asked) === wanted &&
        isDesignWanted[designs[slot] ?? 0] === 1 &&
        year >= from &&
        year <= to
      );
    };
  }

  /** The same columns without the slots whose new number is -1. */
  compacted(slots: Int32Array): Columns {
    const compact = new Columns();
    slots.forEach((to, from) => {
      if (to < 0) return;
      if (to === compact.#years.length) compact.#grow();
      compact.#years[to] = this.#years[from] ?? 0;
      compact.#designs[to] = this.#designs[from] ?? 0;
      compact.#flags[to] = this.#flags[from] ?? 0;
      compact.#size = to + 1;
    });
    return compact;
  }

  #grow(): void {
    const size = this.#years.length * 2;
    this.#years = copied(this.#years, new Uint16Array(size));
    this.#designs = copied(this.#designs, new Uint8Array(size));
    this.#flags = copied(this.#flags, new Uint8Array(size));
  }
}

/** 1 for each design, by its place in the list, that may be found. */
function wantedDesigns({ designs, isRetracted }: EvidenceFilter): Uint8Array {
  const wanted = Uint8Array.from(studyDesigns, (design) => (designs?.includes(design) === false ? 0 : 1));
  if (!isRetracted) wanted[EXCLUDED] = 0;
  return wanted;
}

function copied<T extends Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
