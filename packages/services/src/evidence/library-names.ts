// The subject headings and chemicals of the records at hand, counted, so that records may come and go.

import type { EvidenceRecord } from '@synthward/contracts';
import { type LexiconEntry, libraryEntries } from '@synthward/evidence';

export class LibraryNames {
  readonly #headings = new Map<string, number>();
  readonly #chemicals = new Map<string, number>();

  add(record: EvidenceRecord): void {
    this.#count(record, 1);
  }

  remove(record: EvidenceRecord): void {
    this.#count(record, -1);
  }

  /** For the lexicon. */
  entries(): LexiconEntry[] {
    const mesh = [...this.#headings.keys()].map((name) => ({ name, ui: null, isMajor: false }));
    return libraryEntries([{ mesh, chemicals: [...this.#chemicals.keys()] }]);
  }

  #count({ mesh, chemicals }: EvidenceRecord, step: 1 | -1): void {
    for (const { name } of mesh) move(this.#headings, name, step);
    for (const name of chemicals) move(this.#chemicals, name, step);
  }
}

function move(counts: Map<string, number>, name: string, step: 1 | -1): void {
  const count = (counts.get(name) ?? 0) + step;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
}
