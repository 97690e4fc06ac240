// A running platform tells Stripe what its tenants use, if it is given a key, and nobody anything if it is not.

import type { BillingCustomerView, OperatorOverview } from '@synthward/contracts';
import { STRIPE_KEY, type StackFixture, until, useStack, useStripeStub } from '@synthward/testkit';

const spec = { name: 'billed', population: 30, seed: 5, exports: { formats: ['fhir-ndjson'] } };

function operatorOf({ stack }: StackFixture) {
  return async <Body>(path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${stack().operatorToken}`, ...init.headers };
    const response = await fetch(`${stack().baseURL}/operator${path}`, { ...init, headers });
    return { headers: response.headers, body: (await response.json()) as Body }; // each test asserts what it reads
  };
}

async function nameCustomer(fixture: StackFixture): Promise<void> {
  const ask = operatorOf(fixture);
  const path = `/tenants/${fixture.stack().tenantID}/billing-customer`;
  const { headers } = await ask<BillingCustomerView>(path);
  const { body } = await ask<BillingCustomerView>(path, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
    body: JSON.stringify({ stripeCustomerID: 'cus_e2e', reason: 'a contract' }),
  });
  expect(body.stripeCustomerID).toBe('cus_e2e');
}

const exportsOf = async (fixture: StackFixture) =>
  (await operatorOf(fixture)<OperatorOverview>('/overview')).body.meterExports;

describe('with a key of Stripe', () => {
  const stripe = useStripeStub();
  const fixture = useStack({
    get env() {
      return { SYNTHWARD_STRIPE_SECRET_KEY: STRIPE_KEY, SYNTHWARD_STRIPE_BASE_URL: stripe.url() }; // known when it starts
    },
  });

  test('what jobs are metered for is at Stripe, each meter once, through limits and broken connections', async () => {
    await nameCustomer(fixture);
    stripe.script.push(
      { kind: 'fail', status: 429, headers: { 'retry-after': '1' } },
      { kind: 'cut', takes: true },
    );
    await fixture.client().completed(await fixture.client().submit(spec));
    const used = await fixture.rows(
      'select effect_key, quantity::float8 as quantity from usage_event where quantity > 0',
    );
    expect(used.length).toBeGreaterThan(2);
    const isThere = async () => {
      const states = await fixture.rows(`select 1 from meter_export where status <> 'posted'`);
      return states.length === 0 && stripe.taken.size === used.length;
    };
    await until(isThere, { timeoutMs: 60_000, message: 'Stripe has every event' });
    const counted = [...stripe.taken].map(([effect_key, { value: quantity }]) => ({ effect_key, quantity }));
    expect(counted).toEqual(expect.arrayContaining(used));
    expect(new Set([...stripe.taken].map(([, { customerID }]) => customerID))).toEqual(new Set(['cus_e2e']));
    expect(await exportsOf(fixture)).toMatchObject({ byState: {}, oldestSeconds: null, parked: [] });
  });
});

describe('without a key of Stripe', () => {
  const stripe = useStripeStub();
  const fixture = useStack({
    get env() {
      return { SYNTHWARD_STRIPE_BASE_URL: stripe.url() }; // known when it starts
    },
  });

  test('usage waits, nothing is sent, and the ledgers are checked all the same', async () => {
    await nameCustomer(fixture);
    await fixture.client().completed(await fixture.client().submit(spec));
    const check = () =>
      operatorOf(fixture)<OperatorOverview>('/overview').then(({ body }) => body.ledgerCheck);
    const checked = await until(async () => ((await check())?.finishedAt ? check() : undefined), {
      timeoutMs: 60_000,
      message: 'the ledgers are checked',
    });
    expect(checked).toMatchObject({ unsound: 0, differences: 0 });
    expect((await exportsOf(fixture)).byState).toEqual({ pending: expect.any(Number) });
    expect(stripe.requests).toEqual([]);
  });
});
