// Metered usage reaches Stripe once, whatever happens on the way: to its answers, to the worker, to the clock.

import { databaseRoles } from '@synthward/contracts';
import { inTenant, readExportOverview } from '@synthward/db';
import type { MeterEventSender } from '@synthward/meter-events';
import type { StripeBehaviour } from '@synthward/testkit';
import { byOperator, HOUR_MS, MINUTE_MS, START, useMeterExports } from '../../test/use-meter-exports';
import { getBillingCustomer, resumeTenantExports } from './billing-customer';
import { recordUsageEvent } from './usage-events';

const exporting = useMeterExports('meter exports');
const { database, stripe, clock, lines, run, wait, senderOf } = exporting;
const { newTenant, setCustomer, use, statesOf, counted, metered } = exporting;

const SILENCE_MS = 300;

const parkedOf = async (tenantID: string) =>
  (await getBillingCustomer({ database: database() }, tenantID)).customer.parked;

describe('what is exported', () => {
  test('is what completed jobs were metered for, once, under the keys of the usage events', async () => {
    const tenantID = await newTenant();
    const jobID = await use(tenantID, { patientsGenerated: 20, sourceRecords: 31, generationJobCount: 1 });
    expect(await run()).toBe(3);
    expect(await run()).toBe(0);
    expect(counted()).toEqual({
      [`${jobID}/patientsGenerated`]: 20,
      [`${jobID}/sourceRecords`]: 31,
      [`${jobID}/generationJobCount`]: 1,
    });
    expect(stripe.taken.get(`${jobID}/patientsGenerated`)).toEqual({
      ...{ customerID: 'cus_1', eventName: 'synthward_patients', value: 20 },
    });
    expect(stripe.requests).toHaveLength(3);
    expect(await statesOf(tenantID)).toEqual({ posted: 3 });
    const nothing = { byState: {}, oldestSeconds: null, pause: null, parked: [] };
    expect(await readExportOverview(database(), clock.now())).toEqual(nothing);
  });

  test('is not what a tenant tells of itself, nor what tenants without a customer use', async () => {
    const tenantID = await newTenant();
    await recordUsageEvent(
      { database: database(), clock },
      { tenantID, apiKeyID: null, body: { patientsGenerated: 9, eventID: 'run-7' } },
      { ticket: undefined, answerTo: () => ({ status: 201, headers: {} }) },
    );
    await use(await newTenant(null), { patientsGenerated: 5 });
    expect(await run()).toBe(0);
    expect(stripe.requests).toEqual([]);
  });

  test('is what settles from the choice of a customer on, for the customer of its time', async () => {
    const tenantID = await newTenant(null);
    await use(tenantID, { patientsGenerated: 1 });
    await setCustomer(tenantID, 'cus_first');
    const first = await use(tenantID, { patientsGenerated: 2 });
    await setCustomer(tenantID, 'cus_second');
    const second = await use(tenantID, { patientsGenerated: 3 });
    await setCustomer(tenantID, null);
    await use(tenantID, { patientsGenerated: 4 });
    await run();
    const customers = [...stripe.taken].map(([identifier, { customerID }]) => [identifier, customerID]);
    expect(Object.fromEntries(customers)).toEqual({
      [`${first}/patientsGenerated`]: 'cus_first',
      [`${second}/patientsGenerated`]: 'cus_second',
    });
  });

  test('is written by a completion in a request of the tenant as well, which may change nothing of it', async () => {
    const tenantID = await newTenant();
    const app = database.as(databaseRoles.app);
    const jobID = await inTenant(tenantID, () => use(tenantID, { patientsGenerated: 7 }, app));
    await run();
    expect(counted()).toEqual({ [`${jobID}/patientsGenerated`]: 7 });
    for (const sql of [
      `update meter_export set status = 'posted'`,
      'delete from meter_export',
      `update billing_customer set stripe_customer_id = 'cus_mine'`,
    ])
      await expect(inTenant(tenantID, () => app.pool.query(sql))).rejects.toThrow(/permission denied/);
  });

  test('is of the meters that are configured; others are left out for good', async () => {
    const tenantID = await newTenant();
    const jobID = await use(tenantID, { patientsGenerated: 20, sourceRecords: 31 });
    await run({ meters: { patientsGenerated: 'people' } });
    await run();
    expect([...stripe.taken.keys()]).toEqual([`${jobID}/patientsGenerated`]);
    expect(stripe.taken.get(`${jobID}/patientsGenerated`)?.eventName).toBe('people');
    expect(await statesOf(tenantID)).toEqual({ posted: 1, skipped: 1 });
  });

  test('goes out in order of time, in as many rounds as it takes, and no further when the worker leaves', async () => {
    const tenantID = await newTenant();
    for (let count = 0; count < 23; count++) await use(tenantID, { patientsGenerated: 1 });
    const leaving = new AbortController();
    const sender = await senderOf();
    const leavingSender: MeterEventSender = {
      post: (...args) => {
        leaving.abort();
        return sender.post(...args);
      },
    };
    expect(await run({ sender: leavingSender, signal: leaving.signal })).toBe(10);
    expect(await run()).toBe(13);
    expect(counted()).toEqual(await metered(tenantID));
  });
});

describe('when Stripe answers otherwise', () => {
  test('a limit is obeyed by every worker: nothing is posted before the time that Stripe asks for', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 1 });
    stripe.script.push({ kind: 'fail', status: 429, headers: { 'retry-after': '90' } });
    expect(await run()).toBe(0);
    await use(tenantID, { patientsGenerated: 2 });
    wait(89_000);
    expect(await run({ sender: await senderOf() })).toBe(0);
    expect(stripe.requests).toHaveLength(1);
    expect(await readExportOverview(database(), clock.now())).toMatchObject({
      byState: { pending: 2 },
      oldestSeconds: 89,
      pause: { until: new Date(START.getTime() + 90_000), detail: '429 A failure of 429.' },
    });
    wait(1_000);
    expect(await run()).toBe(2);
    expect(counted()).toEqual(await metered(tenantID));
  });

  test('trouble at Stripe is waited out, under another Idempotency-Key than the one that it would repeat itself for', async () => {
    const tenantID = await newTenant();
    const jobID = await use(tenantID, { patientsGenerated: 1 });
    for (const ms of [0, 5_000, 30_000]) {
      wait(ms);
      stripe.script.push({ kind: 'fail', status: 500 });
      expect(await run()).toBe(0);
    }
    wait(120_000);
    expect(await run()).toBe(1);
    const keys = stripe.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([0, 1, 2, 3].map((answers) => `${jobID}/patientsGenerated/${answers}`));
  });

  test.each<[string, StripeBehaviour[]]>([
    ['silence', [{ kind: 'silence', takes: true }]],
    ['an answer that breaks off', [{ kind: 'cut', takes: true }]],
    [
      'closed connections',
      [
        { kind: 'reset', takes: true },
        { kind: 'reset', takes: true },
      ],
    ],
    ['a failure after the event was taken', [{ kind: 'fail', status: 502, takes: true }]],
  ])('after %s the event is sent again, and counts once', async (_, script) => {
    const tenantID = await newTenant();
    const jobID = await use(tenantID, { patientsGenerated: 6 });
    stripe.script.push(...script);
    const timeoutMs = script.some(({ kind }) => kind === 'silence') ? SILENCE_MS : undefined;
    expect(await run({ sender: await senderOf({ ...(timeoutMs && { timeoutMs }) }) })).toBe(0);
    wait(10_000);
    expect(await run()).toBe(1);
    expect(counted()).toEqual({ [`${jobID}/patientsGenerated`]: 6 });
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'meter_event.posted', isKnown: true }));
  });

  test('what it refuses is parked with its words, heard of, and tried again when an operator says so', async () => {
    const tenantID = await newTenant('cus_gone');
    const jobID = await use(tenantID, { patientsGenerated: 6 });
    stripe.customers = ['cus_right'];
    expect(await run()).toBe(0);
    wait(30 * 24 * HOUR_MS);
    expect(await run()).toBe(0);
    expect(stripe.requests).toHaveLength(1);
    const identifier = `${jobID}/patientsGenerated`;
    expect(await parkedOf(tenantID)).toEqual([
      {
        ...{ identifier, stripeCustomerID: 'cus_gone', meter: 'patientsGenerated', quantity: 6 },
        ...{ occurredAt: START.toISOString(), parkedAt: START.toISOString(), reason: 'refused' },
        detail: "400 resource_missing No such customer: 'cus_gone'",
      },
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'meter_event.parked', level: 50, identifier }),
    );
    expect((await readExportOverview(database(), clock.now())).parked).toMatchObject([
      { reason: 'refused', tenants: 1, events: 1 },
    ]);
    await setCustomer(tenantID, 'cus_right');
    const order = { tenantID, by: byOperator, body: { reason: 'the right customer' } };
    expect(await resumeTenantExports({ database: database(), clock }, order)).toEqual({ resumed: 1 });
    expect(await run()).toBe(1);
    expect(stripe.taken.get(identifier)).toMatchObject({ customerID: 'cus_right', value: 6 });
    const actions = await database.rows(
      `select action from audit_entry where tenant_id = $1 and actor_kind = 'operator' order by sequence`,
      [tenantID],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'billing_customer.change',
      'billing_customer.change',
      'meter_export.resume',
    ]);
  });

  test('a key of Stripe that is wrong parks nothing: all waits until it is right', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 6 });
    await run({ sender: await senderOf({ secretKey: 'sk_test_wrong' }) });
    expect(await statesOf(tenantID)).toEqual({ pending: 1 });
    wait(10_000);
    expect(await run()).toBe(1);
  });
});

describe('what cannot be posted any more', () => {
  test('usage of 35 days ago is parked unsent', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 6 });
    wait(35 * 24 * HOUR_MS);
    expect(await run()).toBe(0);
    expect(stripe.requests).toEqual([]);
    expect(await parkedOf(tenantID)).toMatchObject([{ reason: 'too_old' }]);
  });

  test('what may have arrived is parked before Stripe forgets it, since it would count twice', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 6 });
    stripe.script.push({ kind: 'silence', takes: true });
    await run({ sender: await senderOf({ timeoutMs: SILENCE_MS }) });
    wait(23 * HOUR_MS);
    expect(await run()).toBe(0);
    expect(stripe.requests).toHaveLength(1);
    expect(await parkedOf(tenantID)).toMatchObject([{ reason: 'uncertain' }]);
  });

  test('what has certainly not arrived waits for longer', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 6 });
    stripe.script.push({ kind: 'fail', status: 429 });
    await run();
    wait(10 * 24 * HOUR_MS);
    expect(await run()).toBe(1);
  });
});

describe('when the worker dies', () => {
  /** Dies after the post, before anything is recorded. */
  const dying = async (): Promise<MeterEventSender> => {
    const sender = await senderOf();
    return {
      async post(...args) {
        await sender.post(...args);
        throw new Error('killed between post and mark');
      },
    };
  };

  test('between post and mark, the event is posted again after the lease under the same keys, and counts once', async () => {
    const tenantID = await newTenant();
    const jobID = await use(tenantID, { patientsGenerated: 6 });
    await expect(run({ sender: await dying() })).rejects.toThrow('killed');
    wait(MINUTE_MS);
    expect(await run()).toBe(0);
    wait(MINUTE_MS + 1);
    expect(await run()).toBe(1);
    expect(counted()).toEqual({ [`${jobID}/patientsGenerated`]: 6 });
    const keys = stripe.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(Array(2).fill(`${jobID}/patientsGenerated/0`));
    expect(await statesOf(tenantID)).toEqual({ posted: 1 });
  });

  test('a worker that comes back late records nothing over the one that took its place', async () => {
    const tenantID = await newTenant();
    await use(tenantID, { patientsGenerated: 6 });
    const sender = await senderOf();
    const late: MeterEventSender = {
      async post() {
        wait(2 * MINUTE_MS + 1);
        expect(await run({ sender })).toBe(1);
        return { kind: 'refused', detail: 'late' };
      },
    };
    await run({ sender: late });
    expect(await statesOf(tenantID)).toEqual({ posted: 1 });
  });

  test('two workers share what is due, and post nothing twice', async () => {
    const tenantID = await newTenant();
    for (let count = 0; count < 15; count++) await use(tenantID, { patientsGenerated: 1 });
    const [one, other] = await Promise.all([run(), run()]);
    expect(one + other).toBe(15);
    expect(stripe.requests).toHaveLength(15);
  });
});
