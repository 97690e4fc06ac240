// Members and the audit log over HTTP, with real accounts: lists, tags, refusals, and a log that a reader can check.

import { createHash } from 'node:crypto';
import type { AuditEntryView } from '@synthward/contracts';
import { canonicalJson, type Json } from '@synthward/kernel';
import { type Person, useLiveAccounts } from './live-accounts';
import { expectProblem } from './start-api';

const live = useLiveAccounts('members_and_audit');
let owner: Person;
let guest: Person;
beforeAll(async () => {
  owner = await live.signUp('ada');
  guest = await live.join(owner, 'grace', 'viewer');
}, 60_000);

const inTenant = (path: string) => `/workspace/tenants/${owner.tenantID}/${path}`;
const read = async (path: string) => JSON.parse((await owner.call(inTenant(path))).text);

async function readAll(query = ''): Promise<AuditEntryView[]> {
  const entries: AuditEntryView[] = [];
  let cursor = '';
  do {
    const page = await read(`audit-log?limit=2${query}${cursor && `&cursor=${cursor}`}`);
    entries.push(...page.data);
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  return entries;
}

test('a taken address cannot sign up, and whoever has a wrong password is not signed in', async () => {
  const body = { name: 'x', email: 'ADA@example.org', password: 'another long password', tenantName: 'x' };
  const taken = await live.post('/auth/sign-up', body);
  expect(taken.status).toBe(409);
  expectProblem(taken, 'email_taken');
  const wrong = await live.post('/auth/session', { email: owner.email, password: 'another long password' });
  expect(wrong.status).toBe(401);
  expectProblem(wrong, 'unauthenticated');
  expect(wrong.headers).not.toHaveProperty('set-cookie');
});

test('too many wrong passwords are answered with 429 and when to come again', async () => {
  const guess = () => live.post('/auth/session', { email: 'guessed@example.org', password: 'x' });
  for (let i = 0; i < 10; i += 1) expect((await guess()).status).toBe(401);
  const answer = await guess();
  expect(answer.status).toBe(429);
  expectProblem(answer, 'rate_limited');
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
}, 60_000);

test('a member is changed by whoever has read it, and a tag of another state is 412, none 428', async () => {
  const path = inTenant(`members/${guest.accountID}`);
  const change = (headers: Readonly<Record<string, string>>) =>
    owner.call(path, { method: 'PATCH', body: '{"role":"billing"}', headers });
  const { headers } = await owner.call(path);
  expectProblem(await change({}), 'precondition_required');
  expectProblem(await change({ 'if-match': '"9"' }), 'precondition_failed');
  const changed = await change({ 'if-match': String(headers.etag) });
  expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
  expect(JSON.parse(changed.text)).toMatchObject({ accountID: guest.accountID, role: 'billing' });
  const again = await owner.call(path, { headers: { 'if-none-match': '"2"' } });
  expect([again.status, again.text]).toEqual([304, '']);
});

test('the last owner is told that it is the last one', async () => {
  const path = inTenant(`members/${owner.accountID}`);
  for (const exchange of [{ method: 'DELETE' }, { method: 'PATCH', body: '{"role":"viewer"}' }]) {
    const answer = await owner.call(path, { ...exchange, headers: { 'if-match': '*' } });
    expect(answer.status).toBe(409);
    expectProblem(answer, 'last_owner');
  }
});

test('a role that there is not is refused, and so is a member that would make itself more', async () => {
  const path = inTenant(`members/${guest.accountID}`);
  const headers = { 'if-match': '*' };
  for (const body of ['{"role":"operator"}', '{"role":"owner","accountID":"acc_1"}', '{}'])
    expectProblem(await owner.call(path, { method: 'PATCH', body, headers }), 'invalid_spec');
  const own = await guest.call(path, { method: 'PATCH', body: '{"role":"owner"}', headers });
  expectProblem(own, 'insufficient_scope');
});

test('the log is read page by page from the newest, with the request ids of the deeds', async () => {
  const { headers } = await owner.call(inTenant('invitations'), {
    method: 'POST',
    body: '{"email":"joan@example.org","role":"viewer"}',
  });
  const [newest, ...older] = await readAll();
  expect(newest).toMatchObject({
    action: 'invitation.create',
    actor: { kind: 'account', id: owner.accountID },
    address: '127.0.0.1',
    requestID: headers['x-request-id'],
    data: { email: 'joan@example.org', role: 'viewer' },
  });
  const sequences = [newest, ...older].map((entry) => entry?.sequence);
  expect(sequences).toEqual(Array.from({ length: sequences.length }, (_, i) => sequences.length - i));
});

test('the log can be asked for an action, an actor and a time, and for nothing else', async () => {
  const all = await readAll();
  const started = await readAll('&action=session.start');
  expect(started.map(({ action }) => action)).toEqual(['session.start', 'session.start']);
  const byGuest = await readAll(`&actorID=${guest.accountID}`);
  expect(byGuest.map(({ action }) => action)).toEqual(['session.start', 'member.join']);
  expect(await readAll('&since=2999-01-01T00:00:00Z')).toEqual([]);
  expect(await readAll('&until=2999-01-01T00:00:00Z&since=2000-01-01T00:00:00%2B02:00')).toEqual(all);
  for (const query of ['action=nonsense', 'since=yesterday', 'actorID=a&actorID=b', 'target=x'])
    expectProblem(await owner.call(inTenant(`audit-log?${query}`)), 'invalid_parameter');
  for (const cursor of ['nonsense', Buffer.from('v1:0').toString('base64url')])
    expectProblem(await owner.call(inTenant(`audit-log?cursor=${cursor}`)), 'invalid_cursor');
});

test('whoever has the exported log can check the chain without us', async () => {
  const answer = await owner.call(inTenant('audit-log/export'));
  expect(answer.headers).toMatchObject({
    'content-type': 'application/x-ndjson',
    'content-disposition': 'attachment; filename="audit-log.ndjson"',
  });
  const entries: { [name: string]: Json }[] = answer.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.length).toBeGreaterThan(4);
  let previousHash: Json = '0'.repeat(64);
  for (const { hash = '', ...rest } of entries) {
    expect(rest.previousHash).toBe(previousHash);
    expect(createHash('sha256').update(canonicalJson(rest)).digest('hex')).toBe(hash);
    previousHash = hash;
  }
});

test('the log as CSV has the same entries, a line each', async () => {
  const answer = await owner.call(inTenant('audit-log/export?format=csv'));
  expect(answer.headers['content-type']).toBe('text/csv');
  const [header, ...lines] = answer.text.trimEnd().split('\r\n');
  expect(header).toBe(
    'sequence,at,actorKind,actorID,apiKeyID,address,action,target,beforeDigest,afterDigest,requestID,data,previousHash,hash',
  );
  const entries = (await readAll()).toReversed();
  expect(lines.map((line) => line.split(',')[0])).toEqual(entries.map(({ sequence }) => String(sequence)));
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(entries.map(({ hash }) => hash));
});

test("another tenant's log is not there", async () => {
  const stranger = await live.signUp('stranger');
  for (const path of ['audit-log', 'audit-log/export', 'members', 'invitations'])
    expectProblem(await stranger.call(inTenant(path)), 'not_found');
});

test('who signs out is signed out everywhere, and who is removed is no member at once', async () => {
  const visitor = await live.join(owner, 'visitor', 'viewer');
  const plans = () => visitor.call('/billing/plans', { headers: { 'x-tenant-id': owner.tenantID } });
  expect((await plans()).status).toBe(200);
  const path = inTenant(`members/${visitor.accountID}`);
  expect((await owner.call(path, { method: 'DELETE', headers: { 'if-match': '"1"' } })).status).toBe(204);
  expectProblem(await plans(), 'not_found');
  expect((await visitor.call('/auth/session')).status).toBe(200);
  expect((await visitor.call('/auth/session', { method: 'DELETE' })).status).toBe(204);
  expectProblem(await visitor.call('/auth/session'), 'unauthenticated');
});
