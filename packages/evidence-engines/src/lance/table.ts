// The table of an index: opened, or made with its indexes when the directory is new.

import type { LanceConnection, LanceDriver, LanceRow, LanceTable } from './driver';

const TABLE = 'evidence';
/** Columns are known from a row: this one is there while the table is made, and never afterwards. */
const FIRST_ROW: LanceRow = {
  id: '',
  digest: '',
  terms: 'none',
  terms_hidden: 'none',
  words: ['none'],
  length: 1,
  year: 0,
  design: 'other',
  is_high_quality: false,
  is_retracted: false,
  record: '',
};

/** Opens the table; makes it if there is none, which needs the writer's lock. */
export async function openTable(driver: LanceDriver, connection: LanceConnection): Promise<LanceTable> {
  if ((await connection.tableNames()).includes(TABLE)) return connection.openTable(TABLE);
  const table = await connection.createTable(TABLE, [FIRST_ROW]);
  const { Index } = driver;
  for (const column of ['terms', 'terms_hidden'])
    await table.createIndex(column, { config: Index.fts(OUR_OWN_STEMS) });
  await table.createIndex('words', { config: Index.labelList() });
  for (const column of ['id', 'year']) await table.createIndex(column, { config: Index.btree() });
  for (const column of ['design', 'is_high_quality', 'is_retracted'])
    await table.createIndex(column, { config: Index.bitmap() });
  await table.delete("id = ''");
  return table;
}

/** The column holds stems already: what stands between spaces is a term. */
const OUR_OWN_STEMS = {
  baseTokenizer: 'whitespace',
  lowercase: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  withPosition: false,
  maxTokenLength: 1000,
};
