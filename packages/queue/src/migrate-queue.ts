// Creates and updates BullMQ's own tables, beside and apart from ours.

import { databaseRoles } from '@synthward/contracts';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** The schema of BullMQ's tables. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings the tables of the queue up to date and lets the role of the workers use them, which our own migrations have made.
 * Idempotent, and safe when several processes start at once.
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  // One dedicated client, not a pool: the migration holds an advisory lock, which belongs to a session.
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

/** Messages hold ids alone. One transaction, of one process at a time: privileges that two change at once are refused. */
const GRANTS = `
  select pg_advisory_xact_lock(hashtextextended('grants of ${QUEUE_SCHEMA}', 0));
  grant usage on schema ${QUEUE_SCHEMA} to ${databaseRoles.worker};
  grant all on all tables in schema ${QUEUE_SCHEMA} to ${databaseRoles.worker};
  grant all on all sequences in schema ${QUEUE_SCHEMA} to ${databaseRoles.worker};
  grant execute on all functions in schema ${QUEUE_SCHEMA} to ${databaseRoles.worker}`;
