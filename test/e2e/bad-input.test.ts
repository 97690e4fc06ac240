// What cannot be accepted: a clear error each, nothing written, nothing charged.

import type { ProblemBody, ValidateResponse } from '@synthward/contracts';
import { type ApiClient, createApiClient, until, useStack } from '@synthward/testkit';
import { createOtherTenant } from './support/other-tenant';

const { client, stack, rows, dataDir } = useStack();

const TABLES = [
  ...['cohort_job', 'cohort_chunk', 'artifact', 'outbox', 'usage_event', 'job_event'],
  ...['reservation', 'quota_balance', 'idempotency_key'],
];
const valid = { name: 'x', population: 100, seed: 1 };

async function contentOfTables() {
  const contents = await Promise.all(TABLES.map((table) => rows(`select * from ${table} order by 1`)));
  return Object.fromEntries(TABLES.map((table, i) => [table, contents[i]]));
}

let before: Awaited<ReturnType<typeof contentOfTables>>;
beforeAll(async () => {
  await client().completed(await client().submit(valid)); // rows that a fault could touch
  const unsent = () => rows('select 1 from outbox where sent_at is null');
  await until(async () => (await unsent()).length === 0, { message: 'nothing writes any more' });
  before = await contentOfTables();
}, 60_000);
afterEach(async () => {
  expect(await contentOfTables()).toEqual(before); // nothing written, nothing charged
});

type Refusal = Awaited<ReturnType<typeof post>>;
const post = (body: unknown, by: ApiClient = client()) => by.post<ProblemBody>(client().jobsPath, body);

/** Every refusal has one shape, and the id under which the logs know it. */
function expectRefusal({ status, body, headers }: Refusal, expected: { status: number; code: string }): void {
  expect([status, body.status]).toEqual([expected.status, expected.status]);
  expect(body.code).toBe(expected.code);
  expect(body.message.length).toBeGreaterThan(10);
  expect(body.requestID).toBe(headers.get('x-request-id'));
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
}

const bands = (...ranges: [min: number, max: number, weight: number][]) => ({
  demographics: {
    ageBands: ranges.map(([min, max, weight]) => ({ label: `${min}-${max}`, min, max, weight })),
  },
});
const profile = (system: string, value: unknown) => ({
  hie: { sourceSystems: ['clinic'], profiles: { [system]: value } },
});
const mutations = (settings: object) => ({ hie: { mutations: settings } });
const condition = (name: string, prevalence: unknown) => ({ conditions: [{ name, prevalence }] });

const specs: readonly (readonly [name: string, changes: object, pointer: string, code: string])[] = [
  ['a population of 0', { population: 0 }, '/population', 'out_of_range'],
  ['a negative population', { population: -1 }, '/population', 'out_of_range'],
  ['half a patient', { population: 1.5 }, '/population', 'wrong_type'],
  ['a population of a billion', { population: 1e9 }, '/population', 'out_of_range'],
  ['a population in words', { population: 'many' }, '/population', 'wrong_type'],
  ['a population of null', { population: null }, '/population', 'wrong_type'],
  ['no population', { population: undefined }, '/population', 'required'],
  ['a name that is a number', { name: 7 }, '/name', 'wrong_type'],
  ['a seed below 0', { seed: -1 }, '/seed', 'out_of_range'],
  ['conditions that are no list', { conditions: {} }, '/conditions', 'wrong_type'],
  ['a prevalence above 1', condition('asthma', 1.01), '/conditions/0/prevalence', 'out_of_range'],
  ['a negative prevalence', condition('asthma', -0.1), '/conditions/0/prevalence', 'out_of_range'],
  ['a prevalence in words', condition('asthma', 'high'), '/conditions/0/prevalence', 'wrong_type'],
  ['an unknown condition', condition('asthmo', 0.1), '/conditions/0/name', 'unknown_value'],
  [
    'an infeasible prevalence',
    condition('osteoporosis', 0.9),
    '/conditions/0/prevalence',
    'impossible_prevalence',
  ],
  ['weights that sum to 0', bands([0, 90, 0]), '/demographics/ageBands', 'weights_do_not_sum'],
  [
    'a band that ends before it begins',
    bands([64, 0, 1]),
    '/demographics/ageBands/0/max',
    'conflicting_fields',
  ],
  [
    'ages out of order',
    bands([65, 90, 0.5], [0, 64, 0.5]),
    '/demographics/ageBands/1/min',
    'conflicting_fields',
  ],
  ['an unknown format', { exports: { formats: ['xml'] } }, '/exports/formats/0', 'unknown_value'],
  ['an unknown member', { popluation: 3 }, '/popluation', 'unknown_field'],
  ['an unknown state', { geography: { state: 'Washingten' } }, '/geography/state', 'unknown_value'],
  ['a duplicate rate above 1', { hie: { duplicateRate: 2 } }, '/hie/duplicateRate', 'out_of_range'],
  ['a twin rate above 1', { people: { twinRate: 1.1 } }, '/people/twinRate', 'out_of_range'],
  ['households in words', { people: { households: 'yes' } }, '/people/households', 'wrong_type'],
  ['people that are a list', { people: [] }, '/people', 'wrong_type'],
  ['truth in words', { exports: { truth: 'yes' } }, '/exports/truth', 'wrong_type'],
  ['a day that is none', { asOf: '2026-02-30' }, '/asOf', 'out_of_range'],
  ['a day before ages are counted', { asOf: '2025-12-31' }, '/asOf', 'conflicting_fields'],
  ['a day more than ten years later', { asOf: '2036-01-01' }, '/asOf', 'conflicting_fields'],
  ['no duplicate at most', { hie: { mostDuplicates: 0 } }, '/hie/mostDuplicates', 'out_of_range'],
  ['an overlay rate in words', { hie: { overlayRate: 'some' } }, '/hie/overlayRate', 'wrong_type'],
  ['a profile of no system', profile('lab', 'default'), '/hie/profiles/lab', 'conflicting_fields'],
  ['a profile that is a number', profile('clinic', 7), '/hie/profiles/clinic', 'unknown_value'],
  ['a coverage above 1', profile('clinic', { coverage: 2 }), '/hie/profiles/clinic/coverage', 'out_of_range'],
  [
    'staleness that ends before it begins',
    profile('clinic', { stalenessDays: { min: 9, max: 1 } }),
    '/hie/profiles/clinic/stalenessDays/max',
    'conflicting_fields',
  ],
  ['an operator rate above 1', mutations({ typo: 1.5 }), '/hie/mutations/typo', 'out_of_range'],
  ['an operator without rate', mutations({ typo: {} }), '/hie/mutations/typo/rate', 'required'],
  [
    'parameters of another operator',
    mutations({ typo: { rate: 0.1, days: 3 } }),
    '/hie/mutations/typo/days',
    'unknown_field',
  ],
  [
    'an operator rate below 0 in a profile',
    profile('clinic', { duplicateMutations: { ocr: { rate: -1 } } }),
    '/hie/profiles/clinic/duplicateMutations/ocr/rate',
    'out_of_range',
  ],
];

test.each(specs)('%s is refused with its place', async (_name, changes, pointer, code) => {
  const refusal = await post({ ...valid, ...changes });
  expectRefusal(refusal, { status: 400, code: 'invalid_spec' });
  expect(refusal.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
});

test('a misspelt name is answered with the one that was meant', async () => {
  const { body } = await post({ ...valid, ...condition('asthmo', 0.1), popluation: 3 });
  expect(body.errors).toEqual([
    expect.objectContaining({ pointer: '/popluation', suggestion: 'population' }),
    expect.objectContaining({ pointer: '/conditions/0/name', suggestion: 'asthma' }),
  ]);
});

const slips: readonly (readonly [changes: object, pointer: string, suggestion: string])[] = [
  [{ asof: '2026-02-01' }, '/asof', 'asOf'],
  [{ people: { twinRat: 0.1 } }, '/people/twinRat', 'twinRate'],
  [{ clinical: { backgrond: 'none' } }, '/clinical/backgrond', 'background'],
  [{ clinical: { background: 'populaton' } }, '/clinical/background', 'population'],
  [{ exports: { truht: true } }, '/exports/truht', 'truth'],
  [{ hie: { duplicateSpread: 'zipff' } }, '/hie/duplicateSpread', 'zipf'],
  [{ hie: { mergerRate: 0.1 } }, '/hie/mergerRate', 'mergeRate'],
  [mutations({ typpo: 0.1 }), '/hie/mutations/typpo', 'typo'],
  [mutations({ typo: { rat: 0.1 } }), '/hie/mutations/typo/rat', 'rate'],
  [
    mutations({ typo: { rate: 0.1, kinds: { inserted: 1 } } }),
    '/hie/mutations/typo/kinds/inserted',
    'insert',
  ],
  [profile('clinic', 'claims-fed'), '/hie/profiles/clinic', 'claims-feed'],
  [profile('clinics', 'default'), '/hie/profiles/clinics', 'clinic'],
  [profile('clinic', { basedOn: 'registration-dsk' }), '/hie/profiles/clinic/basedOn', 'registration-desk'],
  [profile('clinic', { coverge: 1 }), '/hie/profiles/clinic/coverge', 'coverage'],
  [profile('clinic', { captures: { snn: 1 } }), '/hie/profiles/clinic/captures/snn', 'ssn'],
  [profile('clinic', { mutations: { nikname: 1 } }), '/hie/profiles/clinic/mutations/nikname', 'nickname'],
];

test.each(slips)(
  'the slip in %j is found at %s with what was meant: %s',
  async (changes, pointer, suggestion) => {
    const refusal = await post({ ...valid, ...changes });
    expectRefusal(refusal, { status: 400, code: 'invalid_spec' });
    expect(refusal.body.errors).toContainEqual(expect.objectContaining({ pointer, suggestion }));
  },
);

test('several faults are listed at once, each with its place', async () => {
  const { body } = await post({
    population: -1,
    colour: 'red',
    hie: { duplicateRate: 2 },
    ...condition('nope', 'high'),
    ...bands([0, 90, 0]),
    exports: { formats: ['xml'] },
  });
  expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
    '/colour',
    '/conditions/0/name',
    '/conditions/0/prevalence',
    '/demographics/ageBands',
    '/exports/formats/0',
    '/hie/duplicateRate',
    '/name',
    '/population',
  ]);
});

test('the relaxation that an infeasible prevalence names is accepted, and one person more is refused', async () => {
  const preview = (prevalence: number) =>
    client().post<ProblemBody>('/cohorts/preview', {
      ...valid,
      population: 1000,
      ...condition('osteoporosis', prevalence),
    });
  const highest = Number((await preview(0.9)).body.errors?.[0]?.suggestion);
  expect(highest).toBeGreaterThan(0);
  expect((await preview(highest)).status).toBe(200);
  expect((await preview(highest + 0.001)).status).toBe(400);
});

test.each([
  ['malformed JSON', '{"name": ', 400, 'invalid_json'],
  ['30,000 nested lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 400, 'invalid_json'],
  ['5 MB', JSON.stringify({ ...valid, name: 'x'.repeat(5_000_000) }), 413, 'payload_too_large'],
  ['nothing', '', 400, 'invalid_spec'],
  ['a list', JSON.stringify([valid]), 400, 'invalid_spec'],
])('a body of %s is refused', async (_name, text, status, code) => {
  expectRefusal(await post(text), { status, code });
});

test('a body that is not declared as JSON is 415', async () => {
  const refusal = await client().call<ProblemBody>(client().jobsPath, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify(valid),
  });
  expectRefusal(refusal, { status: 415, code: 'unsupported_media_type' });
});

test.each([
  ['no token', { token: '' }],
  ['no key', { apiKey: '' }],
  ['neither', { token: '', apiKey: '' }],
  ['a wrong token', { token: 'sw_token_wrong' }],
  ['a wrong key', { apiKey: 'sw_key_wrong' }],
])('a job asked for with %s is 401', async (_name, credentials) => {
  const refusal = await post(valid, createApiClient({ ...stack(), ...credentials }));
  expectRefusal(refusal, { status: 401, code: 'unauthenticated' });
});

test('a key and a token of two tenants are 401, whichever is the foreign one', async () => {
  const { token, apiKey } = await createOtherTenant(dataDir);
  for (const foreign of [{ token }, { apiKey }]) {
    const refusal = await post(valid, createApiClient({ ...stack(), ...foreign }));
    expectRefusal(refusal, { status: 401, code: 'credentials_mismatch' });
  }
});

test("another tenant's workspace is 404, and no job comes to be in it", async () => {
  const other = createApiClient({ ...stack(), ...(await createOtherTenant(dataDir)) });
  expectRefusal(await post(valid, other), { status: 404, code: 'not_found' });
});

test('validation answers 200 with everything that is wrong, or with the specification in full', async () => {
  const validate = (spec: object) => client().post<ValidateResponse>('/cohorts/validate', spec);
  const bad = await validate({ name: 'x', population: 0 });
  expect(bad).toMatchObject({
    status: 200,
    body: { valid: false, normalized: null, errors: [{ pointer: '/population' }] },
  });
  const good = await validate(valid);
  expect(good.body).toMatchObject({
    valid: true,
    errors: [],
    normalized: { ...valid, referenceDate: '2026-01-01' },
  });
});
