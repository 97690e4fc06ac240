// What cannot be accepted: a clear error each, nothing written, nothing charged.

import { useStack } from '@synthward/testkit';

const { client, stack, rows } = useStack();

const TABLES = ['cohort_job', 'cohort_chunk', 'artifact', 'outbox', 'usage_event', 'job_event'];
const valid = { name: 'x', population: 100, seed: 1 };

const jobsPath = () => `/workspace/tenants/${stack().tenantID}/cohort-jobs`;

async function countRows() {
  const counts = await Promise.all(TABLES.map((table) => rows(`select count(*)::int as n from ${table}`)));
  return counts.map(([row]) => row?.n);
}

function weights(ageBandWeight: number) {
  return { demographics: { ageBands: [{ label: 'all', min: 0, max: 90, weight: ageBandWeight }] } };
}

const specs: readonly (readonly [name: string, spec: unknown, pointer: string, code: string])[] = [
  ['a population of 0', { ...valid, population: 0 }, '/population', 'out_of_range'],
  ['a negative population', { ...valid, population: -1 }, '/population', 'out_of_range'],
  ['half a patient', { ...valid, population: 1.5 }, '/population', 'wrong_type'],
  ['a population of a billion', { ...valid, population: 1e9 }, '/population', 'out_of_range'],
  ['a population in words', { ...valid, population: 'many' }, '/population', 'wrong_type'],
  ['no population', { name: 'x' }, '/population', 'required'],
  [
    'a prevalence above 1',
    { ...valid, conditions: [{ name: 'asthma', prevalence: 1.01 }] },
    '/conditions/0/prevalence',
    'out_of_range',
  ],
  [
    'an unknown condition',
    { ...valid, conditions: [{ name: 'asthmo', prevalence: 0.1 }] },
    '/conditions/0/name',
    'unknown_value',
  ],
  [
    'an infeasible prevalence',
    { ...valid, conditions: [{ name: 'osteoporosis', prevalence: 0.9 }] },
    '/conditions/0/prevalence',
    'impossible_prevalence',
  ],
  ['weights that sum to 0', { ...valid, ...weights(0) }, '/demographics/ageBands', 'weights_do_not_sum'],
  ['an unknown format', { ...valid, exports: { formats: ['xml'] } }, '/exports/formats/0', 'unknown_value'],
  ['an unknown member', { ...valid, popluation: 3 }, '/popluation', 'unknown_field'],
  [
    'an unknown state',
    { ...valid, geography: { state: 'Washingten', city: 'Vancouver' } },
    '/geography/state',
    'unknown_value',
  ],
];

let before: unknown;
beforeAll(async () => {
  before = await countRows();
});
afterEach(async () => {
  expect(await countRows()).toEqual(before); // nothing written, nothing charged
});

test.each(specs)('%s is refused with its place', async (_name, spec, pointer, code) => {
  const { status, body, headers } = await client().post(jobsPath(), spec);
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid_spec', requestID: headers.get('x-request-id') });
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('ages out of order are refused', async () => {
  const ageBands = [
    { label: 'old', min: 65, max: 90, weight: 0.5 },
    { label: 'young', min: 0, max: 64, weight: 0.5 },
  ];
  const { status, body } = await client().post(jobsPath(), { ...valid, demographics: { ageBands } });
  expect([status, body.code]).toEqual([400, 'invalid_spec']);
  expect(body.errors[0].pointer).toMatch(/^\/demographics\/ageBands/);
});

test('several faults are listed at once', async () => {
  const spec = {
    population: -1,
    hie: { duplicateRate: 2 },
    conditions: [{ name: 'nope', prevalence: 'high' }],
  };
  const { body } = await client().post(jobsPath(), spec);
  const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
  expect(pointers).toEqual(
    expect.arrayContaining([
      '/name',
      '/population',
      '/hie/duplicateRate',
      '/conditions/0/name',
      '/conditions/0/prevalence',
    ]),
  );
});

test('the relaxation that an infeasible prevalence names is accepted, and one person more is refused', async () => {
  const asking = (prevalence: number) => ({
    ...valid,
    population: 1000,
    conditions: [{ name: 'osteoporosis', prevalence }],
  });
  const refused = await client().post('/cohorts/preview', asking(0.9));
  const highest = Number(refused.body.errors[0].suggestion);
  expect((await client().post('/cohorts/preview', asking(highest))).status).toBe(200);
  expect((await client().post('/cohorts/preview', asking(highest + 0.001))).status).toBe(400);
});

test.each([
  ['malformed JSON', '{"name": ', 'invalid_json', 400],
  ['5 MB', JSON.stringify({ ...valid, name: 'x'.repeat(5_000_000) }), 'payload_too_large', 413],
  ['30,000 nested lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'invalid_json', 400],
])('a body of %s is refused', async (_name, text, code, status) => {
  const answer = await client().call(jobsPath(), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
  });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('a body that is not JSON is 415', async () => {
  const answer = await client().call(jobsPath(), {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: 'x',
  });
  expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
});

test.each([
  ['no credentials', {}],
  ['a token alone', { Authorization: 'Bearer good' }],
  ['a wrong token', { Authorization: 'Bearer wrong', 'X-API-Key': 'good' }],
  ['a wrong key', { Authorization: 'Bearer good', 'X-API-Key': 'wrong' }],
])('%s is 401 and tells nothing', async (_name, headers: Record<string, string>) => {
  const filled = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('good', name === 'X-API-Key' ? stack().apiKey : stack().token),
    ]),
  );
  const response = await fetch(stack().baseURL + jobsPath(), { headers: filled });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
});

test("a key of another tenant is refused with one's own token, and opens nothing", async () => {
  const digestSql = "encode(sha256('sw_key_of_another_tenant'), 'hex')";
  await rows(`insert into tenant (id, name, plan) values ('ten_other', 'other', 'free');
    insert into api_key (id, tenant_id, name, start, digest) values ('key_other', 'ten_other', 'k', 'sw_key', ${digestSql})`);
  const response = await fetch(stack().baseURL + jobsPath(), {
    headers: { Authorization: `Bearer ${stack().token}`, 'X-API-Key': 'sw_key_of_another_tenant' },
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'credentials_mismatch' });
});

test('validation answers 200 with everything that is wrong', async () => {
  const { status, body } = await client().post('/cohorts/validate', { name: 'x', population: 0 });
  expect(status).toBe(200);
  expect(body).toMatchObject({ valid: false, normalized: null, errors: [{ pointer: '/population' }] });
  const good = await client().post('/cohorts/validate', valid);
  expect(good.body).toMatchObject({
    valid: true,
    errors: [],
    normalized: { seed: 1, referenceDate: '2026-01-01' },
  });
});
