// The subject headings and chemicals of the records at hand, so that records may come and go.

import type { EvidenceRecord } from '@synthward/contracts';
import { type LexiconEntry, libraryEntries } from '@synthward/evidence';

interface Names {
  readonly headings: readonly string[];
  readonly chemicals: readonly string[];
}

export class LibraryNames {
  readonly #ofRecords = new Map<string, Names>();
  readonly #headings = new CountedNames();
  readonly #chemicals = new CountedNames();

  /** Takes the names of a record, in place of those that it had before. */
  put({ id, mesh, chemicals }: EvidenceRecord): void {
    this.drop(id);
    const names = {
      headings: mesh.map(({ name }) => this.#headings.add(name)),
      chemicals: chemicals.map((name) => this.#chemicals.add(name)),
    };
    this.#ofRecords.set(id, names);
  }

  /** Forgets the names of a record; ids that are unknown are no error. */
  drop(id: string): void {
    const names = this.#ofRecords.get(id);
    if (!names) return;
    for (const name of names.headings) this.#headings.remove(name);
    for (const name of names.chemicals) this.#chemicals.remove(name);
    this.#ofRecords.delete(id);
  }

  /** For the lexicon. */
  entries(): LexiconEntry[] {
    const mesh = [...this.#headings.names()].map((name) => ({ name, ui: null, isMajor: false }));
    return libraryEntries([{ mesh, chemicals: [...this.#chemicals.names()] }]);
  }
}

/** Each name is kept once, however many records have it. */
class CountedNames {
  readonly #counts = new Map<string, { readonly name: string; count: number }>();

  add(name: string): string {
    const counted = this.#counts.get(name) ?? { name, count: 0 };
    counted.count += 1;
    this.#counts.set(name, counted);
    return counted.name;
  }

  remove(name: string): void {
    const counted = this.#counts.get(name);
    if (!counted) return;
    counted.count -= 1;
    if (counted.count === 0) this.#counts.delete(name);
  }

  names(): Iterable<string> {
    return this.#counts.keys();
  }
}
