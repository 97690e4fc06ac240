// The index in the memory of one process: BM25 over postings in typed arrays, for libraries of up to some hundred thousand records.

import type { EvidenceRecord } from '@synthward/contracts';
import type {
  EvidenceFilter,
  EvidenceIndex,
  Hit,
  TermStatistics,
  WeightedTerm,
} from '../index-port/evidence-index';
import { contentDigest, fingerprintOf } from '../index-port/fingerprint';
import { columnsOf } from '../index-port/record-filter';
import { lengthNorm, mostOfTerm } from '../text/bm25';
import { Accumulators } from './accumulators';
import { Columns } from './columns';
import { MOST_SLOTS, Postings } from './postings';
import { nearestSlots } from './pruned-search';
import { RecordPages } from './record-pages';
import { searchedTerms } from './searched-text';
import { TopHits } from './top-hits';

/** Removed documents are walked over at each search until they are so many, and half of the others. */
const MOST_REMOVED = 1024;

const LEAST_NORM = lengthNorm(0, 1);

/** What is known of a document beside its words. */
interface Entry {
  readonly id: string;
  readonly digest: string;
  readonly length: number;
}

export interface MemoryIndexOptions {
  /** Whether a record is of a journal of level 2 or better, or a guideline of a recognised body. */
  readonly isHighQuality: (record: EvidenceRecord) => boolean;
}

/** An empty index. A search sees each record whole or not at all, whatever is added meanwhile. */
export function createMemoryIndex({ isHighQuality }: MemoryIndexOptions): EvidenceIndex {
  const documents = new Documents(isHighQuality);
  return {
    add: async (records) => {
      for await (const record of records) documents.put(record);
    },
    remove: async (ids) => {
      for (const id of ids) documents.remove(id);
    },
    search: async (terms, filter, limit) => documents.search(terms, filter, limit),
    termStatistics: async (terms) => documents.termStatistics(terms),
    get: async (ids) => documents.get(ids),
    fingerprint: async () => documents.fingerprint(),
  };
}

class Documents {
  readonly #isHighQuality: (record: EvidenceRecord) => boolean;
  readonly #slots = new Map<string, number>();
  #entries: (Entry | null)[] = [];
  #columns = new Columns();
  #postings = new Postings();
  #records = new RecordPages();
  #totalLength = 0;
  /** The part of each document's score that its length decides; worked out anew after changes. */
  #norms = new Float64Array(0);
  #areNormsOld = true;
  #found = new Accumulators(0);

  constructor(isHighQuality: (record: EvidenceRecord) => boolean) {
    this.#isHighQuality = isHighQuality;
  }

  put(record: EvidenceRecord): void {
    const digest = contentDigest(record);
    const slot = this.#slots.get(record.id);
    if (slot !== undefined && this.#entries[slot]?.digest === digest) return;
    this.remove(record.id);
    this.#append(record, digest);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    for (const term of new Set(searchedTerms(this.#records.at(slot)))) this.#postings.release(term);
    this.#totalLength -= this.#entries[slot]?.length ?? 0;
    this.#entries[slot] = null;
    this.#columns.remove(slot);
    this.#slots.delete(id);
    this.#areNormsOld = true;
    const removed = this.#entries.length - this.#slots.size;
    if (removed > MOST_REMOVED && removed > this.#slots.size / 2) this.#compact();
  }

  search(terms: readonly WeightedTerm[], filter: EvidenceFilter, limit: number): Hit[] {
    const searched = terms.map(({ term, weight }) => ({
      list: this.#postings.listOf(term),
      most: mostOfTerm(weight, this.#slots.size, this.#postings.holdersOf(term)),
    }));
    const best = new TopHits(limit);
    const norms = this.#freshNorms();
    const isWanted = this.#columns.test(filter);
    const search = { norms, leastNorm: LEAST_NORM, isWanted, limit, found: this.#found };
    for (const { slot, score } of nearestSlots(searched, search)) {
      const entry = this.#entries[slot];
      if (entry) best.offer({ id: entry.id, score });
    }
    return best.inOrder();
  }

  termStatistics(terms: readonly string[]): TermStatistics {
    const documentFrequency = new Map(terms.map((term) => [term, this.#postings.holdersOf(term)]));
    return { documents: this.#slots.size, documentFrequency };
  }

  get(ids: readonly string[]): EvidenceRecord[] {
    return ids.flatMap((id) => {
      const slot = this.#slots.get(id);
      return slot === undefined ? [] : [this.#records.at(slot)];
    });
  }

  fingerprint(): string {
    return fingerprintOf(
      this.#entries.flatMap((entry) => (entry ? [[entry.id, entry.digest] as const] : [])),
    );
  }

  #append(record: EvidenceRecord, digest: string): void {
    const slot = this.#entries.length;
    if (slot >= MOST_SLOTS)
      throw new RangeError(`an index in memory holds no more than ${MOST_SLOTS} records`);
    const terms = searchedTerms(record);
    for (const [term, count] of countsOf(terms)) this.#postings.add(term, slot, count);
    this.#columns.push(columnsOf(record, this.#isHighQuality));
    this.#entries.push({ id: record.id, digest, length: terms.length });
    this.#records.push(record);
    this.#slots.set(record.id, slot);
    this.#totalLength += terms.length;
    this.#areNormsOld = true;
  }

  #freshNorms(): Float64Array {
    if (!this.#areNormsOld) return this.#norms;
    const mean = this.#totalLength / Math.max(1, this.#slots.size);
    this.#norms = Float64Array.from(this.#entries, (entry) => lengthNorm(entry?.length ?? 0, mean));
    this.#found = new Accumulators(this.#norms.length);
    this.#areNormsOld = false;
    return this.#norms;
  }

  #compact(): void {
    let live = 0;
    const slots = Int32Array.from(this.#entries, (entry) => (entry ? live++ : -1));
    this.#postings = this.#postings.compacted(slots);
    this.#records = this.#records.compacted(slots);
    this.#columns = this.#columns.compacted(slots);
    this.#entries = this.#entries.filter((entry) => entry !== null);
    this.#slots.clear();
    this.#entries.forEach((entry, slot) => {
      if (entry) this.#slots.set(entry.id, slot);
    });
    this.#areNormsOld = true;
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
