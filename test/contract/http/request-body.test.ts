import { deflateSync, gzipSync } from 'node:zlib';
import { minimalSpec, TENANT } from './sample-services';
import { expectProblem, type RunningApi, startApi } from './start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (body: string | Uint8Array, headers = {}) =>
  api.call('/cohorts/preview', { method: 'POST', body, headers });

test('malformed JSON is 400 and nothing of it is quoted', async () => {
  const answer = await post('{"name": "secret-name", "population": }');
  expect(answer.status).toBe(400);
  expect(expectProblem(answer, 'invalid_json').message).toBe('The body is not well-formed JSON.');
});

test('bytes that are not UTF-8 are 400, not replaced', async () => {
  const answer = await post(Buffer.from([...Buffer.from('{"name":"'), 0xff, 0xfe, ...Buffer.from('"}')]));
  expect(answer.status).toBe(400);
  expect(expectProblem(answer, 'invalid_json').message).toMatch(/UTF-8/);
});

test('JSON in UTF-16 is 400 even when it is announced as UTF-8', async () => {
  const answer = await post(Buffer.from(JSON.stringify(minimalSpec), 'utf16le'));
  expectProblem(answer, 'invalid_json');
});

test('30,000 nested lists are 400 before a parser sees them; brackets inside texts do not count', async () => {
  const bomb = await post(`{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
  expect(expectProblem(bomb, 'invalid_json').message).toMatch(/32 levels/);
  const brackets = await post(JSON.stringify({ ...minimalSpec, name: '[{"\\'.repeat(40) }));
  expect(brackets.status).toBe(200);
});

test('members called __proto__ are refused as unknown, once or twice, and change no object', async () => {
  for (const body of [
    '{"name":"a","population":1,"__proto__":{"polluted":1}}',
    '{"__proto__":{"population":1},"name":"a","__proto__":{"polluted":1}}',
    '{"name":"a","population":1,"hie":{"__proto__":{"duplicateRate":1}}}',
  ]) {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(expectProblem(answer, 'invalid_spec').errors)).toContain('__proto__ is unknown');
  }
  expect({}).not.toHaveProperty('polluted');
});

test('1e400 and 20-digit integers are 400, not infinite or rounded', async () => {
  const answer = await post('{"name":"a","population":1e400,"seed":12345678901234567890}');
  expect(expectProblem(answer, 'invalid_spec').errors).toMatchObject([
    { pointer: '/population', code: 'out_of_range' },
    { pointer: '/seed', code: 'out_of_range' },
  ]);
});

test('of a member given twice the last counts', async () => {
  const answer = await post('{"name":"a","population":1,"population":2}');
  expect(JSON.parse(answer.text)).toMatchObject({ population: 2 });
});

test('an invalid specification lists all problems at once', async () => {
  const answer = await api.call(`/workspace/tenants/${TENANT}/cohort-jobs`, {
    method: 'POST',
    body: '{"population":0,"conditions":[{"name":"asthma","prevalence":7}]}',
  });
  expect(answer.status).toBe(400);
  expect(expectProblem(answer, 'invalid_spec').errors).toMatchObject([
    { pointer: '/name', code: 'required' },
    { pointer: '/population', code: 'out_of_range' },
    { pointer: '/conditions/0/prevalence', code: 'out_of_range' },
  ]);
});

test('validation answers 200 with the findings where other operations answer 400', async () => {
  const answer = await api.call('/cohorts/validate', { method: 'POST', body: '{"population":0}' });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ valid: false, normalized: null });
});

test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
  'the content type %s is taken',
  async (type) => {
    expect((await post(JSON.stringify(minimalSpec), { 'content-type': type })).status).toBe(200);
  },
);

test('a byte order mark before the document is passed over', async () => {
  expect((await post(`\ufeff${JSON.stringify(minimalSpec)}`)).status).toBe(200);
});

test('a packed body is unpacked; its limit counts the unpacked bytes', async () => {
  const text = JSON.stringify(minimalSpec);
  expect((await post(gzipSync(text), { 'content-encoding': 'gzip' })).status).toBe(200);
  expect((await post(deflateSync(text), { 'content-encoding': 'deflate' })).status).toBe(200);
  const bomb = gzipSync(`{"name":"${'x'.repeat(20_000_000)}"}`);
  expect(bomb.length).toBeLessThan(100_000);
  expectProblem(await post(bomb, { 'content-encoding': 'gzip' }), 'payload_too_large');
});

test('a body packed in an unknown way is 415, one that is not packed as announced 400', async () => {
  const text = JSON.stringify(minimalSpec);
  const unknown = await post(text, { 'content-encoding': 'zstd' });
  expect(unknown.status).toBe(415);
  expectProblem(unknown, 'unsupported_media_type');
  const broken = await post(text, { 'content-encoding': 'gzip' });
  expect(broken.status).toBe(400);
  expectProblem(broken, 'invalid_request');
});

test.each([
  ['U+0000 in a value', '{"name":"a\\u0000b","population":3}'],
  ['U+0000 in a name', '{"name":"a","population":3,"\\u0000":1}'],
  ['half of a surrogate pair', '{"name":"\\ud83d","population":3}'],
  ['a pair the wrong way round', '{"name":"\\ude00\\ud83d","population":3}'],
])('%s is no text: the body is refused before anybody stores it', async (_, body) => {
  for (const path of ['/cohorts/preview', '/cohorts/validate', `/workspace/tenants/${TENANT}/fhir-clients`])
    expectProblem(await api.call(path, { method: 'POST', body }), 'invalid_json');
});

test('escaped characters of any plane are texts', async () => {
  const body = '{"name":"\\ud83d\\ude00 caf\\u00e9 \\\\u0000","population":3}';
  expect((await api.call('/cohorts/preview', { method: 'POST', body })).status).toBe(200);
});
