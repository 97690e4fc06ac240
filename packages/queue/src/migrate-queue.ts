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

/**
 * Messages hold ids alone, so all of the queue is open to the role. BullMQ makes a sequence for each queue at its first
 * message: it belongs to whoever sends that, and is not ours to grant. One transaction, of one process at a time:
 * privileges that two change at once are refused.
 */
const GRANTS = `
  select pg_advisory_xact_lock(hashtextextended('grants of ${QUEUE_SCHEMA}', 0));
  grant usage, create on schema ${QUEUE_SCHEMA} to ${databaseRoles.worker};
  do $$
  declare
    relation record;
  begin
    for relation in
      select oid::regclass as name, case relkind when 'S' then 'sequence' else 'table' end as kind from pg_class
       where relnamespace = '${QUEUE_SCHEMA}'::regnamespace and relkind in ('r', 'p', 'v', 'S')
         and pg_has_role(relowner, 'usage')
    loop
      execute format('grant all on %s %s to ${databaseRoles.worker}', relation.kind, relation.name);
    end loop;
  end $$`;
