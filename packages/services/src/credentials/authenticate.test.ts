// Who is let in: a living token and a living key of one tenant, and nothing in the database gives them away.

import { useDatabase } from '@synthward/testkit';
import { authenticate, authenticateBearer, type Credentials } from './authenticate';
import { createFirstTenant } from './create-first-tenant';

const database = useDatabase('authenticate');
const now = new Date('2026-05-01T12:00:00Z');

const tenant = () => createFirstTenant(database(), { name: 'Clinic', plan: 'team' });
const ask = (credentials: Credentials) =>
  authenticate({ database: database(), clock: { now: () => now } }, credentials);

test('the token and the key of a tenant open its door, and no other', async () => {
  const first = await tenant();
  const second = await tenant();
  expect(await ask({ bearer: first.token, apiKey: first.apiKey })).toMatchObject({
    tenantID: first.tenantID,
  });
  expect(await ask({ bearer: second.token, apiKey: second.apiKey })).toMatchObject({
    tenantID: second.tenantID,
  });
});

test('a token and a key of different tenants open none', async () => {
  const [first, second] = [await tenant(), await tenant()];
  await expect(ask({ bearer: first.token, apiKey: second.apiKey })).rejects.toMatchObject({
    code: 'credentials_mismatch',
  });
});

test.each<[string, (known: { token: string; apiKey: string }) => Credentials]>([
  ['no token', ({ apiKey }) => ({ bearer: undefined, apiKey })],
  ['no key', ({ token }) => ({ bearer: token, apiKey: undefined })],
  ['an empty token', ({ apiKey }) => ({ bearer: '', apiKey })],
  ['an empty key', ({ token }) => ({ bearer: token, apiKey: '' })],
  ['an unknown token', ({ apiKey }) => ({ bearer: `sw_token_${'x'.repeat(32)}`, apiKey })],
  ['an unknown key', ({ token }) => ({ bearer: token, apiKey: `sw_key_${'x'.repeat(32)}` })],
  ['a token in other case', ({ token, apiKey }) => ({ bearer: token.toUpperCase(), apiKey })],
  ['a token with a space after it', ({ token, apiKey }) => ({ bearer: `${token} `, apiKey })],
  ['the two exchanged', ({ token, apiKey }) => ({ bearer: apiKey, apiKey: token })],
  ['a NUL character', ({ apiKey }) => ({ bearer: '\u0000', apiKey })],
])('%s is answered as unauthenticated', async (_, choose) => {
  await expect(ask(choose(await tenant()))).rejects.toMatchObject({ code: 'unauthenticated' });
});

test.each([
  ['account_token', 'revoked_at'],
  ['account_token', 'expires_at'],
  ['api_key', 'revoked_at'],
])('a credential with %s.%s in the past is answered as unauthenticated', async (table, column) => {
  const { token, apiKey, tenantID } = await tenant();
  await database.rows(`update ${table} set ${column} = $2 where tenant_id = $1`, [tenantID, now]);
  await expect(ask({ bearer: token, apiKey })).rejects.toMatchObject({ code: 'unauthenticated' });
});

test("an operator's token opens no tenant, with its key or without", async () => {
  const { operatorToken, apiKey } = await tenant();
  const dependencies = { database: database(), clock: { now: () => now } };
  await expect(ask({ bearer: operatorToken, apiKey })).rejects.toMatchObject({ code: 'unauthenticated' });
  for (const key of [apiKey, undefined])
    await expect(
      authenticateBearer(dependencies, { bearer: operatorToken, apiKey: key }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('the digest that the database holds is no credential', async () => {
  const { tenantID, apiKey } = await tenant();
  const [row] = await database.rows('select digest from account_token where tenant_id = $1', [tenantID]);
  await expect(ask({ bearer: String(row?.digest), apiKey })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('no column of any table holds a secret, or more of one than a person needs to recognise it', async () => {
  const { token, apiKey, operatorToken } = await tenant();
  const tables = await database.rows(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['public.account_token', 'public.api_key', 'public.outbox']),
  );
  const secretParts = [token, apiKey, operatorToken].map((secret) => secret.slice(-20));
  for (const { name } of tables) {
    const found = await database.rows(
      `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) s where strpos(t::text, s) > 0)`,
      [secretParts],
    );
    expect({ name, found }).toEqual({ name, found: [] });
  }
});

test('every secret is new, and says what kind it is', async () => {
  const [first, second] = [await tenant(), await tenant()];
  const secrets = [first, second].flatMap(({ token, apiKey, operatorToken }) => [
    token,
    apiKey,
    operatorToken,
  ]);
  expect(new Set(secrets).size).toBe(6);
  expect(first.token).toMatch(/^sw_token_[0-9A-Za-z]{32}$/);
  expect(first.apiKey).toMatch(/^sw_key_[0-9A-Za-z]{32}$/);
  expect(first.operatorToken).toMatch(/^sw_operator_[0-9A-Za-z]{32}$/);
});
