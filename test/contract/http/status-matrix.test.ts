import type { Operation } from '@synthward/contracts';
import { exchangeFor, sampleOperations } from './sample-calls';
import { minimalSpec, TENANT } from './sample-services';
import { expectFailure, expectProblem, type RunningApi, startApi } from './start-api';

const all = sampleOperations;
const guarded = all.filter(({ access }) => access !== 'public');
const isJson = ({ requestMediaTypes = ['application/json'] }: Operation) =>
  requestMediaTypes.includes('application/json');
const withBody = all.filter((operation) => operation.requestBody && isJson(operation));
const methodsOf = (path: string) =>
  all.filter((each) => each.path === path).map(({ method }) => method.toUpperCase());

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test.each(all)('$operationID succeeds with a status and a media type of its contract', async (operation) => {
  const answer = await api.call(operation.url, exchangeFor(operation));
  const contracted = operation.responses[answer.status];
  expect(answer.status).toBeLessThan(300);
  if (contracted?.schema)
    expect(contracted.mediaTypes ?? ['application/json']).toContain(
      answer.headers['content-type']?.split(';')[0],
    );
  expect(answer.headers['x-request-id']).toMatch(/^req_\w{20}$/);
});

test.each(all.filter(({ isCreating }) => isCreating))(
  '$operationID creates once for an Idempotency-Key, and says when an answer is not new',
  async (operation) => {
    const exchange = exchangeFor(operation);
    const withKey = (key: string) =>
      api.call(operation.url, { ...exchange, headers: { ...exchange.headers, 'idempotency-key': key } });
    expect((await api.call(operation.url, exchange)).headers).not.toHaveProperty('idempotent-replayed');
    expect((await withKey('"a key"')).status).toBe(400);
    const answer = await withKey('a-key');
    expect(answer.headers['idempotent-replayed']).toBe('true');
    expect(Object.keys(operation.responses)).toContain(String(answer.status));
  },
);

test('what creates is a POST, and no operation takes a key in vain', async () => {
  for (const { isCreating, method } of all) if (isCreating) expect(method).toBe('post');
  const answer = await api.call('/cohorts/preview', {
    method: 'POST',
    body: JSON.stringify(minimalSpec),
    headers: { 'idempotency-key': 'two words' },
  });
  expect(answer.status).toBe(200);
});

const notJson = [
  'generateCohort',
  'exportCohortFhir',
  'getArtifact',
  'getFhirExportFile',
  'deleteFhirClient',
  'deleteCohortSchedule',
  'deleteWebhookEndpoint',
  'revokeApiKey',
  'followCohortJob',
  'followSynthesis',
  'exportLedger',
  'getErrorPage',
  'getSecurityContact',
  'getStatementPage',
  'removeMember',
  'revokeInvitation',
  'endConsoleSession',
];

test.each(all.filter(({ operationID }) => !notJson.includes(operationID)))(
  '$operationID answers with a body of the shape it promises',
  async (operation) => {
    const answer = await api.call(operation.url, exchangeFor(operation));
    const body: unknown = JSON.parse(answer.text);
    expect(operation.responses[answer.status]?.schema?.parse(body)).toEqual(body);
  },
);

test.each(guarded)(
  '$operationID refuses a caller without credentials before it looks at the rest',
  async (operation) => {
    const answer = await api.send(operation.url, {
      method: operation.method.toUpperCase(),
      headers: { accept: 'image/png', 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe(
      `${operation.access === 'key' ? 'ApiKey' : 'Bearer'} realm="synthward"`,
    );
    expectFailure(operation.url, answer, 'unauthenticated');
  },
);

test.each(all)('$operationID answers 405 with Allow to any other method', async (operation) => {
  const others = ['PUT', 'PATCH', 'DELETE', 'TRACE'].filter(
    (each) => !methodsOf(operation.path).includes(each),
  );
  for (const method of others) {
    const answer = await api.send(operation.url, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow?.split(', ')).toContain(operation.method.toUpperCase());
    expectFailure(operation.url, answer, 'method_not_allowed');
  }
});

test('Allow names exactly the methods of the path', async () => {
  const jobs = `/workspace/tenants/${TENANT}/cohort-jobs`;
  expect((await api.send(jobs, { method: 'PUT' })).headers.allow).toBe('POST, GET, HEAD, OPTIONS');
  expect((await api.send('/cohorts/preview')).headers.allow).toBe('POST, OPTIONS');
  expect((await api.send('/heartbeat', { method: 'POST' })).headers.allow).toBe('GET, HEAD, OPTIONS');
});

test.each(all)('$operationID answers OPTIONS with Allow and no body, to anybody', async ({ url }) => {
  const answer = await api.send(url, { method: 'OPTIONS' });
  expect(answer).toMatchObject({ status: 204, text: '' });
  expect(answer.headers.allow).toContain('OPTIONS');
});

test.each(all.filter(({ method }) => method === 'get'))(
  '$operationID answers HEAD like GET, without the body',
  async ({ url }) => {
    const get = await api.call(url);
    const head = await api.call(url, { method: 'HEAD' });
    expect(head).toMatchObject({ status: get.status, text: '' });
    for (const name of ['content-type', 'content-length', 'etag'])
      expect(head.headers[name]).toBe(get.headers[name]);
  },
);

test.each(all)(
  '$operationID answers 406 to a client that takes none of its media types',
  async (operation) => {
    const { headers, ...exchange } = exchangeFor(operation);
    const answer = await api.call(operation.url, {
      ...exchange,
      headers: { ...headers, accept: 'image/png' },
    });
    expect(answer.status).toBe(406);
    expectFailure(operation.url, answer, 'not_acceptable');
  },
);

test.each(['application/json', '*/*', 'application/*', 'text/html, application/json;q=0.1'])(
  'a client that accepts %s is served',
  async (accept) => {
    expect((await api.call('/billing/plans', { headers: { accept } })).status).toBe(200);
  },
);

test.each(all)('$operationID exists in its exact case and without a trailing slash only', async ({ url }) => {
  for (const path of [`${url}/`, url.replace(/[a-z]/, (first) => first.toUpperCase()), `/${url}`]) {
    const answer = await api.call(path);
    expect(answer.status).toBe(404);
    expectFailure(path, answer, 'not_found');
  }
});

test.each(['/', '/nothing', '/heartbeat/more', '/cohorts', '/%E0%A4%A', '/__proto__', '*'])(
  'the unknown path %s is 404 in our shape, for every method',
  async (path) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const answer = await api.send(path, { method });
      expect(answer.status).toBe(404);
      expectProblem(answer, 'not_found');
    }
  },
);

test.each(['%E0%A4%A', '%2F', '%00', 'a%2Fb', '..', '%252e', "'", 'x'.repeat(65)])(
  'an id of %s is 404 in our shape',
  async (id) => {
    for (const url of [
      `/cohorts/scenarios/${id}`,
      `/workspace/tenants/${TENANT}/cohort-jobs/${id}/artifacts`,
    ]) {
      const answer = await api.call(url);
      expect(answer.status).toBe(404);
      expectProblem(answer, 'not_found');
    }
  },
);

test.each(withBody)(
  '$operationID answers 415 with Accept to anything but JSON in UTF-8',
  async ({ url, method, requestMediaTypes = ['application/json'] }) => {
    const types = [
      undefined,
      'text/plain',
      'application/vnd.api+json',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/json; charset=utf-16',
    ];
    for (const type of types.filter((each) => each === undefined || !requestMediaTypes.includes(each))) {
      const headers = { authorization: 'Bearer good-token', 'x-api-key': 'good-key' };
      const answer = await api.send(url, {
        method: method.toUpperCase(),
        body: JSON.stringify(minimalSpec),
        headers: type === undefined ? headers : { ...headers, 'content-type': type },
      });
      expect(answer.status).toBe(415);
      expect(answer.headers.accept).toBe(requestMediaTypes.join(', '));
      expectFailure(url, answer, 'unsupported_media_type');
    }
  },
);

test.each(withBody)(
  '$operationID answers 413 to 5 MB and a byte, and serves the next request',
  async (operation) => {
    const method = operation.method.toUpperCase();
    const answer = await api.call(operation.url, { method, body: 'x'.repeat(5_000_001) });
    expect(answer.status).toBe(413);
    expectFailure(operation.url, answer, 'payload_too_large');
    expect((await api.call(operation.url, exchangeFor(operation))).status).toBeLessThan(300);
  },
);

test.each(withBody)('$operationID refuses what is not a JSON object', async ({ url, method, access }) => {
  for (const body of ['{"name":', '', '[]', '3', 'null', '"text"']) {
    const answer = await api.call(url, { method: method.toUpperCase(), body });
    expect(answer.status).toBe(access === 'key' ? 422 : 400);
    expectFailure(url, answer, body === '{"name":' ? 'invalid_json' : 'invalid_spec');
  }
});
