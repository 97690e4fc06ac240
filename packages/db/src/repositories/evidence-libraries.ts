// Libraries of evidence as operators see them: how much they hold, what they are called by their contents, what is found.

import type { EvidenceRecord } from '@synthward/contracts';
import type { Database } from '../database';

export interface EvidenceLibraryRow {
  readonly name: string;
  readonly records: number;
  readonly retracted: number;
  readonly fingerprint: string | null;
  readonly updatedAt: Date;
}

/** What is said of a record; its own word is among the tombstones as well. 2 for a retraction. */
const GRAVITY = `greatest(
  coalesce((select t.gravity from evidence_tombstone t where t.id = r.id), 0),
  coalesce((select t.gravity from evidence_tombstone t where t.id = r.doi_id), 0))`;

/** From the tombstones, which are few, to the records. */
const RETRACTED = `
  select r.id from evidence_tombstone t join evidence_record r on r.id = t.id
   where t.gravity = 2 and r.library = l.name and r.record is not null
  union
  select r.id from evidence_tombstone t join evidence_record r on r.doi_id = t.id
   where t.gravity = 2 and r.library = l.name and r.record is not null`;

/** In the order of their names. */
export async function listEvidenceLibraries({ pool }: Pick<Database, 'pool'>): Promise<EvidenceLibraryRow[]> {
  const { rows } = await pool.query<EvidenceLibraryRow>(
    `select l.name, l.fingerprint, l.updated_at as "updatedAt",
            (select count(*)::float8 from evidence_record r where r.library = l.name and r.record is not null) as records,
            (select count(*)::float8 from (${RETRACTED}) u) as retracted
       from evidence_library l order by l.name collate "C"`,
  );
  return rows;
}

/** Id and digest of each record of a library, with what is said of it, page by page in the order of ids. */
export async function* evidenceDigests(
  { pool }: Pick<Database, 'pool'>,
  library: string,
  pageSize = 5_000,
): AsyncGenerator<readonly { readonly id: string; readonly digest: string; readonly gravity: number }[]> {
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ id: string; digest: string; gravity: number }>(
      `select r.id, r.digest, ${GRAVITY} as gravity from evidence_record r
        where r.library = $1 and r.record is not null and r.id collate "C" > $2 order by r.id collate "C" limit $3`,
      [library, after, pageSize],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.id;
  }
}

/** Names what a library holds. */
export async function setLibraryFingerprint(
  { pool }: Pick<Database, 'pool'>,
  library: string,
  fingerprint: string,
): Promise<void> {
  await pool.query('update evidence_library set fingerprint = $2 where name = $1', [library, fingerprint]);
}

export interface FoundEvidence {
  readonly library: string;
  readonly record: EvidenceRecord;
  readonly gravity: number;
}

/** Records of this id, or with all these words in their titles; at most `limit`, by library and id. */
export async function searchEvidenceRecords(
  { pool }: Pick<Database, 'pool'>,
  {
    text,
    library,
    limit,
  }: { readonly text: string; readonly library: string | null; readonly limit: number },
): Promise<FoundEvidence[]> {
  const { rows } = await pool.query<FoundEvidence>(
    `select r.library, r.record, ${GRAVITY} as gravity from evidence_record r
      where r.record is not null and ($2::text is null or r.library = $2)
        and (r.id = $1 or r.id = lower($1) or r.doi_id = lower($1)
             or to_tsvector('simple', r.title) @@ plainto_tsquery('simple', $1))
      order by r.library collate "C", r.id collate "C" limit $3`,
    [text, library, limit],
  );
  return rows;
}
