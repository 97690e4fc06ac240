// API keys of a tenant: shown once, good for no more than their maker, as many as the plan has room for.

import {
  billingPlanOf,
  type Creation,
  defaultKeyScopes,
  type NewApiKeyView,
  type Scope,
  scopes,
} from '@synthward/contracts';
import { verifyAuditChain } from '@synthward/db';
import { Redacted } from '@synthward/kernel';
import { sampleContext, useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { unticketed } from '../../test/use-webhooks';
import { createAuthenticator } from '../credentials/authenticate';
import { createFirstTenant } from '../credentials/create-first-tenant';
import { createSecretBox } from '../webhooks/secret-box';
import type { KeyDesk, KeyRequester } from './key-desk';
import {
  changeTenantApiKey,
  createTenantApiKey,
  getTenantApiKey,
  listTenantApiKeys,
  revokeTenantApiKey,
} from './manage-api-keys';
import { rotateTenantApiKey } from './rotate-api-key';

const database = useDatabase('manage api keys');
const keys = sampleCredentialKeys;
const box = createSecretBox(new Redacted(Buffer.alloc(32, 7).toString('base64')), 'test');
let now = new Date('2026-05-01T12:00:00.000Z');
const clock = { now: () => now };
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

const desk = (): KeyDesk => ({ database: database(), clock, pepper: keys.pepper, box });

/** An owner with a first key. */
async function tenant(plan = 'team') {
  const first = await createFirstTenant({ database: database(), keys }, { name: 'Clinic', plan });
  const [row] = await database.rows('select account_id from membership where tenant_id = $1', [
    first.tenantID,
  ]);
  const accountID = String(row?.account_id);
  const caller: KeyRequester = { tenantID: first.tenantID, accountID, scopes, by: sampleContext };
  return { ...first, caller };
}

const create = async (
  caller: KeyRequester,
  body: object = {},
  creation: Creation<NewApiKeyView> = unticketed,
) => (await createTenantApiKey(desk(), { caller, body: { name: 'ci', ...body } }, creation)).body;
const rotate = async (
  caller: KeyRequester,
  keyID: string,
  body: object = {},
  creation: Creation<NewApiKeyView> = unticketed,
) => (await rotateTenantApiKey(desk(), { caller, keyID, body }, creation)).body;
const list = (tenantID: string, limit = 100, cursor?: string) =>
  listTenantApiKeys(desk(), { tenantID, limit, cursor });

const opens = async (key: string): Promise<boolean> => {
  try {
    await createAuthenticator({ database: database(), clock, keys }).authenticateKey(key);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'unauthenticated' });
    return false;
  }
};

const ticketOf = (tenantID: string, operation: string) => ({
  ...unticketed,
  ticket: { tenantID, operation, key: 'once', requestDigest: 'same' },
});

test('a new key opens the door, and no other answer shows it', async () => {
  const { caller, tenantID } = await tenant();
  const made = await create(caller);
  expect(made).toMatchObject({
    keyID: expect.stringMatching(/^key_\w{20}$/),
    name: 'ci',
    status: 'active',
    scopes: [...defaultKeyScopes],
    expiresAt: null,
    lastUsedAt: null,
    createdAt: now.toISOString(),
  });
  expect(made.key.startsWith(made.start)).toBe(true);
  expect(await opens(made.key)).toBe(true);
  const { key, ...shown } = made;
  expect(await getTenantApiKey(desk(), { tenantID, keyID: made.keyID })).toEqual({
    apiKey: shown,
    version: 1,
  });
  const listed = await list(tenantID);
  expect(listed.data).toContainEqual(shown);
  const secret = key.slice(-38);
  expect(JSON.stringify([listed, await database.rows('select * from api_key')])).not.toContain(secret);
});

test('a replay shows the key again, and at rest it is sealed', async () => {
  const { caller, tenantID } = await tenant();
  const made = await create(caller, {}, ticketOf(tenantID, 'create'));
  expect(await create(caller, {}, ticketOf(tenantID, 'create'))).toEqual(made);
  const { key } = await rotate(caller, made.keyID, {}, ticketOf(tenantID, 'rotate'));
  expect((await rotate(caller, made.keyID, {}, ticketOf(tenantID, 'rotate'))).key).toBe(key);
  const kept = JSON.stringify(await database.rows('select * from idempotency_key'));
  for (const secret of [made.key, key]) expect(kept).not.toContain(secret.slice(-38));
});

test('a replay shows no key to somebody who could not have made it', async () => {
  const { caller, tenantID } = await tenant();
  const modest = { ...caller, scopes: ['keys:write'] as const };
  const made = await create(caller, {}, ticketOf(tenantID, 'create'));
  await rotate(caller, made.keyID, {}, ticketOf(tenantID, 'rotate'));
  const refused = { code: 'insufficient_scope' };
  await expect(create(modest, {}, ticketOf(tenantID, 'create'))).rejects.toMatchObject(refused);
  await expect(rotate(modest, made.keyID, {}, ticketOf(tenantID, 'rotate'))).rejects.toMatchObject(refused);
});

test('a key may do no more than its maker, made, changed or rotated', async () => {
  const { caller, tenantID } = await tenant();
  const modest = { ...caller, scopes: ['keys:write', 'cohorts:read'] as const };
  const refused = { code: 'insufficient_scope' };
  await expect(create(modest)).rejects.toMatchObject(refused);
  await expect(create(modest, { scopes: ['members:write'] })).rejects.toMatchObject(refused);
  const { keyID } = await create(modest, { scopes: ['cohorts:read', 'cohorts:read'] });
  const change = (by: KeyRequester, allowed: readonly Scope[]) =>
    changeTenantApiKey(desk(), { caller: by, keyID, expected: 'any', body: { scopes: allowed } });
  await expect(change(modest, ['cohorts:read', 'cohorts:write'])).rejects.toMatchObject(refused);
  await change(caller, ['cohorts:read', 'cohorts:write']);
  await expect(rotate(modest, keyID)).rejects.toMatchObject(refused);
  expect((await getTenantApiKey(desk(), { tenantID, keyID })).apiKey).toMatchObject({
    scopes: ['cohorts:read', 'cohorts:write'],
    status: 'active',
  });
});

test.each(['free', 'developer'])(
  'a tenant on the plan %s has as many keys as it has room for',
  async (plan) => {
    const { caller } = await tenant(plan);
    const { apiKeyLimit } = billingPlanOf(plan);
    const attempts = Array.from({ length: apiKeyLimit + 3 }, () => create(caller));
    const outcomes = await Promise.allSettled(attempts);
    const made = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(apiKeyLimit - 1); // beside the first key
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({
          code: 'api_key_limit_reached',
          data: { plan, limit: apiKeyLimit },
        });
  },
);

test('keys that are revoked, expired or rotated out leave room', async () => {
  const { caller, tenantID } = await tenant('free');
  const [first] = (await list(tenantID)).data;
  const keyID = first?.keyID ?? '';
  const second = await rotate(caller, keyID);
  expect(await opens(second.key)).toBe(true);
  await expect(create(caller)).rejects.toMatchObject({ code: 'api_key_limit_reached' });
  await revokeTenantApiKey(desk(), { caller, keyID: second.keyID, expected: 'any' });
  const brief = await create(caller, { expiresAt: new Date(now.getTime() + 60_000).toISOString() });
  await expect(create(caller)).rejects.toMatchObject({ code: 'api_key_limit_reached' });
  pass(60);
  expect(await opens(brief.key)).toBe(false);
  expect(await opens((await create(caller)).key)).toBe(true);
});

test('a key with an end is good until then, and is shown as expired afterwards', async () => {
  const { caller, tenantID } = await tenant();
  const { key, keyID } = await create(caller, { expiresAt: '2030-01-01T02:00:00+02:00' });
  now = new Date('2029-12-31T23:59:59.999Z');
  expect(await opens(key)).toBe(true);
  now = new Date('2030-01-01T00:00:00.000Z');
  expect(await opens(key)).toBe(false);
  expect((await getTenantApiKey(desk(), { tenantID, keyID })).apiKey).toMatchObject({
    status: 'expired',
    expiresAt: '2030-01-01T00:00:00.000Z',
  });
});

test.each<[string, object, string]>([
  ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
  ['an end that is no instant', { expiresAt: 'tomorrow' }, '/expiresAt'],
  ['no scopes', { scopes: [] }, '/scopes'],
  ['an unknown scope', { scopes: ['cohorts:all'] }, '/scopes/0'],
  ['an empty name', { name: '' }, '/name'],
  ['another member', { digest: 'mine' }, '/digest'],
  ['a tenant of its own choice', { tenantID: 'ten_other' }, '/tenantID'],
])('a request with %s is refused at its place', async (_, body, pointer) => {
  const { caller } = await tenant();
  await expect(create(caller, body)).rejects.toMatchObject({
    code: 'invalid_spec',
    data: { errors: [expect.objectContaining({ pointer })] },
  });
});

test('a change needs the version that was read, and makes the next', async () => {
  const { caller, tenantID } = await tenant();
  const { keyID } = await create(caller);
  const rename = (name: string, expected: readonly number[]) =>
    changeTenantApiKey(desk(), { caller, keyID, expected, body: { name } });
  expect(await rename('second', [1])).toMatchObject({ apiKey: { name: 'second' }, version: 2 });
  await expect(rename('third', [1])).rejects.toMatchObject({ code: 'precondition_failed' });
  await expect(revokeTenantApiKey(desk(), { caller, keyID, expected: [1] })).rejects.toMatchObject({
    code: 'precondition_failed',
  });
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => rename(name, [2])));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await getTenantApiKey(desk(), { tenantID, keyID })).version).toBe(3);
});

test('a revoked key opens nothing and is gone, for whoever asks for it in any way', async () => {
  const { caller, tenantID } = await tenant();
  const { key, keyID } = await create(caller);
  await revokeTenantApiKey(desk(), { caller, keyID, expected: [1] });
  expect(await opens(key)).toBe(false);
  expect((await list(tenantID)).data.map((each) => each.keyID)).not.toContain(keyID);
  await expectMissing(caller, keyID);
});

test("another tenant's key is answered like a missing one", async () => {
  const [own, other] = [await tenant(), await tenant()];
  const { key, keyID } = await create(other.caller);
  await expectMissing(own.caller, keyID);
  await expectMissing(own.caller, 'key_missing');
  expect(await opens(key)).toBe(true);
});

async function expectMissing(caller: KeyRequester, keyID: string): Promise<void> {
  const ways = [
    () => getTenantApiKey(desk(), { tenantID: caller.tenantID, keyID }),
    () => changeTenantApiKey(desk(), { caller, keyID, expected: 'any', body: { name: 'mine' } }),
    () => rotate(caller, keyID),
    () => revokeTenantApiKey(desk(), { caller, keyID, expected: 'any' }),
  ];
  for (const way of ways) await expect(way()).rejects.toMatchObject({ code: 'not_found' });
}

test('pages show every key once, the newest first, while others are made', async () => {
  const { caller, tenantID } = await tenant();
  const made: NewApiKeyView[] = [];
  for (let i = 0; i < 5; i += 1) {
    pass(1);
    made.push(await create(caller, { name: `key ${i}` }));
  }
  const first = await list(tenantID, 2);
  await create(caller, { name: 'meanwhile' });
  const second = await list(tenantID, 2, first.nextCursor ?? '');
  const names = [...first.data, ...second.data].map(({ name }) => name);
  expect(names).toEqual(['key 4', 'key 3', 'key 2', 'key 1']);
  await expect(list(tenantID, 2, 'nonsense')).rejects.toMatchObject({ code: 'invalid_cursor' });
});

test('both keys are good while the former one retires, and then the new one alone', async () => {
  const { caller, tenantID } = await tenant();
  const former = await create(caller, { name: 'nightly', scopes: ['cohorts:read'] });
  const next = await rotate(caller, former.keyID, { overlapSeconds: 60 });
  expect(next).toMatchObject({
    name: 'nightly',
    scopes: ['cohorts:read'],
    status: 'active',
    expiresAt: null,
  });
  const { apiKey, version } = await getTenantApiKey(desk(), { tenantID, keyID: former.keyID });
  expect(apiKey).toMatchObject({
    status: 'retiring',
    rotatedToKeyID: next.keyID,
    expiresAt: new Date(now.getTime() + 60_000).toISOString(),
  });
  expect(version).toBe(2);
  expect([await opens(former.key), await opens(next.key)]).toEqual([true, true]);
  pass(60);
  expect([await opens(former.key), await opens(next.key)]).toEqual([false, true]);
});

test('a rotation lasts a day unless told, and never longer than the key itself', async () => {
  const { caller, tenantID } = await tenant();
  const endless = await create(caller);
  await rotate(caller, endless.keyID);
  const endOf = async (keyID: string) =>
    (await getTenantApiKey(desk(), { tenantID, keyID })).apiKey.expiresAt;
  expect(await endOf(endless.keyID)).toBe(new Date(now.getTime() + 86_400_000).toISOString());
  const expiresAt = new Date(now.getTime() + 3_600_000).toISOString();
  const brief = await create(caller, { expiresAt });
  pass(600);
  const next = await rotate(caller, brief.keyID);
  expect(await endOf(brief.keyID)).toBe(expiresAt);
  expect(next.expiresAt).toBe(new Date(now.getTime() + 3_600_000).toISOString()); // as long a life again
  expect((await rotate(caller, next.keyID, { overlapSeconds: 0, expiresAt: null })).expiresAt).toBeNull();
});

test('at most two keys are good at once, and a leaked one can be replaced at any time', async () => {
  const { caller } = await tenant();
  const first = await create(caller);
  const second = await rotate(caller, first.keyID);
  await expect(rotate(caller, first.keyID)).rejects.toMatchObject({ code: 'api_key_state_conflict' });
  await expect(rotate(caller, second.keyID)).rejects.toMatchObject({ code: 'api_key_state_conflict' });
  const third = await rotate(caller, second.keyID, { overlapSeconds: 0 });
  const all = [first, second, third].map(({ key }) => opens(key));
  expect(await Promise.all(all)).toEqual([true, false, true]);
  await expect(rotate(caller, second.keyID)).rejects.toMatchObject({ code: 'api_key_state_conflict' });
});

test('of rotations of one key at the same time one is made', async () => {
  const { caller, tenantID } = await tenant();
  const { keyID } = await create(caller);
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => rotate(caller, keyID)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await list(tenantID)).data).toHaveLength(3); // the first of the tenant, the former one, the new one
});

test.each([-1, 7 * 86_400 + 1, 1.5, '60'])('an overlap of %p seconds is refused', async (overlapSeconds) => {
  const { caller } = await tenant();
  const { keyID } = await create(caller);
  await expect(rotate(caller, keyID, { overlapSeconds })).rejects.toMatchObject({ code: 'invalid_spec' });
});

test('every deed is in the audit log, without the secret, and what was refused is not', async () => {
  const { caller, tenantID } = await tenant();
  const former = await create(caller);
  const change = { caller, keyID: former.keyID, expected: [1] };
  await changeTenantApiKey(desk(), { ...change, body: { name: 'second' } });
  await expect(changeTenantApiKey(desk(), { ...change, body: { name: 'third' } })).rejects.toMatchObject({
    code: 'precondition_failed',
  });
  const next = await rotate(caller, former.keyID);
  await revokeTenantApiKey(desk(), { ...change, expected: 'any' });
  const rows = await database.rows(
    `select action, target, data, before_digest is null as is_new, after_digest is null as is_gone
       from audit_entry where tenant_id = $1 order by sequence`,
    [tenantID],
  );
  const target = former.keyID;
  expect(rows).toEqual([
    { action: 'api_key.create', target, data: {}, is_new: true, is_gone: false },
    { action: 'api_key.change', target, data: {}, is_new: false, is_gone: false },
    { action: 'api_key.rotate', target, data: { rotatedTo: next.keyID }, is_new: false, is_gone: false },
    { action: 'api_key.revoke', target, data: {}, is_new: false, is_gone: true },
  ]);
  expect(await verifyAuditChain(database(), tenantID)).toBeUndefined();
});
