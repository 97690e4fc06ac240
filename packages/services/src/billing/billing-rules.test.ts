// Months close after their late window, late usage is not lost, and a ledger that does not agree is heard of.

import { findStatement, grantCredit, inTransaction, listCredits } from '@synthward/db';
import { createLogger } from '@synthward/observability';
import { createSampleTenant, sampleSpec } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { createCohortJob } from '../cohort-jobs/create';
import { billingRules, closeDueMonths, createLedgerVerifier } from './billing-rules';
import { readStatement } from './read-statements';

const platform = usePlatform('billing rules');
const { database } = platform;
const by = {
  actor: { kind: 'operator', id: 'tok_operator' },
  ...{ apiKeyID: null, address: null, requestID: null },
} as const;

async function newTenant(createdAt: string, plan = 'developer'): Promise<string> {
  const tenantID = await createSampleTenant(database(), plan);
  await database.rows('update tenant set created_at = $2 where id = $1', [tenantID, new Date(createdAt)]);
  return tenantID;
}

const closeAt = async (now: string) =>
  closeDueMonths({ database: database(), clock: { now: () => new Date(now) } });
const statusOf = async (tenantID: string, period: string) =>
  (await findStatement(database(), { tenantID, period }))?.status;

test('a month is closed 48 hours after its end and not before, once, and one month after the other', async () => {
  const tenantID = await newTenant('2026-08-10T00:00:00Z');
  await closeAt('2026-09-02T23:59:59Z');
  expect(await statusOf(tenantID, '2026-08')).toBeUndefined();
  await closeAt('2026-09-03T00:00:00Z');
  expect(await statusOf(tenantID, '2026-08')).toBe('finalized');
  const first = await findStatement(database(), { tenantID, period: '2026-08' });
  await Promise.all([closeAt('2026-11-10T00:00:00Z'), closeAt('2026-11-10T00:00:00Z')]);
  await closeAt('2026-11-10T00:00:00Z');
  expect(await statusOf(tenantID, '2026-09')).toBe('finalized');
  expect(await statusOf(tenantID, '2026-10')).toBe('finalized');
  expect(await statusOf(tenantID, '2026-11')).toBeUndefined();
  expect(await findStatement(database(), { tenantID, period: '2026-08' })).toEqual(first);
});

test('a month in which nothing is owed is paid as soon as it is closed', async () => {
  const tenantID = await newTenant('2026-10-01T00:00:00Z', 'free');
  await closeAt('2026-11-03T00:00:00Z');
  expect(await statusOf(tenantID, '2026-10')).toBe('paid');
});

test('the draft of a month is what its statement becomes when nothing more happens', async () => {
  const tenantID = await newTenant('2026-10-10T00:00:00Z');
  const at = new Date('2026-10-11T00:00:00Z');
  const credit = { amountMicros: 5_000_000, priority: 1, reason: 'test', expiresAt: null };
  await inTransaction(database(), (transaction) => grantCredit(transaction, { ...credit, tenantID, by, at }));
  const address = { tenantID, period: '2026-10' };
  const readAt = (now: string) =>
    readStatement({ database: database(), clock: { now: () => new Date(now) } }, address);
  const draft = await readAt('2026-10-20T00:00:00Z');
  expect(draft).toMatchObject({ status: 'draft', number: null });
  await closeAt('2026-11-03T00:00:00Z');
  const final = await readAt('2026-11-04T00:00:00Z');
  expect(final).toMatchObject({ status: 'finalized', lines: draft.lines, totalMicros: draft.totalMicros });
  expect(final.lines.map(({ kind }) => kind)).toEqual(['plan_fee', 'credit']);
});

test('a job that ends when its month is closed stands in the next statement, and says when it was used', async () => {
  const tenantID = await newTenant('2026-10-01T00:00:00Z');
  const viewer = { clock: { now: () => new Date('2026-10-31T23:00:00Z') } };
  const request = { tenantID, body: sampleSpec(), requestID: 'req_1', mayReuse: false };
  const { jobID } = await createCohortJob(platform.submitter({ viewer }), request);
  await database.rows(
    `insert into quota_balance (tenant_id, period, meter, used) values ($1, '2026-10', 'patientsGenerated', 100000)
     on conflict (tenant_id, period, meter) do update set used = 100000`,
    [tenantID],
  );
  await closeAt('2026-11-03T00:00:00Z');
  await platform.finish(jobID);
  const clock = { now: () => new Date('2026-11-20T00:00:00Z') };
  const next = await readStatement({ database: database(), clock }, { tenantID, period: '2026-11' });
  expect(next.lines).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'usage', meter: 'patientsGenerated', usagePeriod: '2026-10' },
      ...{ quantity: 20, unitMicros: 400, amountMicros: 8_000, jobCount: 1 },
    }),
  );
});

test('credit is lost when it expires, and not before', async () => {
  const tenantID = await newTenant('2026-10-01T00:00:00Z');
  const expiresAt = new Date('2026-10-20T00:00:00Z');
  const at = new Date('2026-10-02T00:00:00Z');
  const credit = { tenantID, amountMicros: 5, priority: 1, reason: 'test', expiresAt, by, at };
  await inTransaction(database(), (transaction) => grantCredit(transaction, credit));
  let now = new Date('2026-10-19T23:59:00Z');
  const logger = createLogger({ level: 'info', name: 'test', destination: { write: () => undefined } });
  const rules = billingRules({ database: database(), clock: { now: () => now }, logger });
  const expire = rules.find(({ name }) => name === 'expire credits');
  expect(await expire?.apply()).toBe(0);
  now = expiresAt;
  expect(await expire?.apply()).toBe(1);
  expect(await listCredits(database().prisma, tenantID)).toMatchObject([{ leftMicros: 0 }]);
});

test('a ledger that does not agree is heard of as an error with tenant, check and figures', async () => {
  const tenantID = await newTenant('2026-10-01T00:00:00Z');
  await database.rows(
    `insert into quota_balance (tenant_id, period, meter, used) values ($1, '2026-10', 'syntheses', 3)`,
    [tenantID],
  );
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'info', name: 'test', destination });
  const verify = createLedgerVerifier({ database: database(), logger });
  const tenants = await database.rows('select id from tenant');
  for (const _ of tenants) await verify();
  expect(lines.filter((line) => line.tenantID === tenantID)).toEqual([
    expect.objectContaining({
      ...{ msg: 'ledger.difference', check: 'what is used is the balance', subject: '2026-10 syntheses' },
      ...{ expected: 0, actual: 3 },
    }),
  ]);
});
