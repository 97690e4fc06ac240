// Runs a script of SQL on a connection of its own.

import { Client } from 'pg';
import { withoutSchema } from './connection-settings';

/** Connects, runs, disconnects. Rejects with the driver's error, whose `code` is the SQLSTATE. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new Client(withoutSchema(url));
  client.on('error', () => {}); // a lost connection rejects the statement below; without a listener it ends the process
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A name as SQL takes it, whatever characters it has. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
