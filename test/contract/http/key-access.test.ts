// The key alone, in the dialect below /v1: what lets a caller in, and how refusals look. On a small application, with an
// operation of its own.

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Operation, operations, scopes } from '@synthward/contracts';
import { silentLogger } from '@synthward/observability';
import express from 'express';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { sendJson } from '../../../apps/api/src/http/send-json';
import { answerErrors, answerUnknownPath } from '../../../apps/api/src/middleware/answer-errors';
import { assignRequestID } from '../../../apps/api/src/middleware/request-id';
import { runOperation } from '../../../apps/api/src/run-operation';
import { defaultTimings } from '../../../apps/api/src/timings';
import { plentiful, sampleServices, TENANT } from './sample-services';
import { startApi } from './start-api';

const keyed: Operation = {
  ...operations.listScenarios,
  operationID: 'readByKey',
  path: '/v1/things',
  access: 'key',
  scope: 'syntheses:read',
};

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function ask(
  headers: Readonly<Record<string, string>>,
  { changes = {}, path = '/v1/things' }: { changes?: Partial<ApiServices>; path?: string } = {},
): Promise<Told> {
  const surroundings = { services: sampleServices(changes), timings: defaultTimings };
  const app = express();
  app.use(assignRequestID);
  app.get(
    keyed.path,
    runOperation(keyed, ({ res, caller }) => sendJson(res, 200, caller), surroundings),
  );
  app.use(answerUnknownPath, answerErrors(silentLogger));
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'x-request-id': 'asked', ...headers },
    });
    const body: Record<string, unknown> = JSON.parse(await answer.text());
    return { status: answer.status, headers: answer.headers, body };
  } finally {
    server.close();
  }
}

const goodKey = { 'x-api-key': 'good-key' };

/** Exactly the three members, in JSON, and nothing that a cache may keep. */
function expectRefusal({ status, headers, body }: Told, expected: { status: number; code: string }): void {
  expect(body).toEqual({ detail: expect.any(String), code: expected.code, request_id: 'asked' });
  expect(status).toBe(expected.status);
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-request-id')).toBe('asked');
}

test('a key alone is let in as the key of its tenant, counted by key and tenant, and what is sent besides does not matter', async () => {
  const callers: unknown[] = [];
  const limiter: ApiServices['limiter'] = {
    consume: async (caller) => {
      callers.push(caller);
      return [plentiful];
    },
    giveBack: async () => undefined,
  };
  const others = { authorization: 'Bearer wrong', cookie: 'synthward=wrong' };
  const { status, body } = await ask({ ...goodKey, ...others }, { changes: { limiter } });
  expect([status, body]).toEqual([
    200,
    {
      ...{ tenantID: TENANT, accountID: null, apiKeyID: 'key_1', scopes: [...scopes] },
      counted: { policy: 'key', id: 'key_1' },
    },
  ]);
  expect(callers).toEqual([
    { policy: 'address', id: '127.0.0.1' },
    { policy: 'key', id: 'key_1', tenantID: TENANT },
  ]);
});

test.each([
  ['nothing', {}],
  ['an empty key', { 'x-api-key': '' }],
  ['a wrong key', { 'x-api-key': 'wrong' }],
  ['a bearer token', { authorization: 'Bearer good-token' }],
  ['the key as a bearer token', { authorization: 'Bearer good-key' }],
])(
  'whoever sends %s is refused in the words of the dialect, without a hint at bearer tokens',
  async (_, headers) => {
    const told = await ask(headers as Record<string, string>);
    expectRefusal(told, { status: 401, code: 'unauthenticated' });
    expect(told.headers.get('www-authenticate')).toBe('ApiKey realm="synthward"');
  },
);

test('beyond a limit the dialect says so, with Retry-After and the limits', async () => {
  const spent = { ...plentiful, remaining: 0, resetSeconds: 7.5, allowed: false };
  const limiter = { consume: async () => [spent], giveBack: async () => undefined };
  const told = await ask(goodKey, { changes: { limiter } });
  expectRefusal(told, { status: 429, code: 'rate_limited' });
  expect(told.headers.get('retry-after')).toBe('8');
  expect(told.headers.get('ratelimit')).toBe('"key";r=0;t=8');
});

test('a key without the scope, a failure of ours and an unknown path are told in the dialect as well', async () => {
  const { authenticateKey } = sampleServices();
  const weak: Partial<ApiServices> = {
    authenticateKey: async (apiKey) => ({ ...(await authenticateKey(apiKey)), scopes: ['cohorts:read'] }),
  };
  expectRefusal(await ask(goodKey, { changes: weak }), { status: 403, code: 'insufficient_scope' });
  const broken = { authenticateKey: () => Promise.reject(new Error('password=hunter2')) };
  const failed = await ask(goodKey, { changes: broken });
  expectRefusal(failed, { status: 503, code: 'unavailable' }); // a database that is away looks like this
  expect(failed.headers.get('retry-after')).toBe('5');
  expect(JSON.stringify(failed.body)).not.toContain('hunter2');
  for (const path of ['/v1', '/v1?x=1', '/v1/other', '/v1/%E0%A4%A'])
    expectRefusal(await ask(goodKey, { path }), { status: 404, code: 'not_found' });
});

test('the dialect ends where /v1 does, on the whole server too', async () => {
  const api = await startApi();
  const typeOf = async (path: string) => (await api.send(path)).headers['content-type'];
  expect(await typeOf('/v1/nothing')).toBe('application/json');
  for (const path of ['/v10', '/V1/nothing', '/workspace/v1/nothing'])
    expect(await typeOf(path)).toBe('application/problem+json');
  await api.close();
});
