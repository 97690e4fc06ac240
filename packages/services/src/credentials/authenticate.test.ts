// Who is let in: a living token and a living key of one tenant, and nothing in the database gives them away.

import { useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { mintApiKey, parseApiKey } from './api-key';
import { type Credentials, createAuthenticator } from './authenticate';
import { createFirstTenant, type FirstCredentials, renewFirstCredentials } from './create-first-tenant';

const database = useDatabase('authenticate');
const keys = sampleCredentialKeys;
const now = new Date('2026-05-01T12:00:00Z');

const founder = () => ({ database: database(), keys });
const tenant = () => createFirstTenant(founder(), { name: 'Clinic', plan: 'team' });
const door = (onKeyUsed?: (apiKeyID: string) => void) =>
  createAuthenticator({ ...founder(), clock: { now: () => now }, ...(onKeyUsed && { onKeyUsed }) });
const ask = (credentials: Credentials) => door().authenticate(credentials);
const anotherKey = () => mintApiKey(keys.pepper).key;

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
  for (const bearerOnly of [false, true])
    await expect(
      door()[bearerOnly ? 'authenticateBearer' : 'authenticate']({
        bearer: first.token,
        apiKey: second.apiKey,
      }),
    ).rejects.toMatchObject({ code: 'credentials_mismatch' });
});

test.each<[string, (known: FirstCredentials) => Credentials]>([
  ['no token', ({ apiKey }) => ({ bearer: undefined, apiKey })],
  ['no key', ({ token }) => ({ bearer: token, apiKey: undefined })],
  ['an empty token', ({ apiKey }) => ({ bearer: '', apiKey })],
  ['an empty key', ({ token }) => ({ bearer: token, apiKey: '' })],
  ['an unknown token', ({ apiKey }) => ({ bearer: `sw_token_${'x'.repeat(32)}`, apiKey })],
  ['an unknown key', ({ token }) => ({ bearer: token, apiKey: anotherKey() })],
  ['a key of the former form', ({ token }) => ({ bearer: token, apiKey: `sw_key_${'x'.repeat(32)}` })],
  ['a token in other case', ({ token, apiKey }) => ({ bearer: token.toUpperCase(), apiKey })],
  ['a token with a space after it', ({ token, apiKey }) => ({ bearer: `${token} `, apiKey })],
  ['the two exchanged', ({ token, apiKey }) => ({ bearer: apiKey, apiKey: token })],
  ['a NUL character', ({ apiKey }) => ({ bearer: '\u0000', apiKey })],
])('%s is answered as unauthenticated', async (_, choose) => {
  await expect(ask(choose(await tenant()))).rejects.toMatchObject({ code: 'unauthenticated' });
});

/** A well-formed key of the same public id: a row of it is found, and its digest is another one. */
async function otherDigestFor(publicId: string): Promise<void> {
  const { digest } = mintApiKey(keys.pepper);
  await database.rows('update api_key set digest = $2 where public_id = $1', [publicId, digest]);
}

test('a key whose secret is another one is refused, with the same words as an unknown one', async () => {
  const { token, apiKey } = await tenant();
  const unknown = await ask({ bearer: token, apiKey: anotherKey() }).catch((error: unknown) => error);
  await otherDigestFor(parseApiKey(apiKey)?.publicId ?? '');
  const wrong = await ask({ bearer: token, apiKey }).catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: 'unauthenticated' });
  expect(wrong).toEqual(unknown);
});

test.each([
  ['account_token', 'revoked_at'],
  ['account_token', 'expires_at'],
  ['api_key', 'revoked_at'],
  ['api_key', 'expires_at'],
])('a credential with %s.%s in the past is answered as unauthenticated', async (table, column) => {
  const { token, apiKey, tenantID } = await tenant();
  await database.rows(`update ${table} set ${column} = $2 where tenant_id = $1`, [tenantID, now]);
  await expect(ask({ bearer: token, apiKey })).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a key that expires later is good until then', async () => {
  const { token, apiKey, tenantID } = await tenant();
  const later = new Date(now.getTime() + 1);
  await database.rows('update api_key set expires_at = $2 where tenant_id = $1', [tenantID, later]);
  expect(await ask({ bearer: token, apiKey })).toMatchObject({ tenantID });
});

test.each<[string, string]>([
  ['a key that is revoked', 'update api_key set revoked_at = now() where tenant_id = $1'],
  ['a key that is removed', 'delete from api_key where tenant_id = $1'],
  ['a token that is revoked', 'update account_token set revoked_at = now() where tenant_id = $1'],
  ['a token of a member no more', 'delete from membership where tenant_id = $1'],
])(
  '%s opens nothing: at once where it is told of, at other processes after two seconds',
  async (_, change) => {
    const { token, apiKey, tenantID } = await tenant();
    let present = now;
    const process = () => createAuthenticator({ ...founder(), clock: { now: () => present } });
    const [here, there] = [process(), process()];
    const enter = (each: typeof here) => each.authenticate({ bearer: token, apiKey });
    for (const each of [here, there]) expect(await enter(each)).toMatchObject({ tenantID });
    await database.rows(change, [tenantID]);
    here.forget();
    await expect(enter(here)).rejects.toMatchObject({ code: 'unauthenticated' });
    present = new Date(now.getTime() + 2000);
    await expect(enter(there)).rejects.toMatchObject({ code: 'unauthenticated' });
  },
);

test('a role and the scopes of a key that are changed hold at every process after two seconds', async () => {
  const { token, apiKey, tenantID } = await tenant();
  let present = now;
  const other = createAuthenticator({ ...founder(), clock: { now: () => present } });
  await other.authenticate({ bearer: token, apiKey });
  await database.rows(`update api_key set scopes = '{cohorts:read,keys:write}' where tenant_id = $1`, [
    tenantID,
  ]);
  await database.rows(`update membership set role = 'viewer' where tenant_id = $1`, [tenantID]);
  present = new Date(now.getTime() + 2000);
  expect((await other.authenticate({ bearer: token, apiKey })).scopes).toEqual(['cohorts:read']);
});

test('a key ends at its instant, however lately it was looked at', async () => {
  const { token, apiKey, tenantID } = await tenant();
  let present = now;
  const single = createAuthenticator({ ...founder(), clock: { now: () => present } });
  const end = new Date(now.getTime() + 500);
  await database.rows('update api_key set expires_at = $2 where tenant_id = $1', [tenantID, end]);
  expect(await single.authenticate({ bearer: token, apiKey })).toMatchObject({ tenantID });
  present = end;
  await expect(single.authenticate({ bearer: token, apiKey })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('a caller who comes again within two seconds costs the database nothing', async () => {
  const { token, apiKey, tenantID } = await tenant();
  const single = door();
  await single.authenticate({ bearer: token, apiKey });
  await database.rows('delete from api_key where tenant_id = $1', [tenantID]);
  await database.rows('delete from account_token where tenant_id = $1', [tenantID]);
  expect(await single.authenticate({ bearer: token, apiKey })).toMatchObject({ tenantID });
});

test('the other key of a pair that was let in a moment ago is looked at all the same', async () => {
  const [first, second] = [await tenant(), await tenant()];
  const single = door();
  for (const { token, apiKey } of [first, second]) await single.authenticate({ bearer: token, apiKey });
  await expect(single.authenticate({ bearer: first.token, apiKey: second.apiKey })).rejects.toMatchObject({
    code: 'credentials_mismatch',
  });
  await expect(single.authenticate({ bearer: first.token, apiKey: anotherKey() })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('the token of somebody who is a member no more opens nothing', async () => {
  const { token, apiKey, tenantID } = await tenant();
  await database.rows('delete from membership where tenant_id = $1', [tenantID]);
  await expect(ask({ bearer: token, apiKey })).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a caller may do what both the role and the key allow', async () => {
  const { token, apiKey, tenantID } = await tenant();
  await database.rows(
    `update api_key set scopes = '{cohorts:read,keys:write,former:scope}' where tenant_id = $1`,
    [tenantID],
  );
  await database.rows(`update membership set role = 'viewer' where tenant_id = $1`, [tenantID]);
  expect((await ask({ bearer: token, apiKey })).scopes).toEqual(['cohorts:read']);
  expect((await door().authenticateKey(apiKey)).scopes).toEqual(['cohorts:read', 'keys:write']);
});

test('a key alone is known with its tenant, where that is enough', async () => {
  const { apiKey, token, tenantID } = await tenant();
  expect(await door().authenticateKey(apiKey)).toMatchObject({ tenantID });
  for (const text of [token, '', anotherKey(), `${apiKey}x`])
    await expect(door().authenticateKey(text)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('each key that lets somebody in is told of, and none that does not', async () => {
  const first = await tenant();
  const second = await tenant();
  const used: string[] = [];
  const watched = door((apiKeyID) => used.push(apiKeyID));
  const { apiKeyID } = await watched.authenticate({ bearer: first.token, apiKey: first.apiKey });
  await watched.authenticateKey(first.apiKey);
  await watched.authenticateBearer({ bearer: first.token, apiKey: first.apiKey });
  await watched.authenticateBearer({ bearer: first.token, apiKey: undefined });
  await watched
    .authenticate({ bearer: first.token, apiKey: second.apiKey })
    .catch((error: unknown) => expect(error).toMatchObject({ code: 'credentials_mismatch' }));
  expect(used).toEqual([apiKeyID, apiKeyID, apiKeyID]);
});

test("an operator's token opens no tenant, with its key or without", async () => {
  const { operatorToken, apiKey } = await tenant();
  await expect(ask({ bearer: operatorToken, apiKey })).rejects.toMatchObject({ code: 'unauthenticated' });
  for (const key of [apiKey, undefined])
    await expect(door().authenticateBearer({ bearer: operatorToken, apiKey: key })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
});

test('the digests that the database holds are no credentials', async () => {
  const { tenantID, token, apiKey } = await tenant();
  const [row] = await database.rows(
    `select t.digest as token, k.digest as key from account_token t join api_key k using (tenant_id)
      where tenant_id = $1 and scope = 'account'`,
    [tenantID],
  );
  await expect(ask({ bearer: String(row?.token), apiKey })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  await expect(ask({ bearer: token, apiKey: String(row?.key) })).rejects.toMatchObject({
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
  expect(first.apiKey).toMatch(/^sw_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(first.operatorToken).toMatch(/^sw_operator_[0-9A-Za-z]{32}$/);
});

test('renewed credentials open the same tenant, and the former ones go on to', async () => {
  const first = await tenant();
  const renewed = await renewFirstCredentials(founder(), first.tenantID);
  for (const each of [first, renewed])
    expect(await ask({ bearer: each?.token, apiKey: each?.apiKey })).toMatchObject({
      tenantID: first.tenantID,
    });
  expect(renewed?.token).not.toBe(first.token);
  expect(await renewFirstCredentials(founder(), 'ten_absent')).toBeUndefined();
});

const ROUNDS = 400;

test('an unknown key takes as long to refuse as a wrong secret', async () => {
  const { apiKey } = await tenant();
  await otherDigestFor(parseApiKey(apiKey)?.publicId ?? '');
  const single = door();
  const timed = async (text: string) => {
    const startedMs = performance.now();
    await single.authenticateKey(text).catch(() => undefined); // that it is refused is tested above
    return performance.now() - startedMs;
  };
  const [unknown, wrong]: [number[], number[]] = [[], []];
  const stranger = anotherKey();
  for (let round = 0; round < ROUNDS; round += 1) {
    unknown.push(await timed(stranger));
    wrong.push(await timed(apiKey));
  }
  const ratio = medianOf(wrong.slice(50)) / medianOf(unknown.slice(50)); // the first ones warm up
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
}, 60_000);

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
