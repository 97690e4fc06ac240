// The few calls of LanceDB that we make. It is an optional package of some 180 MB: nothing of it is seen by the compiler, and it
// is loaded when an index is opened.

import type { IndexedDocument } from '../document';

export const LANCE_PACKAGE = '@lancedb/lancedb';
export const LANCE_VERSION = '0.37.1';

/** Columns by their names in the table: SQL knows lower case alone. */
export type LanceRow = Omit<IndexedDocument, 'isHighQuality' | 'isRetracted'> & {
  readonly is_high_quality: boolean;
  readonly is_retracted: boolean;
  /** In place of `terms` where the record is retracted or excluded. */
  readonly terms_hidden: string;
  /** Each searched term once: what is counted. */
  readonly words: readonly string[];
};

/** Made by the driver; to us no more than something that it takes. */
interface Opaque {
  readonly opaque?: never;
}

interface LanceQuery {
  fullTextSearch(query: Opaque): LanceQuery;
  where(predicate: string): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(rows: number): LanceQuery;
  toArray(): Promise<Record<string, unknown>[]>;
}

interface MergeInsert {
  whenMatchedUpdateAll(): MergeInsert;
  whenNotMatchedInsertAll(): MergeInsert;
  execute(rows: readonly LanceRow[]): Promise<unknown>;
}

export interface LanceTable {
  add(rows: readonly LanceRow[]): Promise<unknown>;
  mergeInsert(on: string): MergeInsert;
  delete(predicate: string): Promise<unknown>;
  countRows(predicate?: string): Promise<number>;
  query(): LanceQuery;
  createIndex(column: string, options: { readonly config: Opaque }): Promise<void>;
  optimize(options?: { readonly cleanupOlderThan?: Date }): Promise<unknown>;
  checkoutLatest(): Promise<void>;
  version(): Promise<number>;
  close(): void;
}

export interface LanceConnection {
  tableNames(): Promise<string[]>;
  openTable(name: string): Promise<LanceTable>;
  createTable(name: string, rows: readonly LanceRow[]): Promise<LanceTable>;
  close(): void;
}

export interface LanceDriver {
  connect(directory: string, options: { readonly readConsistencyInterval: number }): Promise<LanceConnection>;
  readonly Index: {
    btree(): Opaque;
    bitmap(): Opaque;
    labelList(): Opaque;
    fts(options: Readonly<Record<string, unknown>>): Opaque;
  };
  readonly MatchQuery: new (words: string, column: string, options?: { readonly boost: number }) => Opaque;
  readonly BooleanQuery: new (queries: readonly (readonly [string, Opaque])[]) => Opaque;
  readonly Occur: { readonly Should: string };
}

/** Loads the package. Throws an error that names it when it, or its part for this machine, is not installed. */
export async function loadLance(
  load: (name: string) => Promise<unknown> = importByName,
): Promise<LanceDriver> {
  try {
    return (await load(LANCE_PACKAGE)) as LanceDriver; // its own types are there only where it is installed
  } catch (cause) {
    throw new Error(
      `The evidence engine lance needs the package ${LANCE_PACKAGE}, which is not installed for this machine ` +
        `(${process.platform} ${process.arch}): npm install ${LANCE_PACKAGE}@${LANCE_VERSION}`,
      { cause },
    );
  }
}

function importByName(name: string): Promise<unknown> {
  return import(name);
}
