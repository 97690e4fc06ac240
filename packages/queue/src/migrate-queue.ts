// Creates and updates BullMQ's own tables, beside and apart from ours.

import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** The schema of BullMQ's tables. */
export const QUEUE_SCHEMA = 'bullmq';

/** Brings the tables of the queue up to date. Idempotent, and safe when several processes start at once. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  // One dedicated client, not a pool: the migration holds an advisory lock, which belongs to a session.
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
