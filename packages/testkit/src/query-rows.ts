// Asks a database one question on a connection of its own.

import pg from 'pg';

/** The rows of the last statement of `sql`. Rejects with PostgreSQL's error. */
export async function queryRows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => {}); // a lost connection rejects the statement below; without a listener it ends the process
  await client.connect();
  try {
    const results = [await client.query<Record<string, unknown>>(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
