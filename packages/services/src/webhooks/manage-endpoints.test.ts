// Endpoints of a tenant, with real rows: limits, versions, secrets, and other tenants.

import { createSampleTenant, sampleContext } from '@synthward/testkit';
import { unticketed, useWebhooks } from '../../test/use-webhooks';
import { createTargetCheck } from './check-target';
import { listEndpointDeliveries, testEndpoint } from './manage-deliveries';
import {
  changeTenantEndpoint,
  createTenantEndpoint,
  deleteTenantEndpoint,
  getTenantEndpoint,
  listTenantEndpoints,
  rotateEndpointSecret,
} from './manage-endpoints';

const webhooks = useWebhooks('manage_endpoints');
let tenantID: string;
beforeEach(async () => {
  tenantID = await createSampleTenant(webhooks.database());
});

const desk = () => webhooks.endpointDesk();
const create = async (body: unknown) =>
  (await createTenantEndpoint(desk(), { by: sampleContext, tenantID, body }, unticketed)).body;

test('an endpoint is created enabled, for all events, with a secret that nothing else shows', async () => {
  const { secret, ...shown } = await create({ url: 'https://example.com:443/hook' });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(shown).toMatchObject({
    url: 'https://example.com/hook',
    status: 'enabled',
    disabledReason: null,
    eventTypes: [],
    description: '',
  });
  const address = { tenantID, endpointID: shown.endpointID };
  expect(await getTenantEndpoint(desk(), address)).toEqual({ endpoint: shown, version: 1 });
  expect(await listTenantEndpoints(desk(), tenantID)).toEqual({ data: [shown] });
});

test.each([
  [{}, '/url', 'required'],
  [{ url: 'https://example.com', eventTypes: ['cohort_job.complete'] }, '/eventTypes/0', 'unknown_value'],
  [{ url: 'https://example.com', eventType: [] }, '/eventType', 'unknown_field'],
  [{ url: 'https://example.com', description: 'x'.repeat(201) }, '/description', 'too_long'],
  [{ url: 'https://example.com', status: 'enabled' }, '/status', 'unknown_field'],
])('the request %j is refused at %s', async (body, pointer, code) => {
  await expect(create(body)).rejects.toMatchObject({
    code: 'invalid_spec',
    data: { errors: [expect.objectContaining({ pointer, code })] },
  });
});

test.each(['ftp://example.com', 'https://user:pw@example.com', 'https://10.0.0.1', 'https://example.com:22'])(
  'nothing can be sent to %s',
  async (url) => {
    await expect(create({ url })).rejects.toMatchObject({ code: 'webhook_url_refused' });
  },
);

test('a name that leads inside is refused, one that nobody resolves yet is not', async () => {
  const inside = createTargetCheck({ allowLoopback: false, lookupAll: async () => ['8.8.8.8', '10.0.0.1'] });
  await expect(inside('https://example.com')).rejects.toMatchObject({ code: 'webhook_url_refused' });
  const unknown = createTargetCheck({ allowLoopback: false, lookupAll: async () => [] });
  await expect(unknown('https://example.com')).resolves.toBe('https://example.com/');
});

test('without a key to seal secrets nothing is created', async () => {
  const request = { tenantID, body: { url: 'https://example.com' } };
  await expect(
    createTenantEndpoint(
      webhooks.endpointDesk({ secrets: undefined }),
      { ...request, by: sampleContext },
      unticketed,
    ),
  ).rejects.toMatchObject({ code: 'unavailable' });
  expect((await listTenantEndpoints(desk(), tenantID)).data).toEqual([]);
});

test('of twelve creations at once ten are made, and a deletion makes room for one', async () => {
  const body = { url: 'https://example.com' };
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => create(body)));
  const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(made).toHaveLength(10);
  await expect(create(body)).rejects.toMatchObject({ code: 'invalid_spec' });
  const endpointID = made[0]?.endpointID ?? '';
  await deleteTenantEndpoint(desk(), { by: sampleContext, tenantID, endpointID, expected: [1] });
  await expect(create(body)).resolves.toBeDefined();
});

test('of two changes to the same version one is made', async () => {
  const { endpointID } = await create({ url: 'https://example.com' });
  const change = (description: string) =>
    changeTenantEndpoint(desk(), {
      by: sampleContext,
      tenantID,
      endpointID,
      expected: [1],
      body: { description },
    });
  const outcomes = await Promise.allSettled([change('one'), change('other')]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'precondition_failed' });
});

test('what a change does not name stays as it is', async () => {
  const { endpointID } = await create({
    url: 'https://example.com',
    description: 'first',
    eventTypes: ['cohort_job.failed'],
  });
  const { endpoint, version } = await changeTenantEndpoint(desk(), {
    by: sampleContext,
    ...{ tenantID, endpointID, expected: 'any' },
    body: { url: 'https://example.org/new' },
  });
  expect(version).toBe(2);
  expect(endpoint).toMatchObject({
    url: 'https://example.org/new',
    description: 'first',
    eventTypes: ['cohort_job.failed'],
    status: 'enabled',
  });
});

test('what is disabled drops what waits, and can be enabled again', async () => {
  const { endpointID } = await create({ url: 'https://example.com' });
  const address = { tenantID, endpointID };
  await testEndpoint(webhooks.deliveryDesk(), address, unticketed);
  const off = { ...address, expected: 'any' as const, body: { status: 'disabled' } };
  expect((await changeTenantEndpoint(desk(), { ...off, by: sampleContext })).endpoint).toMatchObject({
    status: 'disabled',
    disabledReason: 'requested',
  });
  const { data } = await listEndpointDeliveries(webhooks.deliveryDesk(), { ...address, limit: 5 });
  expect(data).toMatchObject([{ status: 'dropped', attempts: 0 }]);
  await expect(testEndpoint(webhooks.deliveryDesk(), address, unticketed)).rejects.toMatchObject({
    code: 'webhook_endpoint_disabled',
  });
  const on = { ...address, expected: 'any' as const, body: { status: 'enabled' } };
  expect((await changeTenantEndpoint(desk(), { ...on, by: sampleContext })).endpoint).toMatchObject({
    status: 'enabled',
    disabledReason: null,
  });
});

test('a deleted endpoint is missing everywhere, and its secret is in the database no more', async () => {
  const { endpointID } = await create({ url: 'https://example.com' });
  const address = { tenantID, endpointID };
  await rotateEndpointSecret(desk(), { ...address, by: sampleContext }, unticketed);
  await deleteTenantEndpoint(desk(), { by: sampleContext, ...address, expected: 'any' });
  for (const call of everything(address)) await expect(call()).rejects.toMatchObject({ code: 'not_found' });
  expect(
    await webhooks.database.rows('select secret, former_secret from webhook_endpoint where id = $1', [
      endpointID,
    ]),
  ).toEqual([{ secret: '', former_secret: null }]);
});

test("another tenant's endpoint is answered like a missing one, by every use case", async () => {
  const { endpointID } = await create({ url: 'https://example.com' });
  const other = await createSampleTenant(webhooks.database());
  const errors = await Promise.all(
    [
      { tenantID: other, endpointID },
      { tenantID: other, endpointID: 'whe_00000000000000000000' },
    ].map((address) =>
      Promise.all(everything(address).map((call) => call().then(String, (error: Error) => error.message))),
    ),
  );
  expect(errors[0]).toEqual(errors[1]);
  expect(new Set(errors[0])).toEqual(new Set(['There is nothing at this address.']));
  expect((await listTenantEndpoints(desk(), other)).data).toEqual([]);
});

function everything(address: { readonly tenantID: string; readonly endpointID: string }) {
  const body = { description: 'theirs' };
  return [
    () => getTenantEndpoint(desk(), address),
    () => changeTenantEndpoint(desk(), { by: sampleContext, ...address, expected: 'any', body }),
    () => deleteTenantEndpoint(desk(), { by: sampleContext, ...address, expected: 'any' }),
    () => rotateEndpointSecret(desk(), { ...address, by: sampleContext }, unticketed),
    () => testEndpoint(webhooks.deliveryDesk(), address, unticketed),
    () => listEndpointDeliveries(webhooks.deliveryDesk(), { ...address, limit: 5 }),
  ] as const;
}

describe('under an Idempotency-Key', () => {
  const creationUnder = (operation: string, requestDigest = 'd1') => ({
    ...unticketed,
    ticket: { tenantID, operation, key: 'k1', requestDigest },
  });

  test('an endpoint is created once, and its replay shows the secret, which is nowhere kept in the clear', async () => {
    const request = { tenantID, body: { url: 'https://example.com' } };
    const first = await createTenantEndpoint(
      desk(),
      { ...request, by: sampleContext },
      creationUnder('create'),
    );
    const again = await createTenantEndpoint(
      desk(),
      { ...request, by: sampleContext },
      creationUnder('create'),
    );
    expect(again).toEqual({ ...first, isReplayed: true });
    expect((await listTenantEndpoints(desk(), tenantID)).data).toHaveLength(1);
    const kept = JSON.stringify(await webhooks.database.rows('select * from idempotency_key'));
    expect(kept).toContain(first.body.endpointID);
    expect(kept).not.toContain('whsec_');
  });

  test('a secret is replaced once, and a test is sent once', async () => {
    const { endpointID } = await create({ url: 'https://example.com' });
    const address = { tenantID, endpointID };
    const rotate = () =>
      rotateEndpointSecret(desk(), { ...address, by: sampleContext }, creationUnder('rotate'));
    expect((await rotate()).body).toEqual((await rotate()).body);
    const send = () => testEndpoint(webhooks.deliveryDesk(), address, creationUnder('test'));
    expect((await send()).body).toEqual((await send()).body);
    const { data } = await listEndpointDeliveries(webhooks.deliveryDesk(), { ...address, limit: 5 });
    expect(data).toHaveLength(1);
  });
});
