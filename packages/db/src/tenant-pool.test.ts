// Connections that are shared by tenants show each its own rows, whatever happens to them between two uses.

import { databaseRoles } from '@synthward/contracts';
import { createSampleTenant, until, useDatabase } from '@synthward/testkit';
import { type Database, inTransaction, openDatabase } from './database';
import { inTenant, keepTenant } from './tenant-scope';

const database = useDatabase('tenant_pool');
let app: Database;
let tenants: string[];

beforeAll(async () => {
  app = openDatabase({
    url: database.url(),
    role: databaseRoles.app,
    poolSize: 4,
    onIdleError: () => undefined,
  });
  tenants = await Promise.all(Array.from({ length: 10 }, () => createSampleTenant(database())));
});
afterAll(() => app.close());

/** Ids of all tenants that are seen: the statements ask for none. */
type Look = () => Promise<string[]>;

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const select = { id: true } as const;

const looks: Record<string, Look> = {
  statement: async () => idsOf((await app.pool.query<{ id: string }>('select id from tenant')).rows),
  'Prisma query': async () => idsOf(await app.prisma.tenant.findMany({ select })),
  'raw Prisma query': async () => idsOf(await app.prisma.$queryRaw<{ id: string }[]>`select id from tenant`),
  'query with relations': async () =>
    (await app.prisma.tenant.findMany({ include: { memberships: true } })).flatMap(({ memberships }) =>
      memberships.map(({ tenantId }) => tenantId),
    ),
  transaction: () =>
    inTransaction(app, async (transaction) => {
      const first = await transaction.tenant.findMany({ select });
      const again = await Promise.all(
        first.map(({ id }) => transaction.tenant.findUnique({ where: { id } })),
      );
      const changed = await transaction.apiKey.updateManyAndReturn({ data: { name: 'changed' } });
      return [...again.map((row) => row?.id ?? 'lost'), ...changed.map(({ tenantId }) => tenantId)];
    }),
  'client of the pool': async () => {
    const client = await app.pool.connect();
    try {
      return idsOf((await client.query<{ id: string }>('select id from tenant')).rows);
    } finally {
      client.release();
    }
  },
};

const mishaps: Record<string, () => Promise<unknown>> = {
  'failing statement': () => app.pool.query('select 1 / 0'),
  'failing Prisma query': () => app.prisma.$queryRaw`select nothing from nowhere`,
  'aborted transaction': () =>
    inTransaction(app, async (transaction) => {
      await transaction.$queryRaw`select 1 / 0`;
    }),
  'transaction that throws': () =>
    inTransaction(app, async (transaction) => {
      await transaction.tenant.updateMany({ data: { name: 'never' } });
      throw new Error('changed my mind');
    }),
  'cancelled statement': async () => {
    const client = await app.pool.connect();
    try {
      await client.query('set statement_timeout = 1; select pg_sleep(1)');
    } finally {
      await client.query('reset statement_timeout').catch(() => undefined); // it is still cancelled, or it is set back
      client.release();
    }
  },
  'client given back inside a transaction': async () => {
    const client = await app.pool.connect();
    await client.query('begin');
    client.release();
    throw new Error('forgotten');
  },
  'client given back inside an aborted transaction': async () => {
    const client = await app.pool.connect();
    await client.query('begin');
    await client.query('select 1 / 0').finally(() => client.release());
  },
};

test('200 scopes at once on 4 connections see their own tenant, while statements fail beside them', async () => {
  const [kinds, accidents] = [Object.entries(looks), Object.entries(mishaps)];
  const scopes = Array.from({ length: 200 }, async (_, i) => {
    const tenantID = tenants[i % tenants.length] ?? '';
    const [name = '', look] = kinds[i % kinds.length] ?? [];
    const [, fail] = accidents[i % accidents.length] ?? [];
    return inTenant(tenantID, async () => {
      const before = await look?.();
      if (i % 3 === 0) await expect(fail?.()).rejects.toThrow();
      const after = await look?.();
      return { name, seen: [...new Set([...(before ?? []), ...(after ?? [])])], expected: [tenantID] };
    });
  });
  const results = await Promise.all(scopes);
  expect(results).toHaveLength(200);
  for (const { name, seen, expected } of results) expect([name, seen]).toEqual([name, expected]);
  expect(app.pool.totalCount).toBeLessThanOrEqual(4);
}, 60_000);

test.each(Object.entries(mishaps))(
  'the next use of a connection is of its own tenant, after a use of this kind: %s',
  async (_, fail) => {
    const single = openDatabase({
      url: database.url(),
      role: databaseRoles.app,
      poolSize: 1,
      onIdleError: () => undefined,
    });
    const shared = app;
    app = single;
    try {
      const [first = '', second = ''] = tenants;
      await inTenant(first, () => expect(fail()).rejects.toThrow());
      for (const [name, look] of Object.entries(looks)) {
        expect([name, new Set(await inTenant(second, look))]).toEqual([name, new Set([second])]);
        expect([name, await look()]).toEqual([name, []]);
        expect([name, new Set(await inTenant(first, look))]).toEqual([name, new Set([first])]);
      }
    } finally {
      app = shared;
      await single.close();
    }
  },
);

test('a scope ends with its work: what it leaves behind goes on inside, what comes after is outside', async () => {
  const [tenantID = ''] = tenants;
  let later: Promise<string[]> | undefined;
  await inTenant(tenantID, async () => {
    later = new Promise((resolve) => {
      setImmediate(() => resolve(looks.statement?.() ?? []));
    });
  });
  expect(await looks.statement?.()).toEqual([]);
  expect(await later).toEqual([tenantID]);
});

test('the steps of a stream are taken for the tenant of its beginning, wherever they are asked for', async () => {
  const [tenantID = ''] = tenants;
  async function* steps() {
    for (let step = 0; step < 3; step += 1) yield await looks.statement?.();
  }
  const kept = await inTenant(tenantID, async () => keepTenant(steps()));
  const seen = [];
  for await (const each of kept) seen.push(each);
  expect(seen).toEqual([[tenantID], [tenantID], [tenantID]]);
  expect(() => keepTenant(steps())).toThrow(RangeError);
});

test('a query of Prisma that is only awaited outside of its scope was asked inside', async () => {
  const [tenantID = ''] = tenants;
  const rows = await inTenant(tenantID, () => app.prisma.tenant.findMany({ select }));
  expect(rows).toEqual([{ id: tenantID }]);
});

test('no scope is opened for nobody, or for another tenant inside one', async () => {
  const [first = '', second = ''] = tenants;
  const work = async () => 'done';
  await expect(inTenant('', work)).rejects.toThrow(RangeError);
  await expect(inTenant(first, () => inTenant(second, work))).rejects.toThrow(RangeError);
  expect(await inTenant(first, () => inTenant(first, work))).toBe('done');
});

test('a connection that broke is replaced by one that is told its tenant', async () => {
  const single = openDatabase({
    url: database.url(),
    role: databaseRoles.app,
    poolSize: 1,
    onIdleError: () => undefined,
  });
  try {
    const [first = '', second = ''] = tenants;
    const { rows } = await inTenant(first, () =>
      single.pool.query<{ pid: number }>('select pg_backend_pid() as pid'),
    );
    await database.rows('select pg_terminate_backend($1)', [rows[0]?.pid]);
    const seen = () => inTenant(second, async () => (await single.pool.query('select id from tenant')).rows);
    const rowsAfter = await until(() => seen().catch(() => undefined), {
      message: 'a new connection is there',
    });
    expect(rowsAfter).toEqual([{ id: second }]);
  } finally {
    await single.close();
  }
});
