// The ledgers of all tenants are worked out again once a night, by whichever workers there are, and on demand.

import { createLogger } from '@synthward/observability';
import { createSampleTenant, useDatabase } from '@synthward/testkit';
import { checkLedgersNightly, verifyLedgerPage } from './verify-ledgers';

const database = useDatabase('verify ledgers');
const TENANTS = 23;
const tenants: string[] = [];
let lines: Record<string, unknown>[] = [];
const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
const logger = createLogger({ level: 'info', name: 'test', destination });

beforeAll(async () => {
  for (let count = 0; count < TENANTS; count++) tenants.push(await createSampleTenant(database()));
});
beforeEach(async () => {
  lines = [];
  await database.rows('delete from ledger_check');
  await database.rows('delete from quota_balance');
});

const checkAt = (at: string) =>
  checkLedgersNightly({ database: database(), logger, clock: { now: () => new Date(at) } });
const checks = () =>
  database.rows('select night, tenants, unsound, differences from ledger_check order by 1');
const told = (msg: string) => lines.filter((line) => line.msg === msg);

/** A balance that the ledger knows nothing of. */
const spoil = (tenantID: string, meter = 'syntheses') =>
  database.rows(`insert into quota_balance (tenant_id, period, meter, used) values ($1, '2026-12', $2, 3)`, [
    tenantID,
    meter,
  ]);

test('every tenant is checked once a night, from three in the morning (UTC) on', async () => {
  await checkAt('2026-12-02T02:59:59Z');
  await checkAt('2026-12-02T03:00:00Z');
  await checkAt('2026-12-02T03:00:05Z');
  await checkAt('2026-12-02T23:00:00Z');
  const whole = { tenants: TENANTS, unsound: 0, differences: 0 };
  expect(await checks()).toEqual([
    { night: '2026-12-01', ...whole },
    { night: '2026-12-02', ...whole },
  ]);
  expect(told('ledger.check_passed')).toEqual([
    expect.objectContaining({ night: '2026-12-01', tenants: TENANTS, level: 30 }),
    expect.objectContaining({ night: '2026-12-02', tenants: TENANTS, level: 30 }),
  ]);
});

test('what does not agree is an error, each by itself and in the end as counts', async () => {
  await spoil(tenants[4] ?? '');
  await spoil(tenants[4] ?? '', 'sourceRecords');
  await spoil(tenants[17] ?? '');
  await checkAt('2026-12-02T04:00:00Z');
  expect(await checks()).toEqual([{ night: '2026-12-02', tenants: TENANTS, unsound: 2, differences: 3 }]);
  expect(
    told('ledger.difference')
      .map(({ tenantID, level }) => [tenantID, level])
      .toSorted(),
  ).toEqual(
    [
      [tenants[4], 50],
      [tenants[4], 50],
      [tenants[17], 50],
    ].toSorted(),
  );
  expect(told('ledger.check_failed')).toEqual([
    expect.objectContaining({ night: '2026-12-02', tenants: TENANTS, unsound: 2, differences: 3, level: 50 }),
  ]);
});

test('workers share a night: no tenant is counted twice', async () => {
  await spoil(tenants[0] ?? '');
  for (let rounds = 0; rounds < 3; rounds++)
    await Promise.all(Array.from({ length: 4 }, () => checkAt('2026-12-02T04:00:00Z')));
  expect(await checks()).toEqual([{ night: '2026-12-02', tenants: TENANTS, unsound: 1, differences: 1 }]);
  expect(told('ledger.check_failed')).toHaveLength(1);
});

test('a night that a dead worker has begun is gone on with where it was, when its lease is over', async () => {
  const position = [...tenants].toSorted()[9];
  await database.rows(
    `insert into ledger_check (night, position, tenants, claimed_until) values ('2026-12-02', $1, 10, '2026-12-02T04:05:00Z')`,
    [position],
  );
  await checkAt('2026-12-02T04:04:59Z');
  expect(await checks()).toMatchObject([{ tenants: 10 }]);
  await checkAt('2026-12-02T04:05:00Z');
  expect(await checks()).toMatchObject([{ tenants: TENANTS }]);
});

test('on demand every tenant is told of, page by page, with its differences', async () => {
  const spoiled = tenants[7] ?? '';
  await spoil(spoiled);
  const seen: { tenantID: string; isSound: boolean }[] = [];
  let cursor: string | undefined;
  do {
    const page = await verifyLedgerPage(database(), { limit: 10, cursor });
    seen.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.map(({ tenantID }) => tenantID)).toEqual([...tenants].toSorted());
  expect(seen.filter(({ isSound }) => !isSound)).toEqual([
    {
      tenantID: spoiled,
      isSound: false,
      differences: [
        { check: 'what is used is the balance', subject: '2026-12 syntheses', expected: 0, actual: 3 },
      ],
    },
  ]);
});

test.each(['two words', "x'; drop table tenant", 'x'.repeat(65)])('no cursor is %j', async (cursor) => {
  await expect(verifyLedgerPage(database(), { limit: 1, cursor })).rejects.toMatchObject({
    code: 'invalid_cursor',
  });
});
