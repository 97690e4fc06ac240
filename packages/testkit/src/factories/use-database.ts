// A migrated database for the tests of one file.

import { type Database, openDatabase } from '@synthward/db';
import { createTestDatabase, type TestDatabase } from '../postgres';

export interface DatabaseFixture {
  /** Throws before the file's tests begin. */
  (): Database;
  /** For connections of one's own. */
  url(): string;
  /** Rows of the last statement of `sql`, asked for on one of the pool's connections. */
  rows(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Makes every insert into the table fail with this message, until the answer is called. */
  refuseInserts(table: string, message: string): Promise<() => Promise<void>>;
}

/** Clones the template before the file's tests and drops the clone after them. `name` says which file it is. */
export function useDatabase(name: string): DatabaseFixture {
  let server: TestDatabase | undefined;
  let database: Database | undefined;
  beforeAll(async () => {
    server = await createTestDatabase(name);
    database = openDatabase({ url: server.url, onIdleError: () => undefined }); // the next query tells
  });
  afterAll(async () => {
    await database?.close();
    await server?.drop();
  });
  const get = () => {
    if (!database) throw new Error('there is no database before the tests begin');
    return database;
  };
  return Object.assign(get, {
    url: () => server?.url ?? '',
    rows: async (sql: string, values: readonly unknown[] = []) =>
      (await get().pool.query<Record<string, unknown>>(sql, [...values])).rows,
    refuseInserts: (table: string, message: string) => refuseInserts(get(), table, message),
  });
}

/** A trigger stands for the crash in the middle of a transaction: the statements before it have run. */
async function refuseInserts({ pool }: Database, table: string, message: string) {
  await pool.query(
    `create function refuse_${table}() returns trigger language plpgsql as $$ begin raise exception '${message}'; end $$;
     create trigger refuse before insert on ${table} for each row execute function refuse_${table}();`,
  );
  return async () => {
    await pool.query(`drop trigger refuse on ${table}; drop function refuse_${table}();`);
  };
}
