// All evidence at hand in this process: the cards that come along and what was imported, kept up with the rows.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  changedEvidence,
  type Database,
  type EvidenceText,
  lastEvidenceChange,
  readEvidenceTexts,
  readTombstones,
} from '@synthward/db';
import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  createMemoryIndex,
  type EvidenceIndex,
  idsOf,
  isHighQuality,
  leadingJournalLevels,
  replaces,
  type SynthesisEngine,
  withTombstones,
} from '@synthward/evidence';
import type { Logger } from '@synthward/observability';
import { LibraryNames } from './library-names';

export interface EvidenceLibrary {
  /**
   * The engine over everything that was written before the call; undefined while that takes longer than `patienceMs` to read,
   * which then goes on by itself. Throws what the database throws.
   */
  engineWithin(patienceMs: number): Promise<SynthesisEngine | undefined>;
}

export interface EvidenceLibraryParts {
  readonly database: Pick<Database, 'pool'>;
  readonly logger: Logger;
  /** Empty; where records are searched. In the memory of this process unless given. */
  readonly createIndex?: () => EvidenceIndex;
}

/** Nothing is read before the first call. */
export function createEvidenceLibrary({
  database,
  logger,
  createIndex = memoryIndex,
}: EvidenceLibraryParts): EvidenceLibrary {
  let contents: Promise<Contents> | undefined;
  let reading: Promise<SynthesisEngine> | undefined;
  const read = async (): Promise<SynthesisEngine> => {
    contents ??= Contents.ofBundled(createIndex());
    return (await contents).catchUp(database, logger);
  };
  return {
    engineWithin: (patienceMs) => {
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return orUndefined(reading, patienceMs);
    },
  };
}

function memoryIndex(): EvidenceIndex {
  return createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, leadingJournalLevels) });
}

async function orUndefined<Value>(value: Promise<Value>, patienceMs: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  value.catch(() => undefined); // whoever waits hears of it below; nobody else has to
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

class Contents {
  readonly #index: EvidenceIndex;
  readonly #names = new LibraryNames();
  /** By their ids, and by the other ids that they are known by. */
  readonly #bundled = new Map<string, EvidenceRecord>();
  #engine: SynthesisEngine | undefined;
  #seen = 0n;

  private constructor(index: EvidenceIndex) {
    this.#index = index;
  }

  static async ofBundled(index: EvidenceIndex): Promise<Contents> {
    const contents = new Contents(index);
    const records = bundledRecords();
    for (const record of records) {
      contents.#names.add(record);
      for (const id of [record.id, ...idsOf(record)]) contents.#bundled.set(id, record);
    }
    await index.add(records);
    return contents;
  }

  /** Reads what has changed since the last time. */
  async catchUp(database: Pick<Database, 'pool'>, logger: Logger): Promise<SynthesisEngine> {
    const last = await lastEvidenceChange(database);
    if (this.#engine && last === this.#seen) return this.#engine;
    let articles = 0;
    if (last > this.#seen)
      for await (const ids of changedEvidence(database, this.#seen)) {
        await this.#take(database, ids);
        articles += ids.length;
      }
    if (articles > 0) logger.info({ articles, change: last.toString() }, 'evidence.read');
    this.#seen = last;
    const lexicon = createEngineLexicon(this.#names.entries());
    this.#engine = createEmbeddedEngine({ index: this.#index, lexicon, journalLevels: leadingJournalLevels });
    return this.#engine;
  }

  /** The articles of these ids as they are now. */
  async #take(database: Pick<Database, 'pool'>, changed: readonly string[]): Promise<void> {
    const ids = [...new Set(changed.flatMap((id) => [id, this.#bundled.get(id)?.id ?? id]))];
    const texts = newestOf(await readEvidenceTexts(database, ids));
    const present = ids.flatMap((id) => texts.get(id) ?? this.#ownOf(id) ?? []);
    const said = await readTombstones(
      database,
      present.flatMap((record) => [record.id, ...idsOf(record)]),
    );
    const records = present.map((record) => withTombstones(record, (id) => WORDS[said.get(id) ?? 0]));
    await this.#replace(ids, records);
  }

  /** The card of this very id. */
  #ownOf(id: string): EvidenceRecord | undefined {
    const card = this.#bundled.get(id);
    return card?.id === id ? card : undefined;
  }

  async #replace(ids: readonly string[], records: readonly EvidenceRecord[]): Promise<void> {
    for (const record of await this.#index.get(ids)) this.#names.remove(record);
    const present = new Set(records.map(({ id }) => id));
    await this.#index.remove(ids.filter((id) => !present.has(id)));
    await this.#index.add(records);
    for (const record of records) this.#names.add(record);
  }
}

/** By gravity. */
const WORDS = ['none', 'concern', 'retracted'] as const;

/** Of the texts that libraries have of one article the newest one; of equal ones that of the first library by name. */
function newestOf(
  texts: readonly (EvidenceText & { readonly library: string })[],
): ReadonlyMap<string, EvidenceRecord> {
  const newest = new Map<string, EvidenceText>();
  for (const text of [...texts].sort((a, b) => (a.library < b.library ? -1 : 1))) {
    const known = newest.get(text.record.id);
    if (!known || replaces(text, known)) newest.set(text.record.id, text);
  }
  return new Map([...newest].map(([id, { record }]) => [id, record]));
}
