// FHIR clients and their tokens: an assertion's id counts once, and everything ends with the client.

import { createSampleTenant, sampleContext, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import {
  createFhirClient,
  deleteFhirClient,
  findFhirClient,
  findTenantOfFhirToken,
  listFhirClients,
  recordFhirToken,
} from './fhir-clients';

const database = useDatabase('fhir clients');

const NOW = new Date('2026-05-01T00:00:00Z');
const stamp = { by: sampleContext, now: NOW };
const after = (seconds: number) => new Date(NOW.getTime() + 1000 * seconds);

async function newClient() {
  const tenantID = await createSampleTenant(database());
  const client = { tenantID, name: 'one', jwks: { keys: [] } };
  return inTransaction(database(), (transaction) => createFhirClient(transaction, client, stamp));
}

function tokenOf(client: Awaited<ReturnType<typeof newClient>>, digest: string, over: object = {}) {
  return { client, digest, jti: digest, now: NOW, expiresAt: after(300), keptUntil: after(320), ...over };
}

test('a client is seen by its tenant alone', async () => {
  const client = await newClient();
  const other = await createSampleTenant(database());
  expect(await findFhirClient(database(), client.tenantId, client.id)).toEqual(client);
  expect(await findFhirClient(database(), other, client.id)).toBeUndefined();
  expect(await listFhirClients(database(), other)).toEqual([]);
  expect(await deleteFhirClient(database(), { tenantID: other, clientID: client.id }, stamp)).toBe(false);
});

test('a token is known until it ends', async () => {
  const client = await newClient();
  expect(await recordFhirToken(database(), tokenOf(client, 'living'))).toBe(true);
  expect(await findTenantOfFhirToken(database(), 'living', after(299))).toBe(client.tenantId);
  expect(await findTenantOfFhirToken(database(), 'living', after(300))).toBeUndefined();
  expect(await findTenantOfFhirToken(database(), 'nothing', NOW)).toBeUndefined();
});

test('of equal assertions at once one gets a token, and none later, until the assertion itself has ended', async () => {
  const client = await newClient();
  const ask = (digest: string, now = NOW) =>
    recordFhirToken(database(), tokenOf(client, digest, { jti: 'same', now }));
  const granted = await Promise.all(['a', 'b', 'c', 'd'].map((digest) => ask(digest)));
  expect(granted.filter(Boolean)).toHaveLength(1);
  expect(await ask('e', after(319))).toBe(false);
  expect(await ask('f', after(321))).toBe(true);
});

test('the same id of another client is another assertion', async () => {
  const [one, two] = [await newClient(), await newClient()];
  expect(await recordFhirToken(database(), tokenOf(one, 'one', { jti: 'shared' }))).toBe(true);
  expect(await recordFhirToken(database(), tokenOf(two, 'two', { jti: 'shared' }))).toBe(true);
});

test('a removed client has no tokens', async () => {
  const client = await newClient();
  await recordFhirToken(database(), tokenOf(client, 'orphan'));
  expect(await deleteFhirClient(database(), { tenantID: client.tenantId, clientID: client.id }, stamp)).toBe(
    true,
  );
  expect(await findTenantOfFhirToken(database(), 'orphan', NOW)).toBeUndefined();
});
