// What ends somebody's access at one process ends it there with the next request, whatever was remembered of the caller.

import { databaseRoles, parseEnvironment } from '@synthward/contracts';
import { inTenant } from '@synthward/db';
import { createId, Redacted, sha256Hex } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import { createCredentialKeys, createFirstTenant, type FirstCredentials } from '@synthward/services';
import { useDatabase } from '@synthward/testkit';

import { accountServicesOf } from '../../../apps/api/src/compose/accounts';
import { composeCredentials } from '../../../apps/api/src/compose/credentials';
import { expectProblem, type RunningApi, startApi } from './start-api';

const database = useDatabase('access ends');
const secretKey = new Redacted(Buffer.alloc(32, 7).toString('base64'));
let api: RunningApi;
let close: () => Promise<void>;
let first: FirstCredentials;

beforeAll(async () => {
  const databases = { database: database.as(databaseRoles.app), platform: database.as(databaseRoles.worker) };
  const keys = createCredentialKeys(secretKey);
  first = await createFirstTenant({ database: database(), keys }, { name: 'Clinic', plan: 'team' });
  const credentials = composeCredentials(
    { secretKey, publicURL: undefined },
    { ...databases, logger: silentLogger },
  );
  const environment = parseEnvironment({ SYNTHWARD_SECRET_KEY: secretKey.reveal() });
  const accounts = accountServicesOf(environment, { ...databases, ...credentials });
  api = await startApi({ inTenant, ...accounts, ...credentials.services });
  close = credentials.close;
});
afterAll(async () => {
  await api.close();
  await close();
});

/** Another member with a token of their own. */
async function join(accountID: string, role: string): Promise<string> {
  const token = `sw_token_${accountID}`;
  const { tenantID } = first;
  await database.rows('insert into account (id, name) values ($1, $1)', [accountID]);
  await database.rows('insert into membership (account_id, tenant_id, role) values ($1, $2, $3)', [
    ...[accountID, tenantID, role],
  ]);
  await database.rows(
    `insert into account_token (id, account_id, tenant_id, digest, scope) values ($1, $2, $3, $4, 'account')`,
    [createId('tok'), accountID, tenantID, sha256Hex(token)],
  );
  return token;
}

const call = (token: string, path: string, { apiKey = first.apiKey, ...exchange }: Call = {}) =>
  api.send(`/workspace/tenants/${first.tenantID}/${path}`, {
    ...exchange,
    headers: {
      ...{ authorization: `Bearer ${token}`, 'x-api-key': apiKey, 'if-match': '*' },
      'content-type': 'application/json',
    },
  });

interface Call {
  readonly apiKey?: string;
  readonly method?: string;
  readonly body?: string;
}

test('a member whose role is changed may do less with the next request, and who is removed is let in no more', async () => {
  const token = await join('acc_leaving', 'developer');
  expect((await call(token, 'api-keys')).status).toBe(200);
  const member = 'members/acc_leaving';
  const body = JSON.stringify({ role: 'viewer' });
  expect((await call(first.token, member, { method: 'PATCH', body })).status).toBe(200);
  expectProblem(await call(token, 'api-keys'), 'insufficient_scope');
  expect((await call(first.token, member, { method: 'DELETE' })).status).toBe(204);
  expectProblem(await call(token, 'api-keys'), 'unauthenticated');
});

test('a key that is changed, rotated or revoked is good for the less, or for nothing, with the next request', async () => {
  const make = async () => {
    const body = JSON.stringify({ name: 'short', scopes: ['keys:read', 'keys:write'] });
    const { key, keyID } = JSON.parse((await call(first.token, 'api-keys', { method: 'POST', body })).text);
    expect((await call(first.token, 'api-keys', { apiKey: key })).status).toBe(200);
    return { apiKey: key, path: `api-keys/${keyID}` };
  };
  const [changed, rotated, revoked] = [await make(), await make(), await make()];
  const less = JSON.stringify({ scopes: ['cohorts:read'] });
  expect((await call(first.token, changed.path, { method: 'PATCH', body: less })).status).toBe(200);
  expectProblem(await call(first.token, 'api-keys', changed), 'insufficient_scope');
  const atOnce = { method: 'POST', body: JSON.stringify({ overlapSeconds: 0 }) };
  expect((await call(first.token, `${rotated.path}/rotate`, atOnce)).status).toBe(201);
  expectProblem(await call(first.token, 'api-keys', rotated), 'unauthenticated');
  expect((await call(first.token, revoked.path, { method: 'DELETE' })).status).toBe(204);
  expectProblem(await call(first.token, 'api-keys', revoked), 'unauthenticated');
});
