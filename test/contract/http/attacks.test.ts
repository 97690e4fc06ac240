// What attackers send to the HTTP face: each answered as what it is, soon, and without effect on anybody else.

import { gzipSync } from 'node:zlib';
import { type Operation, operations } from '@synthward/contracts';
import type { Answer } from '../support/client';
import { createThings, fillPath, type Things } from '../support/own-things';
import { sendRaw } from '../support/raw';
import { useRealApi } from '../support/real-api';

const api = useRealApi('attacks');
let things: Things;
beforeAll(async () => {
  things = await createThings(api, api.own());
}, 120_000);
afterEach(async () => {
  expect(api.failures()).toEqual([]);
  expect((await api.client().send('/heartbeat')).status).toBe(200);
});

const all = Object.values<Operation>(operations);
const takesJson = ({ requestBody, requestMediaTypes = ['application/json'] }: Operation) =>
  requestBody !== undefined && requestMediaTypes.some((type) => type.endsWith('json'));
const withJson = all.filter(takesJson);

interface Posted {
  readonly text: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the body to the operation as its owner would. */
function post(operation: Operation, { text, headers }: Posted): Promise<Answer> {
  const own = operation.access === 'operator' ? api.own().operatorHeaders : api.own().headers;
  const type = operation.requestMediaTypes?.find((each) => each.endsWith('json')) ?? 'application/json';
  const precondition = operation.needsIfMatch ? { 'if-match': '*' } : {};
  return api.client().send(fillPath(operation.path, things), {
    method: operation.method.toUpperCase(),
    body: text,
    headers: { ...own, ...precondition, 'content-type': type, ...headers },
  });
}

function codeOf({ text }: Answer): unknown {
  const body = JSON.parse(text);
  return body.code ?? body.issue?.[0].details.coding[0].code ?? CODES_OF_TYPES[body.detail?.[0].type];
}

/** Below /v1 a wrong request is told in the words of pydantic. */
const CODES_OF_TYPES: Readonly<Record<string, string>> = { json_invalid: 'invalid_json' };

/** Answers with its findings instead of refusing. */
const explains = ({ operationID }: Operation) => operationID === 'validateCohort';
/** FHIR, OAuth and the dialect below /v1 leave room for members that they do not know. */
const isStrict = ({ isFhir, access, operationID }: Operation) =>
  !isFhir && access !== 'key' && operationID !== 'issueToken';

describe('mass assignment', () => {
  const members = ['tenantID', 'status', 'plan', 'accountID', 'createdAt', 'scopes', 'isAdmin', 'version'];

  test.each(withJson.filter(isStrict))(
    '$operationID takes no member that it does not describe',
    async (operation) => {
      const described = Object.keys(
        'shape' in (operation.requestBody ?? {}) ? Object(operation.requestBody).shape : {},
      );
      const strange = members.filter((name) => !described.includes(name));
      const text = JSON.stringify(Object.fromEntries(strange.map((name) => [name, 'x'])));
      const answer = await post(operation, { text });
      expect(answer.status).toBe(explains(operation) ? 200 : 400);
      const { errors } = JSON.parse(answer.text);
      for (const name of strange)
        expect(errors).toContainEqual(
          expect.objectContaining({ pointer: `/${name}`, code: 'unknown_field' }),
        );
    },
  );
});

describe('prototype pollution', () => {
  const spec = { name: 'clean', population: 3, seed: 1 };
  const preview = (text: string) => post(operations.previewCohort, { text });

  test.each([
    '{"__proto__":{"population":9},"name":"x","population":3}',
    '{"constructor":{"prototype":{"population":9}},"name":"x","population":3}',
    '{"name":"x","population":3,"geography":{"__proto__":{"state":"Oregon"}}}',
    '{"name":"x","population":3,"demographics":{"payerMix":{"__proto__":1,"medicare":1}}}',
    '{"name":"x","population":3,"hie":{"sourceSystems":["clinic"],"profiles":{"__proto__":{"coverage":0}}}}',
    '{"name":"x","population":3,"hie":{"mutations":{"constructor":0.5}}}',
  ])('%s is refused, and the next cohort is what it was before', async (text) => {
    const before = await preview(JSON.stringify(spec));
    const answer = await preview(text);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_spec']);
    expect((await preview(JSON.stringify(spec))).text).toBe(before.text);
  });

  test.each(withJson.filter(isStrict))(
    '$operationID has no use for __proto__ and constructor',
    async (operation) => {
      for (const name of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']) {
        const answer = await post(operation, { text: `{"${name}":{"isAdmin":true}}` });
        expect(answer.status).toBe(explains(operation) ? 200 : 400);
        expect(JSON.parse(answer.text).errors).toContainEqual(
          expect.objectContaining({ pointer: `/${name}`, code: 'unknown_field' }),
        );
      }
    },
  );
});

describe('numbers that no computer holds', () => {
  test.each([
    ['1e400', '/population'],
    ['-1e400', '/population'],
    ['99999999999999999999', '/population'],
    ['1e-400', '/population'],
    ['9007199254740993', '/seed'],
    ['-0.5', '/seed'],
  ])('%s is refused at its place', async (number, pointer) => {
    const spec = `{"name":"x","population":3,"${pointer.slice(1)}":${number}}`;
    const answer = await post(operations.previewCohort, { text: spec });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  const digits = '9'.repeat(30);
  test.each([
    ['a limit', '/workspace/tenants/{tenantID}/cohort-jobs?limit=', {}, [400]],
    ['an index', '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/patients/', {}, [404]],
    ['a deadline', '/workspace/tenants/{tenantID}/cohort-jobs?deadlineSeconds=', {}, [400]],
  ])('%s of thirty digits is no number', async (_, path, headers, statuses) => {
    const exchange = { headers: { ...api.own().headers, ...headers } };
    expect(statuses).toContain((await api.client().send(fillPath(path, things) + digits, exchange)).status);
  });

  test('headers with thirty digits mean nothing', async () => {
    const job = fillPath('/workspace/tenants/{tenantID}/cohort-jobs/{jobID}', things);
    const get = (path: string, header: object) =>
      api.client().send(path, { headers: { ...api.own().headers, ...header } });
    expect((await get(job, { prefer: `wait=${digits}` })).status).toBe(200);
    expect((await get(`${job}/events`, { 'last-event-id': digits })).status).toBeLessThan(500);
    expect([200, 416]).toContain(
      (await get(`${job}/artifacts/${things.name}`, { range: `bytes=${digits}-` })).status,
    );
    const endpoint = fillPath('/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}', things);
    const headers = { ...api.own().headers, 'if-match': `"${digits}"` };
    expect((await api.client().send(endpoint, { method: 'DELETE', headers })).status).toBe(412);
  });
});

describe('bodies that cost their reader more than their sender', () => {
  const SOON_MS = 2_000; // of a machine under load; what attacks it takes many times as long
  const text = (value: string) => ({ text: value });
  const costly: readonly (readonly [name: string, body: Posted, code: string])[] = [
    ['30,000 nested lists', text('['.repeat(30_000) + ']'.repeat(30_000)), 'invalid_json'],
    ['15,000 nested objects', text(`${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`), 'invalid_json'],
    [
      'a string of escaped quotation marks without an end',
      text(`{"a":"${'\\"'.repeat(49_000)}`),
      'invalid_json',
    ],
    ['backslashes without an end', text(`{"a":"${'\\'.repeat(99_000)}`), 'invalid_json'],
    ['a number of 99,000 digits', text(`{"population":${'9'.repeat(99_000)}}`), 'invalid_spec'],
    [
      '20,000 members',
      text(JSON.stringify(Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`m${i}`, 1])))),
      'invalid_spec',
    ],
    [
      'a hundred megabytes in a hundred kilobytes',
      { text: gzipSync(Buffer.alloc(100_000_000, 32)), headers: { 'content-encoding': 'gzip' } },
      'payload_too_large',
    ],
  ];

  /** What is measured is the body, not the start of a thread that reads such bodies. */
  beforeAll(async () => {
    for (const operation of withJson) await post(operation, text('{'));
  }, 60_000);

  test.each(costly)(
    '%s: refused soon, by every operation',
    async (_, body, code) => {
      for (const operation of withJson) {
        if (code === 'invalid_spec' && (explains(operation) || !isStrict(operation))) continue;
        const answer = await post(operation, body);
        expect([operation.operationID, codeOf(answer)]).toEqual([operation.operationID, code]);
        expect(answer.durationMs).toBeLessThan(SOON_MS);
      }
    },
    120_000,
  );
});

describe('header injection', () => {
  const breaks = ['%0d%0aEvil:%201', '%0aEvil:1', '%E5%98%8A%E5%98%8DEvil:1', 'a%0d%0a%0d%0a<script>'];

  test.each(breaks)('an id of %s is an id of nothing, and no header comes of it', async (id) => {
    for (const { path, pathParameters, access } of all) {
      const [name] = Object.keys(pathParameters).reverse();
      if (name === undefined || access === 'operator') continue;
      const answer = await api
        .client()
        .send(fillPath(path, { ...things, [name]: id }), { headers: api.own().headers });
      expect(answer.headers).not.toHaveProperty('evil');
      expect(access === 'key' ? [200] : [404, 405]).toContain(answer.status); // below /v1 nothing is missing: it is not_exists
    }
  });

  test('names with line breaks do not get as far as a header', async () => {
    const name = 'x\r\nEvil: 1';
    const bodies: [Operation, object][] = [
      [operations.createCohortJob, { name, population: 3 }],
      [operations.createCohortSchedule, { name, cron: '0 2 * * *', request: { name: 'x', population: 1 } }],
      [operations.createWebhookEndpoint, { url: `https://93.184.216.34/${name}` }],
      [operations.createWebhookEndpoint, { url: 'https://93.184.216.34/', description: name }],
    ];
    for (const [operation, body] of bodies) {
      const answer = await post(operation, { text: JSON.stringify(body) });
      expect(answer.headers).not.toHaveProperty('evil');
      expect(answer.status).toBe(400);
    }
  });

  test('the host that a client names reaches no address that it could break', async () => {
    const base = fillPath('/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/metadata', things);
    for (const host of ['evil.example/path?', 'a b', '"><script>', 'user@evil.example', '[::1]evil']) {
      const { text } = await sendRaw(
        api.client().port,
        `GET ${base} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(text).not.toContain(host);
    }
  });
});

describe('path traversal', () => {
  const climbing = [
    ...[
      '../manifest.json',
      '..%2fmanifest.json',
      '..%2Fmanifest.json',
      '%2e%2e%2fmanifest.json',
      '%2e%2e/manifest.json',
    ],
    ...[
      '..%5cmanifest.json',
      '..\\manifest.json',
      '%252e%252e%252fmanifest.json',
      '..%00/manifest.json',
      '....//x',
    ],
    ...[
      '%2fetc%2fpasswd',
      '/etc/passwd',
      'file:%2f%2f%2fetc%2fpasswd',
      '%c0%ae%c0%ae%c0%af',
      '.%00',
      'manifest.json%00.gz',
    ],
    ...['..;/manifest.json', 'manifest.json/.', './manifest.json', '~root', 'CON', 'a%0a', '.'],
  ];

  test.each(climbing)('the artifact name %s is missing', async (name) => {
    for (const path of ['artifacts', `fhir/files/${things.exportID}`]) {
      const job = fillPath('/workspace/tenants/{tenantID}/cohort-jobs/{jobID}', things);
      const { credentials } = { credentials: api.own().headers };
      const head = `GET ${job}/${path}/${name} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`;
      const lines = Object.entries(credentials).map(([field, value]) => `${field}: ${value}\r\n`);
      const { status } = await sendRaw(api.client().port, `${head}${lines.join('')}\r\n`);
      expect(status).toBe(404);
    }
  });
});

describe('messages that two readers could read in two ways', () => {
  const own = () =>
    Object.entries(api.own().headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  const ask = (head: string, body = '') => sendRaw(api.client().port, `${head}\r\n${body}`);
  const preview = 'POST /cohorts/preview HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

  test.each([
    [
      'a length and chunks',
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
      '0\r\n\r\nGET /heartbeat HTTP/1.1\r\n\r\n',
    ],
    ['chunks that are not the last coding', 'Transfer-Encoding: chunked, gzip\r\n', '0\r\n\r\n'],
    ['an unknown coding', 'Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n', '{}'],
    ['two lengths in one', 'Content-Length: 2, 2\r\n', '{}'],
    ['a length with a sign', 'Content-Length: +2\r\n', '{}'],
    ['a length in hex', 'Content-Length: 0x2\r\n', '{}'],
    ['a space before the colon', 'Content-Length : 2\r\n', '{}'],
    ['a folded header', 'X-A: b\r\n Content-Length: 2\r\n', '{}'],
    ['a bare carriage return', 'X-A: b\rContent-Length: 2\r\n', '{}'],
    ['NUL in a header', 'X-A: b\0c\r\n', ''],
  ])('%s is 400, and the connection ends', async (_, headers, body) => {
    const { status, text } = await ask(`${preview}${own()}${headers}`, body);
    expect(status).toBe(400);
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  test.each([
    ['two bearer tokens', 'Authorization: Bearer other\r\n'],
    ['two keys', 'X-API-Key: other\r\n'],
  ])('%s are nobody, whichever comes first', async (_, extra) => {
    const request = 'GET /billing/plans HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';
    for (const headers of [own() + extra, extra + own()])
      expect((await ask(request + headers)).status).toBe(401);
    expect((await ask(request + own())).status).toBe(200);
  });

  test('two media types are none, and two preconditions are a list', async () => {
    const twice = await ask(
      `${preview}Content-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n${own()}`,
      '{}',
    );
    expect(twice.status).toBe(415);
  });

  test.each([
    '/heartbeat%00',
    '/heartbeat%0d%0a',
    '/heartbeat%20',
    '/./heartbeat',
    '//heartbeat',
    '/heartbeat#x',
    '/x/../heartbeat',
  ])('the target %s is not the health check', async (target) => {
    const { status } = await ask(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`);
    expect([400, 404]).toContain(status);
  });

  test.each([
    'GET /heartbeat\0 HTTP/1.1\r\n',
    'GET /heart\rbeat HTTP/1.1\r\n',
    'GET /heartbeat HTTP/9.9\r\n',
  ])('the request line %j is 400', async (line) => {
    expect((await ask(`${line}Host: a\r\n`)).status).toBe(400);
  });

  test('headers without end, and headers by the thousand, are 431', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `X-${i}: ${i}\r\n`).join('');
    for (const headers of [`X-A: ${'x'.repeat(100_000)}\r\n`, many])
      expect((await ask(`GET /heartbeat HTTP/1.1\r\nHost: a\r\n${headers}`)).status).toBe(431);
  });
});
