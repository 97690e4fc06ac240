// Requests that no operation takes: other methods, no or wrong credentials, another tenant's ids.

import fc from 'fast-check';
import type { Answer, Exchange } from '../support/client';
import { createThings, fillPath, type Things } from '../support/own-things';
import { useRealApi } from '../support/real-api';
import { type Call, callsOf } from './calls';
import { type Described, described, methodsOf, operationOf } from './description';
import { manyRequests, reportRun, seed } from './report';
import { expectNoFindings, sendAll } from './send-all';

const api = useRealApi('fuzz_strangers');
let things: Things;
beforeAll(async () => {
  things = await createThings(api, api.own());
}, 120_000);
reportRun('strangers', () => api.client().count());

const guarded = described.filter(({ contract }) => contract.access !== 'public');
const send = (path: string, exchange: Exchange) => api.client().send(path, exchange);

/** Bodies and queries as anybody would send them; `change` makes them somebody else's. */
async function sendChanged(operations: readonly Described[], count: number, change: (call: Call) => Call) {
  const asker = { caller: api.own(), things };
  const calls = fc.oneof(...operations.map((operation) => callsOf(operation, asker).map(change)));
  expectNoFindings(await sendAll(api.client(), { calls, count: manyRequests(count), seed }));
  expect(api.failures()).toEqual([]);
}

const withHeaders = (call: Call, headers: Call['headers'], expectedStatus: number): Call => {
  const { authorization: _, 'x-api-key': _key, ...rest } = call.headers;
  return { ...call, headers: { ...rest, ...headers }, expectedStatus };
};

/** What is hidden from strangers is missing for them, and a path that is no text leads nowhere for anybody. */
const statusForStrangers = ({ operationID, path }: Call) =>
  operationOf(operationID).contract.access === 'operator' || isNoText(path) ? 404 : 401;

const isNoText = (path: string) => /%E0%A4%A(?![0-9A-F])/.test(path.split('?')[0] ?? '');

test('missingCredentialsRejected: nobody is served without credentials, whatever else is sent', async () => {
  await sendChanged(guarded, 2_500, (call) => withHeaders(call, {}, statusForStrangers(call)));
}, 900_000);

test('wrongCredentialsRejected: no credentials that were made up are taken', async () => {
  const own = api.own().headers;
  const wrong = [
    { authorization: own['x-api-key'] ?? '', 'x-api-key': own.authorization ?? '' },
    { ...own, authorization: `Bearer ${own['x-api-key']}` },
    { ...own, authorization: own.authorization?.toUpperCase() ?? '' },
    { ...own, authorization: own.authorization?.slice(0, -1) ?? '' },
    { ...own, authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
    { authorization: 'Bearer sw_token_x', 'x-api-key': 'sw_key_x' },
    { ...own, authorization: `Bearer ${'x'.repeat(4000)}` },
  ];
  let next = 0;
  const change = (call: Call) =>
    withHeaders(call, wrong[next++ % wrong.length] ?? {}, statusForStrangers(call));
  await sendChanged(guarded, 2_500, change);
}, 900_000);

test("namespaceIsolated: a caller of another tenant finds nothing under this one's ids", async () => {
  const { headers } = api.foreign();
  const ofTenant = guarded.filter(({ path }) => path.includes('{tenantID}'));
  await sendChanged(ofTenant, 2_500, (call) => withHeaders(call, headers, 404));
}, 900_000);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];

test('unsupportedMethodRejected, allowHeaderConforms: a path takes the methods it says and no others', async () => {
  for (const { path, contract } of described) {
    if (contract.access === 'operator') continue; // hidden, whatever the method
    const allowed = [
      ...methodsOf(path).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
      'OPTIONS',
    ];
    const others = METHODS.filter((method) => !allowed.includes(method));
    const answers = await Promise.all(
      others.map((method) => send(fillPath(path, things), { method, headers: api.own().headers })),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(405);
      expect(answer.headers.allow?.split(', ').toSorted()).toEqual(allowed.toSorted());
    }
  }
});

test('operators are hidden: paths of theirs are unknown to everybody else, by every method', async () => {
  const hidden = described.filter(({ contract }) => contract.access === 'operator');
  for (const { path } of hidden) {
    const exchanges = METHODS.map((method) => ({ method, headers: api.own().headers }));
    const ask = (at: string) => Promise.all(exchanges.map((exchange) => send(at, exchange)));
    const [there, nowhere] = [await ask(fillPath(path, things)), await ask('/operator/nothing-like-it')];
    expect(there.map(plain)).toEqual(nowhere.map(plain));
  }
});

/** Of the connection, not of the answer: they depend on whether the server had read all when it answered. */
const HOP_BY_HOP = ['connection', 'keep-alive'];

function plain({ status, headers, text }: Answer) {
  const names = Object.keys(headers).filter((name) => !HOP_BY_HOP.includes(name));
  return { status, names, text: text.replaceAll(/req_\w+/g, 'req') };
}
