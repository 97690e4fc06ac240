// The dialect of /v1/synthesis, as a client that was written for it meets it.

import { pollStatuses, synthesisAnswerSchema } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { sampleServices } from './sample-services';
import { SYNTHESIS, sampleAnswer } from './sample-syntheses';
import { type RunningApi, startApi } from './start-api';

const PATH = '/v1/synthesis';
const keyAlone = { 'x-api-key': 'good-key' };
const question = { user_query: 'Does metformin lower mortality?' };

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  api.send(PATH, {
    method: 'POST',
    body,
    headers: { ...keyAlone, 'content-type': 'application/json', ...headers },
  });
const read = (id: string) => api.send(`${PATH}/${id}`, { headers: keyAlone });
const detailOf = (text: string) => JSON.parse(text).detail;

test('202 answers the id as a bare JSON string, and says where and when to ask', async () => {
  const answer = await post(JSON.stringify(question));
  expect(answer.status).toBe(202);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.text).toBe(`"${SYNTHESIS}"`);
  expect(answer.headers).toMatchObject({ location: `${PATH}/${SYNTHESIS}`, 'retry-after': '1' });
});

test('204 for a blank question has no body', async () => {
  for (const user_query of ['', '  ', '\n']) {
    const answer = await post(JSON.stringify({ user_query }));
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([204, '', undefined]);
  }
});

test('a blank question with a fault elsewhere is a fault', async () => {
  const answer = await post('{"user_query":"","fast_mode":"yes"}');
  expect(answer.status).toBe(422);
});

test.each([
  'submitted',
  'running',
  'failed',
  'unknown',
  'a%20b',
  '%00',
  '%E0%A4%A',
  '..%2F..',
  'x'.repeat(1500),
  'syn_1',
  "'",
])('a poll of %s has both members, the second one null', async (id) => {
  const answer = await read(id);
  expect(answer.status).toBe(200);
  const body = JSON.parse(answer.text);
  expect(Object.keys(body)).toEqual(['status', 'synthesis']);
  expect(pollStatuses).toContain(body.status);
  expect(body.synthesis).toBeNull();
  expect(answer.headers['retry-after']).toBe(['submitted', 'running'].includes(id) ? '1' : undefined);
  expect(answer.headers).not.toHaveProperty('x-synthward-provider');
});

test('a success has its synthesis with flags and times, and names who made it', async () => {
  const answer = await read(SYNTHESIS);
  expect(JSON.parse(answer.text)).toEqual({ status: 'success', synthesis: sampleAnswer });
  expect(synthesisAnswerSchema.parse(JSON.parse(answer.text).synthesis)).toEqual(sampleAnswer);
  expect(answer.headers['x-synthward-provider']).toBe('embedded');
});

test.each<[string, string, (string | number)[], string]>([
  ['nothing', '', ['body'], 'missing'],
  ['null', 'null', ['body'], 'missing'],
  ['half an object', '{"user_query":', ['body'], 'json_invalid'],
  ['what is no UTF-8', '\u0000', ['body'], 'json_invalid'],
  ['33 levels', `{"user_query":"x","a":${'['.repeat(32)}${']'.repeat(32)}}`, ['body'], 'json_invalid'],
  ['a list', '[]', ['body'], 'model_attributes_type'],
  ['an object without a question', '{}', ['body', 'user_query'], 'missing'],
  [
    'a wrong word',
    '{"user_query":"x","population_filter":{"age":null,"sex":"M","race":null}}',
    ['body', 'population_filter', 'sex'],
    'enum',
  ],
  [
    'a wrong word in a list',
    '{"user_query":"x","publication_filter":{"publication_type":["guideline","cohort"]}}',
    ['body', 'publication_filter', 'publication_type', 1],
    'enum',
  ],
])('422 for %s is a list with place and type, and nothing else', async (_, body, loc, type) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(JSON.parse(answer.text)).toEqual({ detail: [{ loc, msg: expect.any(String), type }] });
});

test('an empty body is missing whatever its type is said to be', async () => {
  const answer = await api.send(PATH, { method: 'POST', headers: keyAlone });
  expect(detailOf(answer.text)).toEqual([{ loc: ['body'], msg: expect.any(String), type: 'missing' }]);
});

test('five megabytes are taken and a byte more is not', async () => {
  const frame = JSON.stringify({ ...question, note: '' });
  const filled = (size: number) => JSON.stringify({ ...question, note: 'x'.repeat(size - frame.length) });
  expect((await post(filled(5_000_000))).status).toBe(202);
  const answer = await post(filled(5_000_001));
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'payload_too_large' });
});

test('the key alone opens, and without it 401 has detail, code and request_id', async () => {
  for (const headers of [{}, { authorization: 'Bearer good-token' }, { 'x-api-key': 'wrong' }]) {
    const answer = await api.send(PATH, { method: 'POST', body: '{', headers });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({
      ...{ detail: expect.any(String), code: 'unauthenticated' },
      request_id: answer.headers['x-request-id'],
    });
  }
});

test('503 with Retry-After when a question cannot be stored or nobody could answer it', async () => {
  const { syntheses } = sampleServices();
  const ask = () => Promise.reject(new AppError('unavailable', 'Nobody is there.'));
  const closed = await startApi({ syntheses: { ...syntheses, ask } });
  const answer = await closed.call(PATH, { method: 'POST', body: JSON.stringify(question) });
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'unavailable', detail: 'Nobody is there.' });
  await closed.close();
});

test('a replay under an Idempotency-Key is the same bare string', async () => {
  const answer = await post(JSON.stringify(question), { 'idempotency-key': 'k-1' });
  expect(answer.text).toBe(`"${SYNTHESIS}"`);
  expect(answer.headers['idempotent-replayed']).toBe('true');
});

test('a key that was used for another question is a 422 in the shape of all others', async () => {
  const { syntheses } = sampleServices();
  const ask = () => Promise.reject(new AppError('idempotency_key_reused', 'Another request.'));
  const reused = await startApi({ syntheses: { ...syntheses, ask } });
  const answer = await reused.call(PATH, { method: 'POST', body: JSON.stringify(question) });
  expect(answer.status).toBe(422);
  expect(detailOf(answer.text)).toEqual([
    { loc: ['header'], msg: 'Another request.', type: 'idempotency_key_reused' },
  ]);
  await reused.close();
});
