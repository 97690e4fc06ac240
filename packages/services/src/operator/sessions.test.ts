// Which secret opens the operator's view: a living operator token, or a living session of one; nothing else.

import { useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { createFirstTenant } from '../credentials/create-first-tenant';
import { authenticateOperator, authenticateOperatorSession } from './authenticate-operator';
import { startOperatorSession, stopOperatorSession } from './sessions';

const database = useDatabase('operator sessions');
const HOUR_MS = 3_600_000;
const start = new Date('2026-05-01T12:00:00Z');
const at = (hours: number) => ({
  database: database(),
  clock: { now: () => new Date(start.getTime() + hours * HOUR_MS) },
});

async function signedIn() {
  const first = await createFirstTenant(
    { database: database(), keys: sampleCredentialKeys },
    { name: 'Clinic', plan: 'team' },
  );
  const session = await startOperatorSession(at(0), first.operatorToken);
  if (!session) throw new Error('the operator token opens no session');
  return { ...first, session };
}

test('the table of secrets and doors: each opens its own and no other', async () => {
  const { operatorToken, token, apiKey, session } = await signedIn();
  const doors = {
    token: authenticateOperator,
    session: authenticateOperatorSession,
    newSession: startOperatorSession,
  };
  const opened = async (secret: string) => {
    const tried = Object.entries(doors).map(async ([name, door]) =>
      (await door(at(1), secret)) ? [name] : [],
    );
    return (await Promise.all(tried)).flat();
  };
  expect({
    operatorToken: await opened(operatorToken),
    session: await opened(session.secret),
    token: await opened(token),
    apiKey: await opened(apiKey),
    nothing: await opened(''),
    sessionID: await opened(session.sessionID),
  }).toEqual({
    operatorToken: ['token', 'newSession'],
    session: ['session'],
    token: [],
    apiKey: [],
    nothing: [],
    sessionID: [],
  });
});

test('a session lasts for eight hours', async () => {
  const { session } = await signedIn();
  expect(session.expiresAt).toEqual(new Date('2026-05-01T20:00:00Z'));
  expect(await authenticateOperatorSession(at(7.99), session.secret)).toEqual({ actor: session.sessionID });
  expect(await authenticateOperatorSession(at(8), session.secret)).toBeUndefined();
});

test('a session ends by signing out, alone, with a row for its beginning and its end', async () => {
  const { session, operatorToken } = await signedIn();
  const other = await startOperatorSession(at(0), operatorToken);
  await stopOperatorSession(at(1), session.sessionID);
  await stopOperatorSession(at(2), session.sessionID);
  expect(await authenticateOperatorSession(at(1), session.secret)).toBeUndefined();
  expect(await authenticateOperatorSession(at(1), other?.secret ?? '')).toBeDefined();
  const rows = await database.rows(
    'select actor, action from operator_action where target = $1 order by at',
    [session.sessionID],
  );
  expect(rows).toEqual([
    { actor: expect.stringMatching(/^tok_/), action: 'session.start' },
    { actor: session.sessionID, action: 'session.end' },
  ]);
});

test('signing out with the id of a token ends no token', async () => {
  const { operatorToken } = await signedIn();
  const operator = await authenticateOperator(at(0), operatorToken);
  await stopOperatorSession(at(0), operator?.actor ?? '');
  expect(await authenticateOperator(at(0), operatorToken)).toEqual(operator);
});

test("a session ends with its account's last operator token", async () => {
  const { session, tenantID } = await signedIn();
  await database.rows(
    "update account_token set revoked_at = $2 where tenant_id = $1 and scope = 'operator'",
    [tenantID, start],
  );
  expect(await authenticateOperatorSession(at(1), session.secret)).toBeUndefined();
});

test('the database holds neither the secret of a session nor a part of it', async () => {
  const { session } = await signedIn();
  expect(session.secret).toMatch(/^sw_session_[0-9A-Za-z]{32}$/);
  const found = await database.rows('select 1 from account_token t where strpos(t::text, $1) > 0', [
    session.secret.slice(-20),
  ]);
  expect(found).toEqual([]);
});
