// The index on a disk of this machine: LanceDB finds, our BM25 orders.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceRecord } from '@synthward/contracts';
import {
  type EvidenceFilter,
  type EvidenceIndex,
  fingerprintOf,
  type Hit,
  type WeightedTerm,
} from '@synthward/evidence';
import { batchesOf, lastOfEach } from '../batches';
import { bestOf, type Candidate, candidatesFor } from '../candidates';
import { documentOf, recordOf } from '../document';
import { type LanceConnection, type LanceDriver, type LanceRow, type LanceTable, loadLance } from './driver';
import { fullTextQueryOf } from './full-text-query';
import { isOneOf, predicateOf, searchedColumn } from './predicates';
import { TableStatistics } from './statistics';
import { openTable } from './table';
import { withWriterLock } from './writer-lock';

const BATCH = 2_000;
/** What another process wrote is seen after so long; what this one wrote, at once. */
const SEE_OTHERS_AFTER_SECONDS = 2;
/** Former versions of the table stay for so long: a search of another process may still read them. */
const KEEP_VERSIONS_MS = 10 * 60_000;

export interface LanceIndexOptions {
  /** Made if it is not there; processes of one machine may share it. */
  readonly directory: string;
  /** Whether a record is of a journal of level 2 or better, or a guideline of a recognised body. */
  readonly isHighQuality: (record: EvidenceRecord) => boolean;
}

export interface LanceIndex extends EvidenceIndex {
  /** Takes what was added since into the indexes of the table and drops old versions. Searches are right without, and slower. */
  optimize(): Promise<void>;
  /** Lets go of the directory. */
  close(): void;
}

/** Opens the index of a directory. Throws an error that names the package of LanceDB when that is not installed. */
export async function openLanceIndex({ directory, isHighQuality }: LanceIndexOptions): Promise<LanceIndex> {
  const driver = await loadLance();
  await mkdir(directory, { recursive: true });
  const lock = path.join(directory, 'writer.lock');
  const connection = await driver.connect(directory, { readConsistencyInterval: SEE_OTHERS_AFTER_SECONDS });
  const table = await withWriterLock(lock, () => openTable(driver, connection));
  return lanceIndex({ driver, connection, table, lock, isHighQuality });
}

interface Opened extends Pick<LanceIndexOptions, 'isHighQuality'> {
  readonly driver: LanceDriver;
  readonly connection: LanceConnection;
  readonly table: LanceTable;
  readonly lock: string;
}

function lanceIndex({ driver, connection, table, lock, isHighQuality }: Opened): LanceIndex {
  const statistics = new TableStatistics(table);
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    withWriterLock(lock, async () => {
      await table.checkoutLatest();
      return work();
    });
  return {
    async add(records) {
      for await (const batch of batchesOf(records, BATCH)) {
        const rows = lastOfEach(batch, ({ id }) => id).map((record) => rowOf(record, isHighQuality));
        await write(() => putRows(table, rows));
      }
    },
    async remove(ids) {
      if (ids.length > 0) await write(() => table.delete(isOneOf('id', ids)));
    },
    search: (terms, filter, limit) => search({ driver, table, statistics }, terms, { filter, limit }),
    async termStatistics(terms) {
      const { documents, documentFrequency } = await statistics.of(terms);
      return { documents, documentFrequency };
    },
    get: (ids) => getRecords(table, ids),
    async fingerprint() {
      const rows = await table.query().select(['id', 'digest']).toArray();
      return fingerprintOf(rows.map(({ id, digest }) => [String(id), String(digest)] as const));
    },
    optimize: () =>
      write(async () => {
        await table.optimize({ cleanupOlderThan: new Date(Date.now() - KEEP_VERSIONS_MS) });
      }),
    close() {
      table.close();
      connection.close();
    },
  };
}

function rowOf(record: EvidenceRecord, isHigh: (record: EvidenceRecord) => boolean): LanceRow {
  const { isHighQuality, isRetracted, terms, ...columns } = documentOf(record, isHigh);
  const isHidden = isRetracted || columns.design === 'excluded';
  return {
    ...columns,
    terms: isHidden ? '' : terms,
    terms_hidden: isHidden ? terms : '',
    is_high_quality: isHighQuality,
    is_retracted: isRetracted,
    words: [...new Set(terms.split(' '))],
  };
}

/** Writes what is new or other than before; nothing where all is known. */
async function putRows(table: LanceTable, rows: readonly LanceRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const known = await table.query().where(isOneOf('id', ids)).select(['id', 'digest']).toArray();
  const digests = new Map(known.map(({ id, digest }) => [String(id), String(digest)]));
  const changed = rows.filter(({ id, digest }) => digests.get(id) !== digest);
  if (changed.length === 0) return;
  const isAllNew = changed.every(({ id }) => !digests.has(id));
  if (isAllNew) {
    await table.add(changed);
    return;
  }
  await table.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(changed);
}

interface Searched {
  readonly driver: LanceDriver;
  readonly table: LanceTable;
  readonly statistics: TableStatistics;
}

async function search(
  { driver, table, statistics }: Searched,
  terms: readonly WeightedTerm[],
  { filter, limit }: { readonly filter: EvidenceFilter; readonly limit: number },
): Promise<Hit[]> {
  const column = searchedColumn(filter);
  const query = fullTextQueryOf(driver, terms, column);
  if (query === null) return [];
  const predicate = predicateOf(filter);
  const found = table
    .query()
    .fullTextSearch(query)
    .select(['id', column, 'length', '_score'])
    .limit(candidatesFor(limit));
  const [counted, rows] = await Promise.all([
    statistics.of(terms.map(({ term }) => term)),
    (predicate === null ? found : found.where(predicate)).toArray(),
  ]);
  const candidates = rows.map(
    (row): Candidate => ({
      id: String(row.id),
      terms: String(row[column]),
      length: Number(row.length),
    }),
  );
  return bestOf(candidates, terms, { statistics: counted, limit });
}

async function getRecords(table: LanceTable, ids: readonly string[]): Promise<EvidenceRecord[]> {
  if (ids.length === 0) return [];
  const rows = await table.query().where(isOneOf('id', ids)).select(['id', 'record']).toArray();
  const records = new Map(rows.map(({ id, record }) => [String(id), String(record)]));
  return ids.flatMap((id) => {
    const record = records.get(id);
    return record === undefined ? [] : [recordOf({ record })];
  });
}
