// A migrated database for the tests of one file.

import type { DatabaseRole } from '@synthward/contracts';
import { type Database, openDatabase } from '@synthward/db';
import { createTestDatabase, type TestDatabase } from '../postgres';

export interface DatabaseFixture {
  /** As a superuser, who sees the rows of all tenants. Throws before the file's tests begin. */
  (): Database;
  /**
   * Under a role of the platform. As `synthward_app` tenants are served: what is asked sees the rows of the tenant of
   * `inTenant`, and none outside of it.
   */
  as(role: DatabaseRole): Database;
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
  const underRoles = new Map<DatabaseRole, Database>();
  beforeAll(async () => {
    server = await createTestDatabase(name);
    database = openDatabase({ url: server.url, onIdleError: () => undefined }); // the next query tells
  });
  afterAll(async () => {
    for (const each of underRoles.values()) await each.close();
    await database?.close();
    await server?.drop();
  });
  const get = () => {
    if (!database) throw new Error('there is no database before the tests begin');
    return database;
  };
  return Object.assign(get, {
    as: (role: DatabaseRole) => {
      const known = underRoles.get(role);
      if (known) return known;
      const opened = openDatabase({ url: server?.url ?? '', role, onIdleError: () => undefined });
      underRoles.set(role, opened);
      return opened;
    },
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
