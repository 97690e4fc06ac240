// How many documents hold a term, asked of the table and remembered until it changes.

import type { CollectionStatistics } from '../candidates';
import type { LanceTable } from './driver';
import { holdsTerm } from './predicates';

/** Those of some thousand questions. */
const MOST_REMEMBERED = 50_000;

export class TableStatistics {
  readonly #table: LanceTable;
  #version = -1;
  #totals: Promise<Pick<CollectionStatistics, 'documents' | 'totalLength'>> | undefined;
  #holders = new Map<string, Promise<number>>();

  constructor(table: LanceTable) {
    this.#table = table;
  }

  /** The counts of the table as it is now. */
  async of(terms: readonly string[]): Promise<CollectionStatistics> {
    await this.#forgetIfChanged();
    this.#totals ??= this.#countAll();
    const asked = [...new Set(terms)];
    const counts = await Promise.all(asked.map((term) => this.#holdersOf(term)));
    const documentFrequency = new Map(asked.map((term, i) => [term, counts[i] ?? 0]));
    return { ...(await this.#totals), documentFrequency };
  }

  async #forgetIfChanged(): Promise<void> {
    const version = await this.#table.version();
    if (version === this.#version && this.#holders.size < MOST_REMEMBERED) return;
    if (version !== this.#version) this.#totals = undefined;
    this.#version = version;
    this.#holders = new Map();
  }

  async #countAll(): Promise<Pick<CollectionStatistics, 'documents' | 'totalLength'>> {
    const rows = await this.#table.query().select(['length']).toArray();
    return { documents: rows.length, totalLength: rows.reduce((sum, { length }) => sum + Number(length), 0) };
  }

  #holdersOf(term: string): Promise<number> {
    const known = this.#holders.get(term);
    if (known) return known;
    const count = this.#table.countRows(holdsTerm(term));
    this.#holders.set(term, count);
    return count;
  }
}
