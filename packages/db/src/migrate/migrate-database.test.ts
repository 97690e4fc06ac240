// Migrations inside a process. Each test starts processes of the build, because the engine does not load inside Jest.

import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  createPrivateDirectory,
  createTestDatabase,
  type PrivateDirectory,
  queryRows,
  type TestDatabase,
} from '@synthward/testkit';

const run = promisify(execFile);
const MUST_END_MS = 9_000; // the engine sets an alarm of 10 s, which must not keep the process alive
const SCRIPT = `
  const { migrateDatabase } = require('@synthward/db');
  const [url, migrationsDir, callers] = process.argv.slice(1);
  const calls = Array.from({ length: Number(callers) }, () => migrateDatabase({ url, migrationsDir }));
  Promise.all(calls).then((applied) => process.stdout.write(JSON.stringify(applied)));
`;

const FUNCTION_WITH_SEMICOLONS = `
  CREATE FUNCTION refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.i < OLD.i THEN RAISE EXCEPTION 'no loss; it was %', OLD.i; END IF;
    RETURN NEW;
  END;
  $$;
  CREATE TRIGGER no_loss BEFORE UPDATE ON counter FOR EACH ROW EXECUTE FUNCTION refuse_loss();
  COMMENT ON COLUMN counter.i IS 'counts; never falls';
`;

let directory: PrivateDirectory;
let database: TestDatabase;

beforeEach(async () => {
  directory = createPrivateDirectory('migrate');
  database = await createTestDatabase('migrate');
  await database.drop(); // its name is free now: migrating creates it again
  addMigration('20260101000000_init', 'CREATE TABLE counter (i int);');
  addMigration('20260102000000_function', FUNCTION_WITH_SEMICOLONS);
});

afterEach(async () => {
  await database.drop();
  directory.remove();
});

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(directory.path, name));
  writeFileSync(path.join(directory.path, name, 'migration.sql'), sql);
}

/** What each of `callers` at once in one new process has applied. */
async function migrate(callers = 1): Promise<string[][]> {
  const args = ['-e', SCRIPT, database.url, directory.path, String(callers)];
  const { stdout } = await run(process.execPath, args, { cwd: __dirname, timeout: MUST_END_MS });
  return JSON.parse(stdout);
}

async function countTables(name: string): Promise<unknown> {
  const sql = `SELECT count(*)::int AS n FROM pg_tables WHERE tablename = '${name}'`;
  return (await queryRows(database.url, sql))[0]?.n;
}

test('an absent database is created and gets every migration in order; then there is nothing to do', async () => {
  expect(await migrate()).toEqual([['20260101000000_init', '20260102000000_function']]);
  expect(await migrate()).toEqual([[]]);
});

test('of callers at once, in one process and in several, exactly one applies each migration', async () => {
  const applied = (await Promise.all([migrate(2), migrate(2)])).flat(2);
  expect(applied.sort()).toEqual(['20260101000000_init', '20260102000000_function']);
});

test('a function with semicolons arrives whole', async () => {
  await migrate();
  const loss = queryRows(database.url, 'INSERT INTO counter VALUES (5); UPDATE counter SET i = 4');
  await expect(loss).rejects.toThrow('no loss; it was 5');
});

test('no connection is left open', async () => {
  await migrate();
  const sql = 'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database()';
  expect(await queryRows(database.url, sql)).toEqual([{ n: 1 }]); // the one that asks
});

test('a failed migration leaves nothing of itself behind, and blocks until it is resolved', async () => {
  addMigration('20990101000000_bad', 'CREATE TABLE half (i int);\nSELECT * FROM absent_table;');
  await expect(migrate()).rejects.toThrow(/absent_table[\s\S]*20990101000000_bad/);
  expect([await countTables('counter'), await countTables('half')]).toEqual([1, 0]);
  rmSync(path.join(directory.path, '20990101000000_bad'), { recursive: true });
  await expect(migrate()).rejects.toThrow(/20990101000000_bad/);
});
