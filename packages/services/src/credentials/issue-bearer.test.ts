// The token endpoint: who gets a token, for how much, and what becomes of it when somebody is to be kept out.

import type { BearerAnswer, BearerGrant } from '@synthward/contracts';
import { useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { createAuthenticator } from './authenticate';
import { DEFAULT_ISSUER } from './bearer-tokens';
import { createFirstTenant, type FirstCredentials } from './create-first-tenant';
import { issueBearer } from './issue-bearer';
import { refreshTokenRules } from './prune-tokens';

const database = useDatabase('issue bearer');
const keys = sampleCredentialKeys;
let now = new Date('2026-05-01T12:00:00Z');
const clock = { now: () => now };
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

const origin = { address: '192.0.2.1', requestID: 'req_test' };
const tenant = () => createFirstTenant({ database: database(), keys }, { name: 'Clinic', plan: 'team' });
const issuer = () => ({ database: database(), clock, signing: keys.signing, issuer: DEFAULT_ISSUER });
const door = () => createAuthenticator({ database: database(), clock, keys });

const issue = (form: Readonly<Record<string, unknown>>) => issueBearer(issuer(), { form, origin });
const clientForm = ({ tenantID, token }: FirstCredentials) => ({
  ...{ grant_type: 'client_credentials', client_id: tenantID, client_secret: token },
});
const refresh = (refresh_token: string, more = {}) =>
  issue({ grant_type: 'refresh_token', refresh_token, ...more });

function granted(answer: BearerAnswer): BearerGrant {
  if ('error' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

const open = ({ access_token }: BearerGrant, { apiKey }: FirstCredentials) =>
  door().authenticate({ bearer: access_token, apiKey });

test('an account token is exchanged for a bearer of a quarter of an hour, which opens the door with the key', async () => {
  const first = await tenant();
  const grant = granted(await issue(clientForm(first)));
  expect(grant).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
  expect(grant.scope.split(' ')).toContain('members:write');
  const principal = await open(grant, first);
  const long = await door().authenticate({ bearer: first.token, apiKey: first.apiKey });
  expect(principal).toEqual(long);
  pass(900);
  await expect(open(grant, first)).rejects.toMatchObject({ code: 'token_expired' });
});

test('a bearer that opens the door with the key opens it without where that is enough', async () => {
  const first = await tenant();
  const { access_token } = granted(await issue(clientForm(first)));
  expect(await door().authenticateBearer({ bearer: access_token, apiKey: undefined })).toMatchObject({
    tenantID: first.tenantID,
    apiKeyID: null,
  });
});

test('a bearer of one tenant and a key of another open nothing', async () => {
  const [first, second] = [await tenant(), await tenant()];
  const grant = granted(await issue(clientForm(first)));
  await expect(open(grant, second)).rejects.toMatchObject({ code: 'credentials_mismatch' });
});

test('client and secret may come by Basic authentication, and not in two ways at once', async () => {
  const { tenantID, token } = await tenant();
  const basic = { id: tenantID, secret: token };
  const form = { grant_type: 'client_credentials' };
  granted(await issueBearer(issuer(), { form, basic, origin }));
  expect(
    await issueBearer(issuer(), { form: { ...form, client_secret: token }, basic, origin }),
  ).toMatchObject({
    error: 'invalid_request',
  });
});

test.each<[string, (known: FirstCredentials, other: FirstCredentials) => object, string]>([
  ['no grant type', () => ({ grant_type: undefined }), 'unsupported_grant_type'],
  ['a password grant', () => ({ grant_type: 'password' }), 'unsupported_grant_type'],
  ['no client', () => ({ client_id: undefined }), 'invalid_client'],
  ['no secret', () => ({ client_secret: undefined }), 'invalid_client'],
  ['an empty secret', () => ({ client_secret: '' }), 'invalid_client'],
  ['an unknown secret', () => ({ client_secret: 'sw_token_x' }), 'invalid_client'],
  ['the token of another tenant', (_, { token }) => ({ client_secret: token }), 'invalid_client'],
  ['an API key', ({ apiKey }) => ({ client_secret: apiKey }), 'invalid_client'],
  ["the operator's token", ({ operatorToken }) => ({ client_secret: operatorToken }), 'invalid_client'],
  ['a secret that is a list', ({ token }) => ({ client_secret: [token] }), 'invalid_request'],
  ['an unknown scope', () => ({ scope: 'cohorts:read everything' }), 'invalid_scope'],
  ['a NUL character', () => ({ client_secret: '\u0000', client_id: '\u0000' }), 'invalid_client'],
])('%s is refused', async (_, change, error) => {
  const [known, other] = [await tenant(), await tenant()];
  expect(await issue({ ...clientForm(known), ...change(known, other) })).toMatchObject({ error });
});

test('who asks for less gets less, and never more than the role allows', async () => {
  const first = await tenant();
  const grant = granted(await issue({ ...clientForm(first), scope: 'keys:read cohorts:read' }));
  expect(grant.scope).toBe('cohorts:read keys:read');
  expect((await open(grant, first)).scopes).toEqual(['cohorts:read', 'keys:read']);
  expect(await refresh(grant.refresh_token, { scope: 'billing:read' })).toMatchObject({
    error: 'invalid_scope',
  });
  const narrower = granted(await refresh(grant.refresh_token, { scope: 'cohorts:read' }));
  expect(narrower.scope).toBe('cohorts:read');
  expect(granted(await refresh(narrower.refresh_token)).scope).toBe('cohorts:read keys:read');
  await database.rows(`update membership set role = 'viewer' where tenant_id = $1`, [first.tenantID]);
  expect(await issue({ ...clientForm(first), scope: 'keys:read' })).toMatchObject({ error: 'invalid_scope' });
  expect((await open(grant, first)).scopes).toEqual(['cohorts:read']);
});

test('a refresh token is good for one use, and its second use ends all that came of it', async () => {
  const first = await tenant();
  const grant = granted(await issue(clientForm(first)));
  const second = granted(await refresh(grant.refresh_token));
  await open(second, first);
  expect(await refresh(grant.refresh_token)).toMatchObject({ error: 'invalid_grant' });
  expect(await refresh(second.refresh_token)).toMatchObject({ error: 'invalid_grant' });
  await expect(open(second, first)).rejects.toMatchObject({ code: 'unauthenticated' });
  granted(await issue(clientForm(first))); // the account token is as good as before
});

test('a second use ends the family whatever it asks for', async () => {
  const grant = granted(await issue({ ...clientForm(await tenant()), scope: 'cohorts:read' }));
  const second = granted(await refresh(grant.refresh_token));
  expect(await refresh(grant.refresh_token, { scope: 'keys:read' })).toMatchObject({
    error: 'invalid_grant',
  });
  expect(await refresh(second.refresh_token)).toMatchObject({ error: 'invalid_grant' });
});

test('of many uses at once one is granted at most, and nothing of the family is left', async () => {
  const first = await tenant();
  const { refresh_token } = granted(await issue(clientForm(first)));
  const answers = await Promise.all(Array.from({ length: 12 }, () => refresh(refresh_token)));
  const grants = answers.filter((answer) => 'access_token' in answer);
  expect(grants).toHaveLength(1);
  expect(await refresh(granted(grants[0] ?? (answers[0] as BearerAnswer)).refresh_token)).toMatchObject({
    error: 'invalid_grant',
  });
  const [left] = await database.rows(
    'select count(*)::int as n from refresh_token where tenant_id = $1 and revoked_at is null',
    [first.tenantID],
  );
  expect(left).toEqual({ n: 0 });
});

test('an old member of a family that is used while the newest is renewed leaves none in force', async () => {
  const first = await tenant();
  for (let round = 0; round < 10; round += 1) {
    const old = granted(await issue(clientForm(first)));
    const newest = granted(await refresh(old.refresh_token));
    await Promise.all([refresh(newest.refresh_token), refresh(old.refresh_token)]);
  }
  const [left] = await database.rows(
    'select count(*)::int as n from refresh_token where tenant_id = $1 and revoked_at is null',
    [first.tenantID],
  );
  expect(left).toEqual({ n: 0 });
});

test('a refresh token ends after thirty days without a use, and is forgotten', async () => {
  const { refresh_token } = granted(await issue(clientForm(await tenant())));
  pass(30 * 86_400 - 1);
  const second = granted(await refresh(refresh_token));
  pass(30 * 86_400);
  expect(await refresh(second.refresh_token)).toMatchObject({ error: 'invalid_grant' });
  for (const rule of refreshTokenRules({ database: database(), clock })) await rule.apply();
  expect(await database.rows('select 1 from refresh_token where expires_at <= $1', [now])).toEqual([]);
});

test.each(['', 'sw_refresh_x', '\u0000'])('%j is no refresh token', async (text) => {
  expect(await refresh(text)).toMatchObject({ error: text === '' ? 'invalid_request' : 'invalid_grant' });
});

test('a refresh token is of no use in the name of another tenant', async () => {
  const [first, second] = [await tenant(), await tenant()];
  const { refresh_token } = granted(await issue(clientForm(first)));
  expect(await refresh(refresh_token, { client_id: second.tenantID })).toMatchObject({
    error: 'invalid_grant',
  });
  granted(await refresh(refresh_token, { client_id: first.tenantID }));
});

test.each<[string, string]>([
  ['is a member no more', 'delete from membership where tenant_id = $1'],
  ['lost the account token', 'update account_token set revoked_at = now() where tenant_id = $1'],
])('whoever %s has no use of a signed token within five seconds, and gets no other', async (_, change) => {
  const first = await tenant();
  const grant = granted(await issue(clientForm(first)));
  const [single, other] = [door(), door()];
  const ask = (at: typeof single) => at.authenticate({ bearer: grant.access_token, apiKey: first.apiKey });
  await Promise.all([ask(single), ask(other)]);
  await database.rows(change, [first.tenantID]);
  await ask(single); // for a moment it is not asked again
  pass(5);
  for (const each of [single, other])
    await expect(ask(each)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await refresh(grant.refresh_token)).toMatchObject({ error: 'invalid_grant' });
  expect(await issue(clientForm(first))).toMatchObject({ error: 'invalid_client' });
});

test('the database holds neither a token nor a refresh token', async () => {
  const grant = granted(await issue(clientForm(await tenant())));
  const rows = JSON.stringify(await database.rows('select * from refresh_token'));
  expect(rows).not.toContain(grant.refresh_token);
  expect(rows).not.toContain(grant.refresh_token.slice(-20));
  expect(rows).not.toContain(grant.access_token);
});

test('the audit log says when a family was begun, and that a second use ended it', async () => {
  const first = await tenant();
  const { refresh_token } = granted(await issue({ ...clientForm(first), scope: 'cohorts:read' }));
  await refresh(refresh_token);
  await refresh(refresh_token);
  await refresh(refresh_token); // there is nothing left to end
  const rows = await database.rows(
    'select action, actor_kind, address, request_id, data from audit_entry where tenant_id = $1 order by sequence',
    [first.tenantID],
  );
  const by = { actor_kind: 'account', address: '192.0.2.1', request_id: 'req_test' };
  expect(rows).toEqual([
    { action: 'token.issue', ...by, data: { scopes: ['cohorts:read'] } },
    { action: 'token.revoke', ...by, data: { reason: 'used twice' } },
  ]);
});
