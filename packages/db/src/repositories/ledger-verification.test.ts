// The verification finds whatever does not agree, and says where.

import { createSampleTenant, sampleChunks, sampleJob, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import { beginFinalising, completeCohortJob, startCohortJob, submitCohortJob } from './cohort-jobs';
import { grantCredit } from './credits';
import { writeLedger } from './ledger';
import { nextTenantAfter, verifyLedger } from './ledger-verification';
import { finalizeStatement, payStatement, voidStatement } from './statements';

const database = useDatabase('ledger verification');
const by = {
  actor: { kind: 'operator', id: 'tok_operator' },
  ...{ apiKeyID: null, address: null, requestID: null },
} as const;
const begin = new Date('2026-10-01T00:00:00Z');
const at = new Date('2026-10-20T00:00:00Z');
const held = { patientsGenerated: 150_000, sourceRecords: 400, fhirResources: 0, generationJobCount: 1 };

/** A tenant with a completed job, a held one, credit, and a statement. */
async function newTenant(): Promise<{
  readonly tenantID: string;
  readonly jobID: string;
  readonly creditID: string;
}> {
  const tenantID = await createSampleTenant(database(), 'developer');
  await database.rows('update tenant set created_at = $2 where id = $1', [tenantID, begin]);
  const terms = { tenantID, amountMicros: 1_000_000, priority: 100, expiresAt: null, reason: 'test' };
  const credit = await inTransaction(database(), (transaction) =>
    grantCredit(transaction, { ...terms, by, at }),
  );
  const reserves = { quantities: held, at };
  const { id: jobID } = await submitCohortJob(database(), sampleJob(tenantID, { reserves }));
  await submitCohortJob(database(), sampleJob(tenantID, { reserves }));
  await startCohortJob(database(), jobID, sampleChunks(1));
  await beginFinalising(database(), jobID);
  await completeCohortJob(database(), jobID, {
    ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], expiresAt: null },
    ...{ usage: held, endedAt: at },
  });
  await finalizeStatement(database(), { tenantID, period: '2026-10', at: new Date('2026-11-03T00:00:00Z') });
  return { tenantID, jobID, creditID: credit?.creditID ?? '' };
}

const checksOf = async (tenantID: string) =>
  (await verifyLedger(database(), tenantID)).map(({ check, subject }) => `${check}: ${subject}`);

test('nothing is found where nothing is wrong', async () => {
  const { tenantID } = await newTenant();
  expect(await checksOf(tenantID)).toEqual([]);
});

test('a balance that somebody has turned is found, with what it should be', async () => {
  const { tenantID } = await newTenant();
  await database.rows(
    `update quota_balance set used = used + 7 where tenant_id = $1 and meter = 'sourceRecords'`,
    [tenantID],
  );
  expect(await verifyLedger(database(), tenantID)).toEqual([
    { check: 'what is used is the balance', subject: '2026-10 sourceRecords', expected: 400, actual: 407 },
  ]);
});

test('usage that was changed after it was settled is found', async () => {
  const { tenantID, jobID } = await newTenant();
  await database.rows(`update usage_event set quantity = 1 where job_id = $1 and meter = 'sourceRecords'`, [
    jobID,
  ]);
  expect(await checksOf(tenantID)).toEqual([
    `a settled job used what its events say: ${jobID} sourceRecords`,
  ]);
});

test('a credit that was raised behind the ledger is found', async () => {
  const { tenantID, creditID } = await newTenant();
  await database.rows('update credit_grant set amount_micros = amount_micros + 1 where id = $1', [creditID]);
  expect(await checksOf(tenantID)).toEqual([`a credit was granted as it says: ${creditID}`]);
});

test('a hold that nobody reserved, and money that came into a closed month, are found', async () => {
  const { tenantID, creditID } = await newTenant();
  await inTransaction(database(), (transaction) =>
    writeLedger(transaction, [
      {
        ...{ kind: 'reserve', tenantID, effectKey: `${tenantID}/planted`, period: '2026-10', occurredAt: at },
        entries: [
          { account: 'reserved', unit: 'syntheses', amount: 3 },
          { account: 'available', unit: 'syntheses', amount: -3 },
        ],
      },
      {
        ...{ kind: 'burn', tenantID, effectKey: `${tenantID}/theft`, period: '2026-10', occurredAt: at },
        entries: [
          { account: `credit/${creditID}`, unit: 'usdMicros', amount: 2_000_000 },
          { account: 'receivable', unit: 'usdMicros', amount: -2_000_000 },
        ],
      },
    ]),
  );
  const found = await checksOf(tenantID);
  for (const check of [
    'what is reserved is the balance: 2026-10 syntheses',
    'what is reserved is held: 2026-10 syntheses',
    `no credit is overspent: credit/${creditID}`,
    'a statement is what the ledger has of its month: 2026-10',
  ])
    expect(found).toContain(check);
});

test.each([
  ['total_micros', '1'],
  ['lines', `'[]'`],
  ['number', '999'],
  ['finalized_at', 'now()'],
])('the %s of a finalized statement does not change, and the statement stays', async (column, value) => {
  const { tenantID } = await newTenant();
  const where = [tenantID];
  await expect(
    database.rows(`update statement set ${column} = ${value} where tenant_id = $1`, where),
  ).rejects.toThrow('a statement that is finalized does not change');
  await expect(database.rows('delete from statement where tenant_id = $1', where)).rejects.toThrow(
    'a statement that is finalized does not change',
  );
});

test('a statement is paid or voided once, never both, and is owed no more', async () => {
  for (const [end, other] of [
    [payStatement, voidStatement],
    [voidStatement, payStatement],
  ] as const) {
    const { tenantID } = await newTenant();
    const command = { tenantID, period: '2026-10', reason: 'test', by, at };
    const ends = await Promise.all([end(database(), command), end(database(), command)]);
    expect(ends.filter((row) => row !== undefined)).toHaveLength(1);
    expect(await other(database(), command)).toBeUndefined();
    const [row] = await database.rows(
      `select sum(amount)::int as owed from ledger_entry where tenant_id = $1 and account = 'receivable'`,
      [tenantID],
    );
    expect(row).toEqual({ owed: 0 });
    expect(await checksOf(tenantID)).toEqual([]);
  }
});

test('tenants take turns, and after the last the first comes again', async () => {
  const ids = (await database.rows('select id from tenant order by id')).map(({ id }) => String(id));
  const seen = [];
  for (let last = ''; seen.length < ids.length; last = seen.at(-1) ?? '')
    seen.push((await nextTenantAfter(database(), last)) ?? '');
  expect(seen).toEqual(ids);
  expect(await nextTenantAfter(database(), seen.at(-1) ?? '')).toBe(ids[0]);
});
