// Ways in and their ends: what is created, what is told to whom, and how often one may try.

import { sha256Hex } from '@synthward/kernel';
import { addressOf, PASSWORD, seat, useAccounts } from '../../test/use-accounts';
import { findKnownSession, signOut } from './console-session';
import { signInAccount, signUpAccount } from './sign-in';

const accounts = useAccounts('sign_in');

const signIn = (email: string, password: string, address = seat.address) =>
  signInAccount(accounts.desk(), { body: { email, password }, from: { ...seat, address } });

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    ({ code, message }) => ({ code, message }),
  );

const entriesOf = (tenantID: string) =>
  accounts.database.rows(
    'select action, actor_kind, actor_id, address, request_id from audit_entry where tenant_id = $1 order by sequence',
    [tenantID],
  );

test('whoever signs up owns a tenant on the plan free, is signed in, and is in its audit log', async () => {
  const { view, secret } = await accounts.signUp('ada');
  expect(view).toMatchObject({
    account: { name: 'ada', email: 'ada@example.org' },
    memberships: [{ tenantName: "ada's", role: 'owner' }],
  });
  expect(secret).toMatch(/^sw_session_\w{32}$/);
  const [{ tenantID } = { tenantID: '' }] = view.memberships;
  expect(await accounts.database.rows('select plan from tenant where id = $1', [tenantID])).toEqual([
    { plan: 'free' },
  ]);
  const by = { actor_kind: 'account', actor_id: view.account.accountID, address: seat.address };
  expect(await entriesOf(tenantID)).toEqual([
    { action: 'account.sign_up', ...by, request_id: 'req_test' },
    { action: 'session.start', ...by, request_id: 'req_test' },
  ]);
});

test('neither the password nor the secret of the cookie is in the database', async () => {
  const { secret } = await accounts.signUp('grace');
  const rows = JSON.stringify([
    await accounts.database.rows('select * from account'),
    await accounts.database.rows('select * from console_session'),
    await accounts.database.rows('select * from audit_entry'),
  ]);
  expect(rows).toContain('grace@example.org');
  for (const hidden of [PASSWORD, secret]) expect(rows).not.toContain(hidden);
});

test('of two who sign up with one address at once one gets it, in whatever case it is written', async () => {
  const signUp = (email: string) =>
    signUpAccount(accounts.desk(), {
      body: { name: 'Twin', email, password: PASSWORD, tenantName: 'Twins' },
      from: seat,
    });
  const outcomes = await Promise.allSettled([signUp('twin@example.org'), signUp('Twin@Example.org')]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'email_taken' });
  expect(await accounts.database.rows("select id from tenant where name = 'Twins'")).toHaveLength(1);
});

test.each([
  [{ password: 'elevenchars' }, '/password'],
  [{ password: 'x'.repeat(257) }, '/password'],
  [{ password: `twelve chars${'\ud800'}` }, '/password'],
  [{ email: 'no address' }, '/email'],
  [{ email: `${'a'.repeat(250)}@b.org` }, '/email'],
  [{ name: '' }, '/name'],
  [{ role: 'operator' }, '/role'],
  [{ plan: 'enterprise' }, '/plan'],
])('signing up with %j is refused at %s', async (over, pointer) => {
  const body = { name: 'x', email: 'x@example.org', password: PASSWORD, tenantName: 'x', ...over };
  await expect(signUpAccount(accounts.desk(), { body, from: seat })).rejects.toMatchObject({
    code: 'invalid_spec',
    data: { errors: [expect.objectContaining({ pointer })] },
  });
});

test('a password is right however its characters were composed, and in no other spelling', async () => {
  const body = {
    name: 'é',
    email: 'e@example.org',
    password: 'caf\u00e9 cr\u00e8me br\u00fbl\u00e9e',
    tenantName: 'é',
  };
  await signUpAccount(accounts.desk(), { body, from: seat });
  expect((await signIn('E@example.org', body.password.normalize('NFD'))).view.account.name).toBe('é');
  expect(await refusalOf(signIn('e@example.org', body.password.toUpperCase()))).toMatchObject({
    code: 'unauthenticated',
  });
});

test('an unknown address and a wrong password are answered with the same words', async () => {
  await accounts.signUp('joan');
  const wrong = await refusalOf(signIn(addressOf('joan'), 'a wrong password'));
  const unknown = await refusalOf(signIn(addressOf('nobody'), 'a wrong password'));
  expect(wrong).toEqual({ code: 'unauthenticated', message: 'The address or the password is not right.' });
  expect(unknown).toEqual(wrong);
});

test('after ten wrong passwords from one address the right one is refused as well, there and for a while', async () => {
  await accounts.signUp('kay');
  await signIn(addressOf('kay'), PASSWORD); // is no guess, and not counted
  for (let i = 0; i < 10; i += 1)
    expect(await refusalOf(signIn(addressOf('kay'), `wrong ${i}`))).toMatchObject({
      code: 'unauthenticated',
    });
  await expect(signIn(addressOf('kay'), PASSWORD)).rejects.toMatchObject({
    code: 'rate_limited',
    data: { retryAfterSeconds: expect.any(Number) },
  });
  expect((await signIn(addressOf('kay'), PASSWORD, '198.51.100.1')).view.account.name).toBe('kay');
  await accounts.database.rows('update rate_window set window_end = now()');
  expect((await signIn(addressOf('kay'), PASSWORD)).view.account.name).toBe('kay');
}, 60_000);

test('the limits hold for the account from everywhere, and for an address at all accounts', async () => {
  await accounts.signUp('mary');
  await accounts.database.rows('update rate_window set count = 0');
  const fill = async (prefix: string, key: string) =>
    accounts.database.rows(
      `insert into rate_window values ($1, 100, now() + interval '1 minute')
       on conflict (key) do update set count = 100`,
      [`${prefix}${key}`],
    );
  await fill('guess:', '198.51.100.9');
  expect(await refusalOf(signIn(addressOf('mary'), PASSWORD, '198.51.100.9'))).toMatchObject({
    code: 'rate_limited',
  });
  await fill('guess:', sha256Hex(addressOf('mary')));
  expect(await refusalOf(signIn(addressOf('mary'), PASSWORD, '198.51.100.10'))).toMatchObject({
    code: 'rate_limited',
  });
});

test('a session is known by its cookie alone, and ended it is known no more', async () => {
  const { secret, sessionID, view } = await accounts.signUp('hedy');
  expect(await findKnownSession(accounts.desk(), secret)).toEqual({ sessionID, view });
  expect(await findKnownSession(accounts.desk(), `${secret}x`)).toBeUndefined();
  const by = { actor: { kind: 'account', id: view.account.accountID } as const, apiKeyID: null, ...seat };
  await signOut(accounts.desk(), { sessionID, by });
  await signOut(accounts.desk(), { sessionID, by });
  expect(await findKnownSession(accounts.desk(), secret)).toBeUndefined();
  const actions = (await entriesOf(view.memberships[0]?.tenantID ?? '')).map(({ action }) => action);
  expect(actions).toEqual(['account.sign_up', 'session.start', 'session.end']);
});

test('every session has a token of its own against forged requests', async () => {
  const first = await accounts.signUp('rosa');
  const second = await signIn(addressOf('rosa'), PASSWORD);
  expect(second.view.csrfToken).not.toBe(first.view.csrfToken);
  expect((await findKnownSession(accounts.desk(), second.secret))?.view.csrfToken).toBe(
    second.view.csrfToken,
  );
});

test('a session ends twelve hours after its last use', async () => {
  const { secret } = await accounts.signUp('lise');
  accounts.pass(11.9);
  expect(await findKnownSession(accounts.desk(), secret)).toBeDefined();
  accounts.pass(11.9);
  expect(await findKnownSession(accounts.desk(), secret)).toBeDefined();
  accounts.pass(12.1);
  expect(await findKnownSession(accounts.desk(), secret)).toBeUndefined();
});

test('a session ends seven days after its beginning, however it is used', async () => {
  const { secret, endsAt } = await accounts.signUp('emmy');
  for (let hours = 8; hours < 168; hours += 8) {
    accounts.pass(8);
    expect(await findKnownSession(accounts.desk(), secret)).toBeDefined();
  }
  accounts.pass(7.9);
  expect((await findKnownSession(accounts.desk(), secret))?.view.expiresAt).toBe(endsAt.toISOString());
  accounts.pass(0.2);
  expect(await findKnownSession(accounts.desk(), secret)).toBeUndefined();
});
