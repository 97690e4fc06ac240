// All evidence at hand in this process: the cards that come along and what was imported, kept up with the rows.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  changedEvidence,
  type Database,
  type EvidenceText,
  lastEvidenceChange,
  readEvidenceTexts,
  readTombstones,
  withEvidenceIndexLock,
} from '@synthward/db';
import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  type EvidenceIndex,
  idsOf,
  leadingJournalLevels,
  replaces,
  type SynthesisEngine,
  withTombstones,
} from '@synthward/evidence';
import { type OpenedIndex, openEvidenceIndex } from '@synthward/evidence-engines';
import type { Logger } from '@synthward/observability';
import { isOfHighQuality } from '../syntheses/providers/library-engine';
import { once } from '../syntheses/providers/once';
import { LibraryNames } from './library-names';

/** After so many new ones an index is worth the work of settling. */
const MANY_ARTICLES = 1_000;

export interface EvidenceLibrary {
  /** The engine over everything that was written before the call, once that is read. Throws what database and index throw. */
  engine(): Promise<SynthesisEngine>;
  /** The same; undefined while it takes longer than `patienceMs`, and then goes on by itself. */
  engineWithin(patienceMs: number): Promise<SynthesisEngine | undefined>;
}

/** An index, and what is known of it. */
type SearchedIndex = Pick<OpenedIndex, 'index' | 'isShared' | 'settle'>;

export interface EvidenceLibraryParts {
  readonly database: Pick<Database, 'pool'>;
  readonly logger: Logger;
  /** Where records are searched. In the memory of this process unless given. */
  readonly openIndex?: () => Promise<SearchedIndex>;
}

/** Nothing is read before the first call. What an index holds from former times is put right by the first reading. */
export function createEvidenceLibrary({
  database,
  logger,
  openIndex = () => openEvidenceIndex({ kind: 'memory' }, isOfHighQuality),
}: EvidenceLibraryParts): EvidenceLibrary {
  const contents = once(async () => new Contents(await openIndex()));
  let reading: Promise<SynthesisEngine> | undefined;
  const engine = () => {
    reading ??= contents()
      .then((held) => held.catchUp(database, logger))
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  return { engine, engineWithin: (patienceMs) => orUndefined(engine(), patienceMs) };
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
  readonly #searched: SearchedIndex;
  readonly #names = new LibraryNames();
  /** By their ids, and by the other ids that they are known by. */
  readonly #bundled = new Map<string, EvidenceRecord>();
  #engine: SynthesisEngine | undefined;
  #seen = 0n;
  #unsettled = 0;

  constructor(searched: SearchedIndex) {
    this.#searched = searched;
    this.#index = searched.index;
    for (const record of bundledRecords())
      for (const id of [record.id, ...idsOf(record)]) this.#bundled.set(id, record);
  }

  /** Reads what has changed since the last time. A card goes into the index as it is by now, and never before. */
  async catchUp(database: Pick<Database, 'pool'>, logger: Logger): Promise<SynthesisEngine> {
    const last = await lastEvidenceChange(database);
    if (this.#engine && last === this.#seen) return this.#engine;
    if (!this.#engine) await this.#takeInTurn(database, [...this.#bundled.keys()]);
    let articles = 0;
    if (last > this.#seen)
      for await (const ids of changedEvidence(database, this.#seen)) {
        await this.#takeInTurn(database, ids);
        articles += ids.length;
      }
    if (articles > 0) logger.info({ articles, change: last.toString() }, 'evidence.read');
    await this.#settleAfter(articles);
    this.#seen = last;
    const lexicon = createEngineLexicon(this.#names.entries());
    this.#engine = createEmbeddedEngine({ index: this.#index, lexicon, journalLevels: leadingJournalLevels });
    return this.#engine;
  }

  async #settleAfter(articles: number): Promise<void> {
    this.#unsettled += articles;
    if (this.#unsettled < MANY_ARTICLES) return;
    await this.#searched.settle();
    this.#unsettled = 0;
  }

  /** In an index that others write to, nobody reads rows before, and writes after, somebody who read newer ones. */
  async #takeInTurn(database: Pick<Database, 'pool'>, ids: readonly string[]): Promise<void> {
    const take = () => this.#take(database, ids);
    await (this.#searched.isShared ? withEvidenceIndexLock(database, take) : take());
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
    const present = new Set(records.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id));
    await this.#index.remove(gone);
    await this.#index.add(records);
    for (const id of gone) this.#names.drop(id);
    for (const record of records) this.#names.put(record);
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
