// What operators decide of accounts over HTTP, on real rows: credit, once for a key, and whom Stripe bills.

import { sampleSpec } from '@synthward/testkit';
import { useLiveApi } from './live-api';
import { OPERATOR_TOKEN } from './sample-operator';
import { type Answer, expectProblem } from './start-api';

const live = useLiveApi('operator billing over http');
const { platform } = live;
const bodyOf = ({ text }: Answer) => JSON.parse(text);
const operatorHeaders = { authorization: `Bearer ${OPERATOR_TOKEN}` };
const newTenant = () => live.newTenant('developer');

const operate = (tenantID: string, path: string, body: unknown, key?: string) =>
  live.send({
    tenantID,
    path: `/operator/tenants/${tenantID}${path}`,
    body,
    headers: operatorHeaders,
    ...(key !== undefined && { key }),
  });

describe('credit', () => {
  test('is given once for fifty equal posts at once, with one row in each log', async () => {
    const tenantID = await newTenant();
    const body = { amountMicros: 1_000_000, reason: 'an outage' };
    const give = () => operate(tenantID, '/credits', body, 'outage-7');
    const answers = await Promise.all(Array.from({ length: 50 }, give));
    const given = answers.filter(({ status }) => status === 201);
    for (const waiting of answers.filter(({ status }) => status !== 201))
      expectProblem(waiting, 'idempotency_in_progress');
    expect(given.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    const again = await give();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(new Set([...given, again].map(({ text }) => text)).size).toBe(1);
    const { creditID } = bodyOf(again);
    const count = async (sql: string) => (await platform.database.rows(sql, [tenantID])).length;
    expect(await count('select 1 from credit_grant where tenant_id = $1')).toBe(1);
    expect(await count(`select 1 from ledger_transaction where tenant_id = $1 and kind = 'grant'`)).toBe(1);
    expect(await count(`select 1 from audit_entry where tenant_id = $1 and action = 'credit.grant'`)).toBe(1);
    expect(
      await platform.database.rows('select 1 from operator_action where target = $1', [creditID]),
    ).toEqual([{ '?column?': 1 }]);
    const balance = await live.get(tenantID, `/billing/tenants/${tenantID}/balance`);
    expect(bodyOf(balance)).toMatchObject({ creditMicros: 1_000_000 });
  });

  test('is given anew under another key, for another tenant and without one, and a key is of one body', async () => {
    const [tenantID, other] = [await newTenant(), await newTenant()];
    const body = { amountMicros: 5, reason: 'x' };
    const ids = [
      await operate(tenantID, '/credits', body, 'k1'),
      await operate(tenantID, '/credits', body, 'k2'),
      await operate(other, '/credits', body, 'k1'),
      await operate(tenantID, '/credits', body),
      await operate(tenantID, '/credits', body),
    ].map((answer) => bodyOf(answer).creditID);
    expect(new Set(ids).size).toBe(5);
    const changed = await operate(tenantID, '/credits', { ...body, amountMicros: 6 }, 'k1');
    expectProblem(changed, 'idempotency_key_reused');
    expectProblem(await operate(tenantID, '/credits', body, 'two words'), 'invalid_idempotency_key');
  });

  test('that is refused leaves its key free', async () => {
    const body = { amountMicros: 5, reason: 'x' };
    for (const _ of [1, 2]) expectProblem(await operate('ten_none', '/credits', body, 'k1'), 'not_found');
    expect(
      await platform.database.rows(`select 1 from idempotency_key where tenant_id = 'ten_none'`),
    ).toEqual([]);
  });
});

describe('a customer at Stripe', () => {
  const path = (tenantID: string) => `/operator/tenants/${tenantID}/billing-customer`;
  const show = (tenantID: string) => live.get(tenantID, path(tenantID), operatorHeaders);
  const set = (tenantID: string, stripeCustomerID: unknown, tag: string) =>
    live.send({
      ...{
        tenantID,
        path: path(tenantID),
        method: 'PATCH',
        body: { stripeCustomerID, reason: 'a contract' },
      },
      headers: { ...operatorHeaders, 'if-match': tag },
    });

  test('is set by an operator who has read the version, and stands in both logs', async () => {
    const tenantID = await newTenant();
    const before = await show(tenantID);
    expect(bodyOf(before)).toEqual({
      ...{ tenantID, stripeCustomerID: null, changedAt: null, exports: {}, parked: [] },
    });
    const tag = String(before.headers.etag);
    const answers = await Promise.all(['cus_1', 'cus_2'].map((customer) => set(tenantID, customer, tag)));
    const [winner, ...others] = answers.toSorted((a, b) => a.status - b.status);
    expect(winner?.status).toBe(200);
    for (const stale of others) expectProblem(stale, 'precondition_failed');
    const after = await show(tenantID);
    expect(after.text).toBe(winner?.text);
    expect(after.headers.etag).toBe(winner?.headers.etag);
    const { stripeCustomerID } = bodyOf(after);
    const entries = await platform.database.rows(
      'select action, actor_kind, data from audit_entry where tenant_id = $1',
      [tenantID],
    );
    const data = { from: null, to: stripeCustomerID, reason: 'a contract' };
    expect(entries).toEqual([{ action: 'billing_customer.change', actor_kind: 'operator', data }]);
    const actions = await platform.database.rows('select action from operator_action where target = $1', [
      tenantID,
    ]);
    expect(actions).toEqual([{ action: 'billing_customer.change' }]);
  });

  test.each(['', 'cus_', 'cus_a b', 'sub_1', 5, `cus_${'x'.repeat(300)}`])('is not %j', async (customer) => {
    expectProblem(await set(await newTenant(), customer, '*'), 'invalid_spec');
  });

  test('of a tenant that there is not is not there, and nothing is resumed for one without a customer', async () => {
    expectProblem(await show('ten_none'), 'not_found');
    expectProblem(await set('ten_none', 'cus_1', '*'), 'not_found');
    for (const tenantID of ['ten_none', await newTenant()])
      expectProblem(await operate(tenantID, '/meter-exports/resume', { reason: 'x' }), 'not_found');
  });

  test('is billed for what a job used, which shows as waiting', async () => {
    const tenantID = await newTenant();
    await set(tenantID, 'cus_1', '*');
    const { jobID } = bodyOf(await live.post({ tenantID, body: sampleSpec() }));
    await platform.finish(jobID);
    const used = await platform.database.rows(
      'select effect_key from usage_event where job_id = $1 and quantity > 0 order by 1',
      [jobID],
    );
    const waiting = await platform.database.rows(
      'select effect_key from meter_export where tenant_id = $1 order by 1',
      [tenantID],
    );
    expect(waiting).toEqual(used);
    expect(bodyOf(await show(tenantID)).exports).toEqual({ pending: used.length });
  });
});
