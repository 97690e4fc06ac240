// Specifications that mean harm or mistake: each is answered with a plan or with clear problems, and soon.

import { createGenerator, previewOf } from '@synthward/cohorts';
import { inspectSpec } from '@synthward/services';

/** Processor time, which other processes of the machine do not lengthen. */
const LONGEST_MS = 1000;

/** Has every member that holds a number, and can be planned. */
const whole = {
  name: 'whole',
  population: 1200,
  seed: 4107,
  demographics: {
    ageBands: [
      { label: 'young', min: 0, max: 39, weight: 0.4 },
      { label: 'old', min: 40, max: 94, weight: 0.6 },
    ],
    sexAtBirth: { female: 0.52, male: 0.48 },
    payerMix: { commercial: 0.7, medicare: 0.3 },
    language: { en: 0.9, es: 0.1 },
  },
  people: { twinRate: 0.03, lookAlikeRate: 0.002, juniorRate: 0.04, deceasedRate: 0.01 },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 0.12 },
    { name: 'diabetic-retinopathy', prevalence: 0.03 },
    { name: 'long-covid', prevalence: 0.01 },
  ],
  clinical: {
    background: 'population',
    detail: 'longitudinal',
    yearsOfHistory: 7,
    catalogue: [
      {
        id: 'long-covid',
        display: 'Chronic post-COVID-19 syndrome',
        snomed: '1119303003',
        icd10: 'U09.9',
        course: 'chronic',
        prior: { female: [{ age: 18, probability: 0.08 }], male: [{ age: 20, probability: 0.05 }] },
        onsetFrom: 12,
        cause: { condition: 'diabetes-type-2', oddsRatio: 1.2 },
        durationDays: 90,
        stayDays: 2,
        followUpMonths: 6,
        effects: [{ loinc: '1988-5', shift: 4, spread: 2 }],
        tests: [{ panel: 'inflammation', everyMonths: 12 }],
        medications: [{ rxnorm: '310965', share: 0.5, days: 30 }],
        procedures: [{ snomed: '127783003', share: 0.4, everyMonths: 24, afterMonths: 1 }],
        goals: [{ text: 'Less inflammation', loinc: '1988-5', comparator: '<', value: 5, unit: 'mg/L' }],
        source: 'Engine assumption',
      },
    ],
  },
  hie: {
    sourceSystems: ['clinic', 'lab'],
    profiles: {
      clinic: {
        coverage: 1,
        captures: { ssn: 0.9, middleName: 0.8, suffix: 0.7, email: 0.6, deceasedDate: 0.5 },
        stalenessDays: { min: 10, max: 400 },
        names: { longestFamilyName: 15, longestGivenName: 12 },
        mutations: { typo: 0.01 },
        duplicateMutations: { nickname: 0.2 },
      },
    },
    duplicateRate: 0.1,
    mostDuplicates: 3,
    addressDriftRate: 0.2,
    missingPhoneRate: 0.14,
    overlayRate: 0.001,
    mergeRate: 0.1,
    unmergeRate: 0.1,
    mutations: { ocr: 0.02 },
  },
};

type Path = readonly (string | number)[];

/** The places of all numbers below `value`. */
function numbersIn(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'number') return [at];
  if (Array.isArray(value)) return value.flatMap((item, i) => numbersIn(item, [...at, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersIn(member, [...at, name]));
}

/** A copy of `value` with `replacement` at `path`. */
function planted(value: unknown, [head, ...rest]: Path, replacement: unknown): unknown {
  if (head === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, i) => (i === head ? planted(item, rest, replacement) : item));
  const members = Object.entries(value ?? {});
  return Object.fromEntries(
    members.map(([name, member]) => [name, name === head ? planted(member, rest, replacement) : member]),
  );
}

const pointerOf = (path: Path) => `/${path.join('/')}`;

/** The inspection of any input with the preview of what can be planned; fails when it takes long. */
function inspected(input: unknown) {
  const start = process.cpuUsage();
  const { plan, errors } = inspectSpec(input);
  const preview = plan && previewOf(plan);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  expect(preview === undefined).toBe(errors.length > 0);
  for (const { message } of errors) expect(message).toMatch(/^\S.*[.?)]$/s);
  return { errors, preview };
}

const places = numbersIn(whole);

test('the specification that is spoilt below can be planned, and holds every number that one can hold', () => {
  expect(inspected(whole).errors).toEqual([]);
  const { plan } = inspectSpec(whole);
  expect(numbersIn(plan?.spec).map(pointerOf).toSorted()).toEqual(places.map(pointerOf).toSorted());
});

const neverNumbers: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  -1e308,
  '5',
  '',
  null,
  true,
  [],
  {},
  [0.5],
];

/** What shifts a measured value, and what one is to reach, may be below zero. */
const isSigned = (pointer: string) => /\/(?:shift|value)$/.test(pointer);

test.each(places.map((path) => [pointerOf(path), path] as const))(
  'what cannot be a number or is below zero is refused at its place: %s',
  (pointer, path) => {
    for (const value of neverNumbers) {
      if (isSigned(pointer) && typeof value === 'number' && Number.isFinite(value)) continue;
      const { errors } = inspected(planted(whole, path, value));
      const found = errors.map((error) => error.pointer);
      // A profile is a text or an object: what is wrong inside may be told at the profile.
      expect(found.some((place) => place.startsWith(pointer) || place === '/hie/profiles/clinic')).toBe(true);
    }
  },
);

const extremes = [0, 5e-324, 1e-9, 1 / 3, 0.999_999_999_999, 1, 1.5, 20, 110, 2 ** 53, 1e21, 1.797e308];

test.each(places.map((path) => [pointerOf(path), path] as const))(
  'a number of any size is planned exactly or refused: %s',
  (_pointer, path) => {
    for (const value of extremes) {
      const { errors, preview } = inspected(planted(whole, path, value));
      if (!preview) {
        expect(errors).not.toEqual([]);
        continue;
      }
      const { ageBands, sexAtBirth, payerMix, language } = preview.demographics;
      for (const counts of [ageBands, sexAtBirth, payerMix, language]) {
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(preview.population);
      }
    }
  },
);

const many = <Item>(length: number, item: (i: number) => Item) => Array.from({ length }, (_, i) => item(i));
const pointersOf = (input: unknown) =>
  inspected(input).errors.map(({ pointer, code }) => `${code} ${pointer}`);

test('fifty source systems are planned and generated, and more are refused in one sentence', () => {
  const withSystems = (count: number) => ({
    name: 'systems',
    population: 10_000_000,
    hie: { sourceSystems: many(count, (i) => `system-${i}`), duplicateRate: 1 },
  });
  const { plan } = inspectSpec(withSystems(50));
  if (!plan) throw new Error('fifty systems are refused');
  expect(previewOf(plan).sourcePatientRecordCount).toBe(510_000_000);
  expect(createGenerator(plan).patientAt(9_999_999).records).toHaveLength(51);
  expect(pointersOf(withSystems(51))).toEqual(['too_long /hie/sourceSystems']);
  expect(pointersOf(withSystems(1000))).toEqual(['too_long /hie/sourceSystems']);
  expect(pointersOf(withSystems(100_000))).toEqual(['too_long /hie/sourceSystems']);
});

test('two hundred conditions that nobody knows are told one by one', () => {
  const withConditions = (count: number, name: (i: number) => string) => ({
    name: 'conditions',
    population: 1000,
    conditions: many(count, (i) => ({ name: name(i), prevalence: 0.001 })),
  });
  const unknown = inspected(withConditions(200, (i) => `hypertensoin-${i}`.repeat(12))).errors;
  expect(unknown).toHaveLength(200);
  expect(unknown[199]).toMatchObject({ code: 'unknown_value', pointer: '/conditions/199/name' });
  expect(pointersOf(withConditions(200, () => 'asthma')).length).toBeGreaterThan(90);
});

const FLOOD = 10_000;

test.each([
  [
    'unknown conditions',
    { conditions: many(FLOOD, (i) => ({ name: `hypertensoin-${i}`, prevalence: 0.1 })) },
  ],
  ['equal conditions', { conditions: many(FLOOD, () => ({ name: 'asthma', prevalence: 0.1 })) }],
  ['conditions that are none', { conditions: many(FLOOD, (i) => i) }],
  ['equal systems', { hie: { sourceSystems: many(FLOOD, () => 'a') } }],
  ['unknown formats', { exports: { formats: many(FLOOD, (i) => `ndjsom${i}`) } }],
  [
    'bands',
    { demographics: { ageBands: many(FLOOD, (i) => ({ label: `b${i}`, min: i, max: i - 1, weight: 1 })) } },
  ],
  ['unknown members', Object.fromEntries(many(FLOOD, (i) => [`populatoin${i}`, i]))],
  ['unknown operators', { hie: { mutations: Object.fromEntries(many(FLOOD, (i) => [`typo${i}`, i])) } }],
  ['unknown profiles', { hie: { profiles: Object.fromEntries(many(FLOOD, (i) => [`s${i}`, {}])) } }],
  [
    'unknown payers',
    { demographics: { payerMix: Object.fromEntries(many(FLOOD, (i) => [`payer${i}`, 1])) } },
  ],
])('a flood of faults is answered soon, and not with a flood: %s', (_what, members) => {
  const { errors } = inspected({ ...whole, ...members });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(300); // 100 of form, and one for each condition that may be declared
});

const scripts = ['Ünïcödé', '患者コホート', 'مرضى', '👩🏽‍⚕️🩺', 'e\u0301'.repeat(20), '\u202eabc', 'İıſ'];

test.each(scripts)('names in any script are kept or refused in words: %j', (text) => {
  const spec = {
    ...whole,
    name: text,
    geography: { state: 'Washington', city: text },
    demographics: { ageBands: [{ label: text, min: 18, max: 90, weight: 1 }] },
  };
  const { preview } = inspected(spec);
  expect(preview?.demographics.ageBands).toEqual({ [text]: whole.population });
  expect(pointersOf({ ...spec, hie: { sourceSystems: [text] } })).toEqual([
    'unknown_value /hie/sourceSystems/0',
  ]);
  expect(pointersOf({ ...spec, conditions: [{ name: text, prevalence: 0.1 }] })).toEqual([
    'unknown_value /conditions/0/name',
  ]);
  expect(pointersOf({ ...spec, geography: { state: text, city: 'x' } })).toEqual([
    'unknown_value /geography/state',
  ]);
});

test.each(['a\u0000b', 'line\nfeed', '\ud800', 'x'.repeat(201)])(
  'a name that cannot be printed is refused: %j',
  (name) => {
    expect(pointersOf({ ...whole, name })).toEqual([expect.stringMatching(/ \/name$/)]);
  },
);

test('weights of every size at once are shared out exactly', () => {
  const sizes = [5e-324, 1e-300, 1e-9, 1, 1e9, 1e300, 1.797e308, 0];
  const payers = ['commercial', 'medicare', 'medicaid', 'self-pay', 'other', 'tricare', 'uninsured', 'ihs'];
  const { preview } = inspected({
    name: 'weights',
    population: 10_000_000,
    demographics: {
      ageBands: many(20, (i) => ({ label: `b${i}`, min: 5 * i, max: 5 * i + 4, weight: sizes[i % 8] })),
      payerMix: Object.fromEntries(payers.map((payer, i) => [payer, sizes[i]])),
    },
  });
  expect(preview?.demographics.payerMix).toMatchObject({ uninsured: 10_000_000, ihs: 0, commercial: 0 });
});

test('weights that put nobody anywhere are refused, mix by mix', () => {
  const { demographics } = whole;
  expect(
    pointersOf({
      ...whole,
      demographics: {
        ageBands: demographics.ageBands.map((band) => ({ ...band, weight: 0 })),
        sexAtBirth: { female: 0, male: 0 },
        payerMix: { commercial: 0, medicare: 0 },
        language: {},
      },
    }),
  ).toEqual([
    'weights_do_not_sum /demographics/ageBands',
    'weights_do_not_sum /demographics/sexAtBirth',
    'weights_do_not_sum /demographics/payerMix',
    'weights_do_not_sum /demographics/language',
  ]);
});
