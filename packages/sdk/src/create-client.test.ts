import { breakOff, hangUp, json, problem, type Step } from '../test/scripted-server';
import { useScripted } from '../test/use-scripted';
import { SynthwardError } from './errors';
import type { CohortSpecRequest } from './generated/schemas';

const scripted = useScripted();
const PLANS = { data: [] };
const SPEC: CohortSpecRequest = { name: 'small', population: 10, seed: 7 };
const page = { status: 502, code: 'no_answer' };

describe('what is sent', () => {
  test('path and query are escaped, and both credentials go along', async () => {
    const { client, server } = await scripted([json(200, { data: [], hasMore: false, nextCursor: null })]);
    await client.listCohortJobs({ tenantID: 'a/b c', limit: 2, cursor: 'x&y=z' });
    const [asked] = server.asked;
    expect(asked?.method).toBe('GET');
    expect(asked?.url).toBe('/workspace/tenants/a%2Fb%20c/cohort-jobs?limit=2&cursor=x%26y%3Dz');
    expect(asked?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'x-api-key': 'a-key',
      accept: 'application/json',
      'medisynth-version': '2026-11-01',
    });
  });

  test('public operations carry no credentials', async () => {
    const { client, server } = await scripted([json(200, { status: 'ok' })]);
    await client.getHeartbeat();
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
    expect(server.asked[0]?.headers['x-api-key']).toBeUndefined();
  });

  test('a token that is given as a function is asked for anew at each attempt', async () => {
    let asked = 0;
    const token = async () => `token-${++asked}`;
    const { client, server } = await scripted([problem(503, 'unavailable'), json(200, PLANS)], { token });
    await client.listPlans();
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('a signed-in browser proves changes by the token of its session, and reads without', async () => {
    const { client, server } = await scripted([json(200, PLANS), json(202, {})], { csrfToken: 'csrf' });
    await client.listPlans();
    await client.cancelCohortJob({ tenantID: 't', jobID: 'j' });
    expect(server.asked.map(({ headers }) => headers['x-csrf-token'])).toEqual([undefined, 'csrf']);
  });

  test('forms are sent as forms, and rows as they are with the type that the caller names', async () => {
    const { client, server } = await scripted([json(200, {})]);
    const body = { grant_type: 'client_credentials', scope: 'system/*.read' };
    await client.issueFhirToken({ tenantID: 't', jobID: 'j', body });
    const rows = new Blob(['{"a":1}\n']).stream();
    await client.evaluateMatches({
      tenantID: 't',
      jobID: 'j',
      body: rows,
      contentType: 'application/x-ndjson',
    });
    const sent = server.asked.map((asked) => [asked.headers['content-type'], asked.body]);
    expect(sent).toEqual([
      ['application/x-www-form-urlencoded', 'grant_type=client_credentials&scope=system%2F*.read'],
      ['application/x-ndjson', '{"a":1}\n'],
    ]);
  });

  test('an empty part of a path is refused before anything is sent', async () => {
    const { client, server } = await scripted([json(200, {})]);
    await expect(client.getCohortJob({ tenantID: 't', jobID: '' })).rejects.toThrow('jobID has to be given');
    expect(server.asked).toEqual([]);
  });
});

describe('what comes back', () => {
  test('an answer has data, status, ETag and request id', async () => {
    const headers = { etag: '"7"', 'x-request-id': 'req_7' };
    const { client } = await scripted([json(200, { jobID: 'j' }, headers)]);
    const answer = await client.getCohortJob({ tenantID: 't', jobID: 'j' });
    expect(answer).toMatchObject({ status: 200, data: { jobID: 'j' }, etag: '"7"', requestID: 'req_7' });
  });

  test('what has not changed is an answer without data', async () => {
    const { client, server } = await scripted([(res) => res.writeHead(304, { etag: '"7"' }).end()]);
    const answer = await client.getCohortJob({ tenantID: 't', jobID: 'j', ifNoneMatch: '"7"' });
    expect(answer).toMatchObject({ status: 304, data: undefined, etag: '"7"' });
    expect(server.asked[0]?.headers['if-none-match']).toBe('"7"');
  });

  test('a problem becomes an error with the code, places and shortage that it names', async () => {
    const body = {
      code: 'invalid_spec',
      message: 'population is missing',
      requestID: 'req_1',
      errors: [{ path: '/population', code: 'required', message: 'is missing' }],
    };
    const { client } = await scripted([json(400, body, { 'x-request-id': 'req_1' })]);
    const failure = await client.generateCohort({ body: SPEC }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SynthwardError);
    expect(failure).toMatchObject({
      code: 'invalid_spec',
      status: 400,
      message: 'population is missing',
      requestID: 'req_1',
      errors: [{ path: '/population' }],
      retryable: false,
    });
  });

  test('an OperationOutcome becomes the same kind of error', async () => {
    const details = { text: 'Nothing is here.', coding: [{ system: 's', code: 'not_found' }] };
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-found', details }],
    };
    const { client } = await scripted([json(404, outcome)]);
    const asked = client.getFhirExport({ tenantID: 't', jobID: 'j', exportID: 'e' });
    await expect(asked).rejects.toMatchObject({
      code: 'not_found',
      status: 404,
      message: 'Nothing is here.',
    });
  });

  test('the dialect below /v1 is read as well, with a code or with places', async () => {
    const detail = [{ loc: ['body', 'query'], msg: 'Field required', type: 'missing' }];
    const coded = { detail: 'Wait.', code: 'rate_limited', request_id: 'req_1' };
    const { client } = await scripted([json(429, coded), json(422, { detail })], { maxAttempts: 1 });
    await expect(client.listPlans()).rejects.toMatchObject({ code: 'rate_limited', message: 'Wait.' });
    const expected = { code: 'invalid_input', status: 422, message: 'body.query: Field required' };
    await expect(client.listPlans()).rejects.toMatchObject(expected);
  });

  test('a refusal of OAuth tells its reason', async () => {
    const { client } = await scripted([json(400, { error: 'invalid_grant', error_description: 'used' })]);
    const asked = client.issueToken({ body: { grant_type: 'refresh_token' } });
    await expect(asked).rejects.toMatchObject({ code: 'token_refused', message: 'invalid_grant: used' });
  });

  test.each([
    ['a code that this version does not know', json(409, { code: 'brand_new', message: 'm' }), 409],
    ['a success that is not JSON', json(200, undefined), 200],
  ])('%s is an unexpected answer', async (_, step, status) => {
    const { client } = await scripted([step]);
    await expect(client.listPlans()).rejects.toMatchObject({ code: 'unexpected_answer', status });
  });

  test('a redirect is not followed, so that credentials go nowhere else', async () => {
    const elsewhere = await scripted([json(200, PLANS)]);
    const away = (location: string) => json(302, {}, { location });
    const { client } = await scripted([away(`${elsewhere.server.baseURL}/billing/plans`)]);
    await expect(client.listPlans()).rejects.toMatchObject({ code: 'no_answer' });
    expect(elsewhere.server.asked).toEqual([]);
  });
});

describe('what is sent again', () => {
  test('a read goes on after a broken connection, a silent gateway and a passing refusal', async () => {
    const steps = [breakOff, json(502, 'bad gateway'), problem(503, 'unavailable'), json(200, PLANS)];
    const { client, server, waits } = await scripted(steps);
    expect((await client.listPlans()).data).toEqual(PLANS);
    expect(server.asked).toHaveLength(4);
    expect(waits).toEqual([250, 500, 1000]);
  });

  test('an answer that breaks off in its middle is asked for again', async () => {
    const cut: Step = (res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{"data":', () => hangUp(res));
    };
    const { client, server } = await scripted([cut, json(200, PLANS)]);
    expect((await client.listPlans()).data).toEqual(PLANS);
    expect(server.asked).toHaveLength(2);
  });

  test('a creating request keeps the key that was made for it over all attempts', async () => {
    const steps = [breakOff, problem(409, 'idempotency_in_progress', { 'retry-after': '1' }), json(202, {})];
    const { client, server, waits } = await scripted(steps);
    await client.createCohortJob({ tenantID: 't', body: SPEC });
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
    expect(waits).toEqual([250, 1000]);
  });

  test('the key of the caller goes before one of ours, and two calls have two keys', async () => {
    const { client, server } = await scripted([json(202, {})]);
    await client.createCohortJob({ tenantID: 't', body: SPEC, idempotencyKey: 'mine' });
    await client.createCohortJob({ tenantID: 't', body: SPEC });
    await client.createCohortJob({ tenantID: 't', body: SPEC });
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBe('mine');
    expect(new Set(keys).size).toBe(3);
  });

  test.each([
    [
      'a refusal that lasts',
      problem(429, 'quota_exceeded', { 'retry-after': '1' }),
      { code: 'quota_exceeded' },
    ],
    [
      'a code of the catalogue that lasts, whatever its status',
      problem(500, 'export_failed'),
      { status: 500 },
    ],
  ])('%s is told at once', async (_, step, expected) => {
    const { client, server } = await scripted([step]);
    await expect(client.createCohortJob({ tenantID: 't', body: SPEC })).rejects.toMatchObject(expected);
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    ['a refusal', problem(503, 'unavailable'), { code: 'unavailable' }],
    ['a gateway', json(502, 'bad gateway'), page],
  ])('a change without a key is not repeated after %s', async (_, step, expected) => {
    const { client, server } = await scripted([step]);
    await expect(client.cancelCohortJob({ tenantID: 't', jobID: 'j' })).rejects.toMatchObject(expected);
    expect(server.asked).toHaveLength(1);
  });

  test('attempts are counted', async () => {
    const { client, server } = await scripted([problem(500, 'internal')], { maxAttempts: 3 });
    await expect(client.listPlans()).rejects.toMatchObject({ code: 'internal', retryable: true });
    expect(server.asked).toHaveLength(3);
  });

  test('Retry-After is waited out, a little longer by chance and never shorter', async () => {
    const steps = [problem(429, 'rate_limited', { 'retry-after': '7' }), json(200, PLANS)];
    const { client, waits } = await scripted(steps, { random: () => 0.5 });
    await client.listPlans();
    expect(waits).toEqual([7350]);
  });

  test('a wait that would be longer than the call may take is not begun', async () => {
    const { client, server, waits } = await scripted([
      problem(429, 'rate_limited', { 'retry-after': '3600' }),
    ]);
    await expect(client.listPlans()).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 3600 });
    expect(server.asked).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('a signal ends the call with its own reason, also between attempts', async () => {
    const controller = new AbortController();
    const stop: typeof breakOff = (res, asked) => {
      controller.abort(new Error('enough'));
      breakOff(res, asked);
    };
    const { client, server } = await scripted([stop]);
    await expect(client.listPlans({ signal: controller.signal })).rejects.toThrow('enough');
    expect(server.asked).toHaveLength(1);
  });
});
