// Creates the database that a URL names, when it is not there yet.

import { DatabaseError } from 'pg';
import { databaseOf, withDatabase } from './connection-settings';
import { quoteIdentifier, runSql } from './run-sql';

const DATABASE_ABSENT = '3D000';
const DATABASE_EXISTS = ['42P04', '23505']; // the second code when two callers create it at once
const MAINTENANCE_DATABASE = 'postgres';

/** Safe to call from several processes at once. Rejects when the server cannot be reached or refuses. */
export async function createDatabaseIfAbsent(url: string): Promise<void> {
  try {
    await runSql(url, 'SELECT 1');
  } catch (error) {
    if (!hasSqlState(error, DATABASE_ABSENT)) throw error;
    await createDatabase(url);
  }
}

async function createDatabase(url: string): Promise<void> {
  try {
    const name = quoteIdentifier(databaseOf(url));
    await runSql(withDatabase(url, MAINTENANCE_DATABASE), `CREATE DATABASE ${name}`);
  } catch (error) {
    if (!hasSqlState(error, ...DATABASE_EXISTS)) throw error;
  }
}

function hasSqlState(error: unknown, ...states: readonly string[]): boolean {
  return error instanceof DatabaseError && states.includes(error.code ?? '');
}
