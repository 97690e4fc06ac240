// What only HTTP decides about API keys and bearer tokens: tags, preconditions, forms, Basic, and OAuth's own answers.

import type { ApiKeyServices, BearerServices } from '../../../apps/api/src/api-services/credential-services';
import { API_KEY, sampleCredentials } from './sample-credentials';
import { TENANT } from './sample-services';
import { expectProblem, type RunningApi, startApi } from './start-api';

const apiKeys = `/workspace/tenants/${TENANT}/api-keys`;
const url = `${apiKeys}/${API_KEY}`;

let api: RunningApi;
const asked: Parameters<BearerServices['issue']>[0][] = [];
const created: Parameters<ApiKeyServices['create']>[0][] = [];
beforeAll(async () => {
  const sample = sampleCredentials(TENANT);
  api = await startApi({
    apiKeys: {
      ...sample.apiKeys,
      create: (request, creation) => {
        created.push(request);
        return sample.apiKeys.create(request, creation);
      },
    },
    bearer: {
      ...sample.bearer,
      issue: (request) => {
        asked.push(request);
        return sample.bearer.issue(request);
      },
    },
  });
});
afterAll(() => api.close());
beforeEach(() => {
  asked.length = 0;
  created.length = 0;
});

test('a new key says where it is and which version it has, and is made in the name of the caller', async () => {
  const { status, headers } = await api.call(apiKeys, { method: 'POST', body: '{"name":"ci"}' });
  expect(status).toBe(201);
  expect(headers).toMatchObject({ location: url, etag: '"1"', 'cache-control': 'no-store' });
  expect(created).toMatchObject([{ caller: { tenantID: TENANT, accountID: 'acc_1' }, body: { name: 'ci' } }]);
});

test('a key is read with its tag, and changed or revoked with nothing else', async () => {
  expect((await api.call(url)).headers.etag).toBe('"1"');
  const change = (headers: Record<string, string>) =>
    api.call(url, { method: 'PATCH', body: '{"name":"new"}', headers });
  const revoke = (headers: Record<string, string>) => api.call(url, { method: 'DELETE', headers });
  for (const way of [change, revoke]) {
    expectProblem(await way({}), 'precondition_required');
    expectProblem(await way({ 'if-match': '"2"' }), 'precondition_failed');
  }
  expect((await change({ 'if-match': '"1"' })).headers.etag).toBe('"2"');
  expect(await revoke({ 'if-match': '"1"' })).toMatchObject({ status: 204, text: '' });
});

test('the list hides the form of its cursor', async () => {
  const { nextCursor } = JSON.parse((await api.call(`${apiKeys}?limit=1`)).text);
  expect(nextCursor).not.toContain(API_KEY);
  expectProblem(await api.call(`${apiKeys}?cursor=nonsense`), 'invalid_cursor');
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const askForToken = (body: string, headers: Record<string, string> = form) =>
  api.send('/auth/token', { method: 'POST', body, headers });

test('a token is asked for by a form or by JSON, without credentials in the headers', async () => {
  const fields = { grant_type: 'client_credentials', client_id: TENANT, client_secret: 'sw_token_x' };
  const answers = [
    await askForToken(new URLSearchParams(fields).toString()),
    await askForToken(JSON.stringify(fields), { 'content-type': 'application/json' }),
    await askForToken(new URLSearchParams(fields).toString(), {
      'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8',
    }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
  }
  expect(asked).toEqual(
    [1, 2, 3].map(() => ({
      form: fields,
      basic: undefined,
      origin: { address: '127.0.0.1', requestID: expect.any(String) },
    })),
  );
});

test('client and secret come by Basic authentication as OAuth has them written', async () => {
  const packed = Buffer.from('ten%5Fown:a%3Ab+c:d').toString('base64');
  await askForToken('grant_type=client_credentials', { ...form, authorization: `Basic ${packed}` });
  expect(asked).toMatchObject([{ basic: { id: 'ten_own', secret: 'a:b c:d' } }]);
  const odd = Buffer.from('100%:%zz').toString('base64');
  await askForToken('grant_type=client_credentials', { ...form, authorization: `basic ${odd}` });
  expect(asked[1]).toMatchObject({ basic: { id: '100%', secret: '%zz' } });
});

test('a refusal is OAuth’s own: 401 with a challenge for a client that has not proved itself, else 400', async () => {
  const unknown = await askForToken('grant_type=client_credentials&client_id=stranger');
  expect(unknown.status).toBe(401);
  expect(unknown.headers['www-authenticate']).toBe('Basic realm="synthward"');
  expect(JSON.parse(unknown.text)).toEqual({ error: 'invalid_client', error_description: 'unknown' });
  const other = await askForToken('grant_type=password');
  expect(other.status).toBe(400);
  expect(other.headers['content-type']).toBe('application/json');
  expect(JSON.parse(other.text)).toMatchObject({ error: 'unsupported_grant_type' });
});

test('a body that is neither form nor JSON is refused with both names', async () => {
  const answer = await askForToken('grant_type=client_credentials', { 'content-type': 'text/plain' });
  expectProblem(answer, 'unsupported_media_type');
  expect(answer.headers.accept).toBe('application/x-www-form-urlencoded, application/json');
});

test('the keys of bearer tokens are for everybody, and 304 for who has them', async () => {
  const { headers, text } = await api.send('/.well-known/jwks.json');
  expect(JSON.parse(text).keys).toHaveLength(1);
  const again = await api.send('/.well-known/jwks.json', { headers: { 'if-none-match': headers.etag } });
  expect(again).toMatchObject({ status: 304, text: '' });
});
