// Credentials in the database: found by digest while they live.

import { useDatabase } from '@synthward/testkit';
import { findApiKey } from './api-keys';
import { addOwnerCredentials, createTenant, findTenantPlan, findToken } from './credentials';

const database = useDatabase('credentials');
const now = new Date('2026-05-01T12:00:00Z');

let made = 0;
async function tenant() {
  made += 1;
  const digests = { token: `token ${made}`, operator: `operator ${made}`, publicId: `public ${made}` };
  const ids = await createTenant(database(), {
    name: `Tenant ${made}`,
    plan: 'developer',
    accountName: `Owner ${made}`,
    tokenDigests: [
      { scope: 'account', digest: digests.token },
      { scope: 'operator', digest: digests.operator },
    ],
    apiKey: {
      name: 'first',
      publicId: digests.publicId,
      start: 'sw_live_abc',
      digest: `key ${made}`,
      scopes: ['cohorts:read'],
    },
  });
  return { ...digests, ...ids };
}

test('a tenant comes with an account that owns it, two tokens and a key', async () => {
  const { tenantID, accountID, token, operator, publicId } = await tenant();
  expect(await findToken(database(), token, now)).toMatchObject({
    tenantID,
    accountID,
    scope: 'account',
    role: 'owner',
  });
  expect(await findToken(database(), operator, now)).toMatchObject({ tenantID, scope: 'operator' });
  expect(await findApiKey(database(), publicId)).toMatchObject({
    tenantId: tenantID,
    scopes: ['cohorts:read'],
  });
  const [membership] = await database.rows('select role, account_id from membership where tenant_id = $1', [
    tenantID,
  ]);
  expect(membership).toEqual({ role: 'owner', account_id: accountID });
});

test('a tenant that cannot be given its key is not created at all', async () => {
  const allow = await database.refuseInserts('api_key', 'the disk is full');
  await expect(tenant()).rejects.toThrow('the disk is full');
  await allow();
  const [left] = await database.rows(
    `select (select count(*) from tenant where name = $1)::int as tenants,
            (select count(*) from account_token where digest = $2)::int as tokens`,
    [`Tenant ${made}`, `token ${made}`],
  );
  expect(left).toEqual({ tenants: 0, tokens: 0 });
});

test('a token ends at the instant of its expiry', async () => {
  const { token } = await tenant();
  await database.rows('update account_token set expires_at = $2 where digest = $1', [token, now]);
  expect(await findToken(database(), token, new Date(now.getTime() - 1))).toBeDefined();
  expect(await findToken(database(), token, now)).toBeUndefined();
});

test('a revoked token is not found', async () => {
  const { token, operator } = await tenant();
  await database.rows('update account_token set revoked_at = now() where digest = $1', [token]);
  expect(await findToken(database(), token, now)).toBeUndefined();
  expect(await findToken(database(), operator, now)).toBeDefined();
});

test('a token is no key and a key is no token', async () => {
  const { token, publicId } = await tenant();
  expect(await findApiKey(database(), token)).toBeUndefined();
  expect(await findToken(database(), publicId, now)).toBeUndefined();
});

test('the owner who has been there longest is given further credentials, and a tenant without one is given none', async () => {
  const { tenantID, accountID } = await tenant();
  await database.rows(`insert into account (id, name) values ('acc_second', 'Second owner')`);
  await database.rows(
    `insert into membership (tenant_id, account_id, role, created_at) values ($1, 'acc_second', 'owner', now() + interval '1 day')`,
    [tenantID],
  );
  const more = {
    tokenDigests: [{ scope: 'account', digest: 'more token' }],
    apiKey: { name: 'more', publicId: 'more', start: 'sw_live_more', digest: 'more key', scopes: [] },
  };
  expect(await addOwnerCredentials(database(), tenantID, more)).toBe(true);
  expect(await findToken(database(), 'more token', now)).toMatchObject({ tenantID, accountID });
  expect(await findApiKey(database(), 'more')).toMatchObject({ tenantId: tenantID });
  expect(await addOwnerCredentials(database(), 'ten_absent', more)).toBe(false);
});

test('the plan of a tenant is known, and undefined for one that is not there', async () => {
  const { tenantID } = await tenant();
  expect(await findTenantPlan(database(), tenantID)).toBe('developer');
  expect(await findTenantPlan(database(), 'ten_absent')).toBeUndefined();
});
