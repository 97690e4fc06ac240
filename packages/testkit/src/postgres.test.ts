// What a test may expect of its own database.

import pg from 'pg';
import { createTestDatabase } from './postgres';
import { queryRows } from './query-rows';

async function ask(url: string, sql: string): Promise<unknown> {
  const [row] = await queryRows(url, sql);
  return row?.n;
}

test('a clone has every migration of the repository', async () => {
  const database = await createTestDatabase('Every migration');
  expect(await ask(database.url, 'SELECT count(*)::int AS n FROM _prisma_migrations')).toBeGreaterThan(0);
  await database.drop();
});

test('clones of one name made at once are separate databases', async () => {
  const databases = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase('twins')));
  expect(new Set(databases.map((database) => database.url)).size).toBe(4);
  const [first, second] = databases;
  if (!first || !second) throw new Error('four databases were asked for');
  await ask(first.url, 'CREATE TABLE only_here (i int)');
  const count = "SELECT count(*)::int AS n FROM pg_tables WHERE tablename = 'only_here'";
  expect(await ask(first.url, count)).toBe(1);
  expect(await ask(second.url, count)).toBe(0);
  await Promise.all(databases.map((database) => database.drop()));
});

test('a dropped database is gone, though a client was connected', async () => {
  const database = await createTestDatabase('dropped');
  const client = new pg.Client(database.url);
  const ended = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await database.drop();
  await ended;
  await expect(ask(database.url, 'SELECT 1 AS n')).rejects.toThrow(/does not exist/);
});

test('a name of any length and alphabet is accepted', async () => {
  const database = await createTestDatabase(`Ünïcode "quoted"; ${'x'.repeat(100)}`);
  expect(await ask(database.url, 'SELECT 1 AS n')).toBe(1);
  await database.drop();
});
