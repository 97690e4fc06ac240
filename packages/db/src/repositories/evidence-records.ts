// What libraries of evidence hold: written in batches under one lock, read by what has changed.

import type { EvidenceRecord, ImportCounts } from '@synthward/contracts';
import type { Database, Transaction } from '../database';

/** A text of an article, with what decides between it and another one. */
export interface EvidenceText {
  readonly record: EvidenceRecord;
  readonly doiID: string | null;
  readonly version: number;
  readonly revised: string | null;
  readonly hasBody: boolean;
  readonly digest: string;
}

export interface EvidenceBatch {
  readonly library: string;
  /** Of each article one. */
  readonly texts: readonly EvidenceText[];
  readonly deletions: readonly string[];
  /** Of each id one: 1 for concern, 2 for a retraction. */
  readonly tombstones: readonly { readonly id: string; readonly gravity: number }[];
}

/**
 * Writes a batch; answers what it did. A text replaces another one by version, revision, full text and digest, in this order;
 * an article that was taken back does not come back. All writers of evidence stand in one line, from here to their commit.
 */
export async function writeEvidence(transaction: Transaction, batch: EvidenceBatch): Promise<ImportCounts> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended('evidence', 0))`;
  const [next] = await transaction.$queryRaw<
    { change: bigint }[]
  >`select nextval('evidence_change') as change`;
  const numbered = { ...batch, change: next?.change ?? 0n };
  const { added, changed } = await putTexts(transaction, numbered);
  const removed = await takeBack(transaction, numbered);
  const tombstones = await putTombstones(transaction, numbered);
  const unchanged = batch.texts.length - added - changed;
  if (added + changed + removed.rows + tombstones > 0) await touchLibrary(transaction, numbered);
  return { added, changed, unchanged, removed: removed.records, tombstones };
}

interface NumberedBatch extends EvidenceBatch {
  readonly change: bigint;
}

async function putTexts(transaction: Transaction, { library, texts, change }: NumberedBatch) {
  const column = <Value>(of: (text: EvidenceText) => Value): Value[] => texts.map(of);
  const rows = await transaction.$queryRaw<{ isNew: boolean }[]>`
    insert into evidence_record as r (library, id, doi_id, version, revised, has_body, digest, title, record, change)
    select ${library}, t.id, t.doi_id, t.version, t.revised, t.has_body, t.digest, t.title, t.record::json, ${change}
      from unnest(${column(({ record }) => record.id)}::text[], ${column(({ doiID }) => doiID)}::text[],
                  ${column(({ version }) => version)}::int[], ${column(({ revised }) => revised)}::text[],
                  ${column(({ hasBody }) => hasBody)}::boolean[], ${column(({ digest }) => digest)}::text[],
                  ${column(({ record }) => record.title.replaceAll('\0', ''))}::text[],
                  ${column(({ record }) => JSON.stringify(record))}::text[])
        as t(id, doi_id, version, revised, has_body, digest, title, record)
     order by t.id
        on conflict (library, id) do update
       set doi_id = excluded.doi_id, version = excluded.version, revised = excluded.revised, has_body = excluded.has_body,
           digest = excluded.digest, title = excluded.title, record = excluded.record, change = excluded.change
     where r.record is not null
       and (excluded.version, coalesce(excluded.revised, '') collate "C", excluded.has_body, excluded.digest collate "C")
         > (r.version, coalesce(r.revised, '') collate "C", r.has_body, r.digest collate "C")
    returning (xmax = 0) as "isNew"`;
  const added = rows.filter(({ isNew }) => isNew).length;
  return { added, changed: rows.length - added };
}

/** The rows stay, without a record. */
async function takeBack(transaction: Transaction, { library, deletions, change }: NumberedBatch) {
  const rows = await transaction.$queryRaw<{ isNew: boolean }[]>`
    insert into evidence_record as r (library, id, version, has_body, digest, title, record, change)
    select ${library}, id, 0, false, '', '', null, ${change} from unnest(${[...new Set(deletions)]}::text[]) as id order by id
        on conflict (library, id) do update
       set record = null, title = '', digest = '', doi_id = null, change = excluded.change where r.record is not null
    returning (xmax = 0) as "isNew"`;
  return { rows: rows.length, records: rows.filter(({ isNew }) => !isNew).length };
}

/** The gravest stays. Records that it is said of count as changed. */
async function putTombstones(transaction: Transaction, { library, tombstones, change }: NumberedBatch) {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    insert into evidence_tombstone as s (id, gravity, library, change)
    select t.id, t.gravity, ${library}, ${change}
      from unnest(${tombstones.map(({ id }) => id)}::text[], ${tombstones.map(({ gravity }) => gravity)}::int[])
        as t(id, gravity) order by t.id
        on conflict (id) do update set gravity = excluded.gravity, library = excluded.library, change = excluded.change
     where excluded.gravity > s.gravity
    returning id`;
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await transaction.$executeRaw`
      update evidence_record set change = ${change}
       where record is not null and (id = any(${ids}::text[]) or doi_id = any(${ids}::text[]))`;
  return ids.length;
}

async function touchLibrary(transaction: Transaction, { library, change }: NumberedBatch): Promise<void> {
  await transaction.$executeRaw`
    insert into evidence_library (name, version) values (${library}, ${change})
        on conflict (name) do update set version = excluded.version, updated_at = now()`;
}

/** The number of the last change to any library; 0 where there is none. */
export async function lastEvidenceChange({ pool }: Pick<Database, 'pool'>): Promise<bigint> {
  const { rows } = await pool.query<{ last: string }>(
    'select coalesce(max(version), 0)::text as last from evidence_library',
  );
  return BigInt(rows[0]?.last ?? '0');
}

/** Ids of articles that have changed, or that something was said of, after the change `since`; page by page, some of them twice. */
export async function* changedEvidence(
  database: Pick<Database, 'pool'>,
  since: bigint,
): AsyncGenerator<readonly string[]> {
  yield* changedIn(database, 'evidence_record', since);
  yield* changedIn(database, 'evidence_tombstone', since);
}

const PAGE = 500;

async function* changedIn(
  { pool }: Pick<Database, 'pool'>,
  table: 'evidence_record' | 'evidence_tombstone',
  since: bigint,
): AsyncGenerator<readonly string[]> {
  let after = { change: (since + 1n).toString(), id: '' };
  for (;;) {
    const { rows } = await pool.query<typeof after>(
      `select change::text, id from ${table} where (change, id) > ($1, $2) order by change, id limit ${PAGE}`,
      [after.change, after.id],
    );
    if (rows.length > 0) yield [...new Set(rows.map(({ id }) => id))];
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last;
  }
}

/** The texts of these articles, of every library that has one. */
export async function readEvidenceTexts(
  { pool }: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<(EvidenceText & { readonly library: string })[]> {
  const { rows } = await pool.query<EvidenceText & { library: string }>(
    `select library, record, doi_id as "doiID", version, revised, has_body as "hasBody", digest
       from evidence_record where id = any($1) and record is not null`,
    [ids],
  );
  return rows; // `record` was printed from one by `putTexts`
}

/** What is said of any of these ids, as gravity. */
export async function readTombstones(
  { pool }: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ id: string; gravity: number }>(
    'select id, gravity from evidence_tombstone where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, gravity }) => [id, gravity]));
}
