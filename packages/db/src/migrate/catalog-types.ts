// Relabels the types of PostgreSQL's catalogs, which the stock adapter does not know, in the results of a pool.

import type { Pool, QueryResult } from 'pg';

// Object ids from pg_type.dat of PostgreSQL 18.
const TEXT = 25;
const TEXT_ARRAY = 1009;
const CHAR = 18; // the one-byte "char" of the catalogs; the engine panics on PostgreSQL 18 when it arrives as text
const NAME_ARRAY = 1003;
const INT2VECTOR = 22;
const OIDVECTOR = 30;
const REGPROC = 24;
const REGCLASS = 2205;
const REGTYPE = 2206;
const TID = 27;
const XID = 28;
const CID = 29;
const PG_NODE_TREE = 194;
const PG_LSN = 3220;
const READ_AS_TEXT = new Set([
  CHAR,
  INT2VECTOR,
  OIDVECTOR,
  REGPROC,
  REGCLASS,
  REGTYPE,
  TID,
  XID,
  CID,
  PG_NODE_TREE,
  PG_LSN,
]);

/** Which columns of the latest result were "char". */
export interface LatestResult {
  charColumns: readonly number[];
}

/** The pool must have one connection: only then is the latest result that of the query just awaited. */
export function readCatalogTypesAsText(pool: Pool): LatestResult {
  const latest: LatestResult = { charColumns: [] };
  // The driver overloads `query` eleven-fold; the adapter uses the form that answers with a promise.
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const relabelling = async (...args: unknown[]): Promise<QueryResult> => {
    const result = await query(...args);
    const fields = result.fields ?? []; // a script of several statements answers with an array of results
    latest.charColumns = fields.flatMap((field, column) => (field.dataTypeID === CHAR ? [column] : []));
    for (const field of fields) field.dataTypeID = readableType(field.dataTypeID);
    return result;
  };
  Object.assign(pool, { query: relabelling });
  return latest;
}

function readableType(oid: number): number {
  if (READ_AS_TEXT.has(oid)) return TEXT;
  return oid === NAME_ARRAY ? TEXT_ARRAY : oid;
}
