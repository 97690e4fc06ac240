// The connection: reachable or not, and gone after close.

import { createTestDatabase, until } from '@synthward/testkit';
import { inTransaction, openDatabase } from './database';

test('a database that is gone is told as unreachable, and a broken idle connection is survived', async () => {
  const server = await createTestDatabase('database');
  const idleErrors: Error[] = [];
  const database = openDatabase({ url: server.url, onIdleError: (error) => idleErrors.push(error) });
  expect(await database.isReachable()).toBe(true);
  await server.drop();
  await until(() => idleErrors.length > 0, { message: 'the broken connection is told of' });
  expect(await database.isReachable()).toBe(false);
  await database.close();
});

test('closing ends every connection', async () => {
  const server = await createTestDatabase('database');
  const database = openDatabase({ url: server.url, onIdleError: () => undefined });
  const watcher = openDatabase({ url: server.url, poolSize: 1, onIdleError: () => undefined });
  await Promise.all(Array.from({ length: 5 }, () => database.prisma.tenant.count()));
  await database.close();
  const othersAreGone = async () => {
    const { rowCount } = await watcher.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
          and backend_type = 'client backend'`,
    );
    return rowCount === 0;
  };
  await until(othersAreGone, { message: 'the server has seen every connection end' });
  await watcher.close();
  await server.drop();
});

test('a transaction is whole or nothing, and more of them than connections wait their turn', async () => {
  const server = await createTestDatabase('database');
  const database = openDatabase({ url: server.url, poolSize: 2, onIdleError: () => undefined });
  const write = (id: number) =>
    inTransaction(database, async ({ tenant }) => {
      await tenant.create({ data: { id: `ten_${id}`, name: 'n', plan: 'free' } });
      if (id % 2 === 1) throw new Error('odd');
    });
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, id) => write(id)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  expect(await database.prisma.tenant.count()).toBe(10);
  await database.close();
  await server.drop();
});
