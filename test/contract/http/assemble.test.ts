// POST /v1/assemble, as a client that was written for the dialect meets it: form, refusals, and what may be sent on.

import { patientGraphSchema, readSynthesisRequest } from '@synthward/contracts';
import { identifierSearch } from '@synthward/evidence';
import { AppError } from '@synthward/kernel';
import { sampleServices } from './sample-services';
import { type RunningApi, startApi } from './start-api';

const PATH = '/v1/assemble';
const keyAlone = { 'x-api-key': 'good-key' };

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  api.send(PATH, {
    method: 'POST',
    body,
    headers: { ...keyAlone, 'content-type': 'application/json', ...headers },
  });

const SNOMED = 'http://snomed.info/sct';
const patient = {
  ...{ resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05-17' },
  name: [{ family: 'Okonkwo', given: ['Amara'] }],
};
const condition = (i: number, display: string) => ({
  ...{ resourceType: 'Condition', id: `c${i}`, subject: { reference: 'Patient/p' } },
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { coding: [{ system: SNOMED, code: String(100_000 + i), display }] },
});
const bundleOf = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  timestamp: '2026-03-01T00:00:00Z',
  entry: resources.map((resource) => ({ resource })),
});

test('200 answers the graph of the patient, without what tells who that is', async () => {
  const answer = await post(JSON.stringify(bundleOf(patient, condition(1, 'Gout'))));
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
  expect(answer.headers['cache-control']).toBe('no-store');
  const graph = JSON.parse(answer.text);
  expect(Object.keys(graph)).toEqual(['nodes', 'relationships', 'demographics']);
  expect(graph.demographics).toEqual({ age: 65, gender: 'female', race: null });
  expect(graph.nodes).toEqual([
    expect.objectContaining({ system_id: `condition:${SNOMED}:100001`, system_preferred_name: 'Gout' }),
  ]);
  expect(answer.text).not.toMatch(/okonkwo|amara|1960/i);
});

test.each<[string, string, (string | number)[], string]>([
  ['nothing', '', ['body'], 'missing'],
  ['null', 'null', ['body'], 'missing'],
  ['half an object', '{"resourceType":', ['body'], 'json_invalid'],
  ['33 levels', `{"resourceType":"Bundle","a":${'['.repeat(32)}${']'.repeat(32)}}`, ['body'], 'json_invalid'],
  ['a list', '[]', ['body'], 'model_attributes_type'],
  ['a text', '"Bundle"', ['body'], 'model_attributes_type'],
  ['an object without a type', '{}', ['body', 'resourceType'], 'missing'],
  ['a Patient alone', JSON.stringify(patient), ['body', 'resourceType'], 'enum'],
  [
    'entries that are none',
    '{"resourceType":"Bundle","entry":[3]}',
    ['body', 'entry', 0],
    'model_attributes_type',
  ],
  [
    'two Patients',
    JSON.stringify(bundleOf(patient, { ...patient, id: 'q' })),
    ['body', 'entry', 1, 'resource'],
    'several_patients',
  ],
])('422 for %s is a list with place and type, and repeats nothing', async (_, body, loc, type) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(JSON.parse(answer.text)).toEqual({ detail: [{ loc, msg: expect.any(String), type }] });
  expect(answer.text).not.toContain('Okonkwo');
});

test('FHIR may be called so; another media type is refused, and an empty body is missing whatever its type is said to be', async () => {
  const fhir = await post(JSON.stringify(bundleOf()), { 'content-type': 'application/fhir+json' });
  expect(fhir.status).toBe(200);
  expect((await post(JSON.stringify(bundleOf()), { 'content-type': 'text/plain' })).status).toBe(415);
  const empty = await api.send(PATH, { method: 'POST', headers: keyAlone });
  expect([empty.status, JSON.parse(empty.text).detail[0].type]).toEqual([422, 'missing']);
});

test('the key alone opens, and a wrong one is told before anything is read', async () => {
  for (const headers of [{}, { authorization: 'Bearer good-token' }, { 'x-api-key': 'wrong' }]) {
    const answer = await api.send(PATH, { method: 'POST', body: '{', headers });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'unauthenticated', detail: expect.any(String) });
  }
});

test('the graph of the largest Bundle that is taken can be asked a question about', async () => {
  const resources: object[] = [patient];
  const size = () => Buffer.byteLength(JSON.stringify(bundleOf(...resources)));
  const one = Buffer.byteLength(JSON.stringify(condition(10_000, 'x'.repeat(250)))) + '{"resource":},'.length;
  for (let i = 0, bytes = size(); bytes + one < 4_999_000; i += 1, bytes += one)
    resources.push(condition(10_000 + i, `${'x'.repeat(244)}${10_000 + i} `));
  const padding = 5_000_000 - size() - ',"note":""'.length;
  const text = JSON.stringify({ ...bundleOf(...resources), note: 'x'.repeat(padding) });
  expect(Buffer.byteLength(text)).toBe(5_000_000);
  const answer = await post(text);
  expect(answer.status).toBe(200);
  const graph = JSON.parse(answer.text);
  expect(patientGraphSchema.parse(graph).nodes.length).toBeGreaterThan(4_000);
  const question = { user_query: 'é'.repeat(10_000), assembled_patient: graph };
  expect([...identifierSearch(readSynthesisRequest(question))].flat()).toEqual([]);
  for (const indent of [0, 1]) {
    const asked = await api.send('/v1/synthesis', {
      method: 'POST',
      body: JSON.stringify(question, null, indent),
      headers: { ...keyAlone, 'content-type': 'application/json' },
    });
    expect(asked.status).toBe(202);
  }
});

test('a byte more is too much', async () => {
  const text = JSON.stringify({ ...bundleOf(), note: '' });
  const filled = text.replace('"note":""', `"note":"${'x'.repeat(5_000_001 - text.length)}"`);
  const answer = await post(filled);
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'payload_too_large']);
});

test('503 with Retry-After while too many Bundles wait', async () => {
  const { syntheses } = sampleServices();
  const full = new AppError('unavailable', 'Too many wait.', { data: { retryAfterSeconds: 30 } });
  const crowded = await startApi({ syntheses: { ...syntheses, assemble: () => Promise.reject(full) } });
  const answer = await crowded.call(PATH, { method: 'POST', body: '{}' });
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '30']);
  await crowded.close();
});

test('neither Bundle nor graph gets into the log', async () => {
  await post(JSON.stringify(bundleOf(patient, condition(1, 'Hypophosphatasia'))));
  await post(JSON.stringify(bundleOf(patient, { ...patient, id: 'q' })));
  expect(JSON.stringify(api.logLines)).not.toMatch(/okonkwo|hypophosphatasia|100001/i);
});
