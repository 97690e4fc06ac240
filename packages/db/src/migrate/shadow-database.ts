// Makes the throw-away database in which Prisma's engine replays migrations to compare schemas.

import { randomUUID } from 'node:crypto';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { connectForMigration } from './connect';
import { withDatabase } from './connection-settings';
import { quoteIdentifier, runSql } from './run-sql';

/** A connection to a new database on the server of `url`; disposing of it drops the database. */
export async function connectToNewShadow(url: string): Promise<SqlDriverAdapter> {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await runSql(url, `CREATE DATABASE ${quoteIdentifier(database)}`);
  const connection = await connectForMigration(withDatabase(url, database));
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose();
    await runSql(url, `DROP DATABASE IF EXISTS ${quoteIdentifier(database)} WITH (FORCE)`);
  };
  return connection;
}
