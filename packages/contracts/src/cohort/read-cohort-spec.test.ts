import { readCohortSpec } from './read-cohort-spec';

const quickstart = {
  name: 'enterprise-mpi-evaluation',
  population: 1000,
  seed: 4107,
  geography: { state: 'Washington', city: 'Vancouver' },
  demographics: {
    ageBands: [
      { label: '0-17', min: 0, max: 17, weight: 0.18 },
      { label: '18-64', min: 18, max: 64, weight: 0.58 },
      { label: '65+', min: 65, max: 94, weight: 0.24 },
    ],
    sexAtBirth: { female: 0.52, male: 0.48 },
    payerMix: { commercial: 0.48, medicare: 0.24, medicaid: 0.23, 'self-pay': 0.05 },
    language: { en: 0.78, es: 0.15, other: 0.07 },
  },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 0.42 },
    { name: 'hypertension', prevalence: 0.64 },
  ],
  hie: {
    sourceSystems: ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.11,
    addressDriftRate: 0.22,
    missingPhoneRate: 0.14,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'] },
};

const minimal = { name: 'smallest', population: 10 };
const drawSeed = () => 7;

function read(input: unknown) {
  return readCohortSpec(input, { drawSeed });
}

/** Pointers and codes of the problems, which is what programs act on. */
function problemsOf(changes: object): string[] {
  return read({ ...minimal, ...changes }).problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const people = {
  households: true,
  twinRate: 0.03,
  lookAlikeRate: 0.002,
  juniorRate: 0.04,
  deceasedRate: 0.01,
};

const plainHie = {
  profiles: {},
  duplicateRate: 0,
  duplicateSpread: 'single',
  mostDuplicates: 9,
  addressDriftRate: 0,
  missingPhoneRate: 0,
  overlayRate: 0,
  mergeRate: 0,
  unmergeRate: 0,
  mutations: {},
};

test('the quickstart of the reference is accepted as it is, with the defaults of our extensions added', () => {
  const { name, population, seed, ...rest } = quickstart;
  expect(read(quickstart)).toEqual({
    spec: {
      name,
      population,
      seed,
      referenceDate: '2026-01-01',
      asOf: '2026-01-01',
      ...rest,
      people,
      clinical: { background: 'none', detail: 'summary', yearsOfHistory: 5, claims: false, catalogue: [] },
      hie: { ...plainHie, ...rest.hie },
      exports: { ...rest.exports, truth: false },
    },
    problems: [],
    warnings: [],
  });
});

test('name and population are enough; everything else has a default', () => {
  expect(read(minimal).spec).toEqual({
    name: 'smallest',
    population: 10,
    seed: 7,
    referenceDate: '2026-01-01',
    asOf: '2026-01-01',
    people,
    clinical: { background: 'none', detail: 'summary', yearsOfHistory: 5, claims: false, catalogue: [] },
    geography: { state: 'Washington', city: 'Vancouver' },
    demographics: {
      ageBands: [
        { label: '0-17', min: 0, max: 17, weight: 0.22 },
        { label: '18-64', min: 18, max: 64, weight: 0.6 },
        { label: '65+', min: 65, max: 94, weight: 0.18 },
      ],
      sexAtBirth: { female: 0.51, male: 0.49 },
      payerMix: { commercial: 0.54, medicare: 0.18, medicaid: 0.2, 'self-pay': 0.08 },
      language: { en: 0.78, es: 0.14, other: 0.08 },
    },
    conditions: [],
    hie: { ...plainHie, sourceSystems: ['primary-ehr'] },
    exports: { formats: ['ndjson', 'manifest'], truth: false },
  });
});

test('a default handed out is never the same object twice, so that no caller can change it for others', () => {
  const first = read(minimal).spec?.demographics.ageBands;
  expect(first).toEqual(read(minimal).spec?.demographics.ageBands);
  expect(first).not.toBe(read(minimal).spec?.demographics.ageBands);
});

test('the seed zero is a seed, and none is drawn', () => {
  const draw = jest.fn(() => 1);
  expect(readCohortSpec({ ...minimal, seed: 0 }, { drawSeed: draw }).spec?.seed).toBe(0);
  expect(draw).not.toHaveBeenCalled();
});

test('a body that is not an object is one problem at the root', () => {
  for (const input of [null, 3, 'text', [], true]) {
    expect(read(input).problems).toEqual([
      {
        pointer: '',
        code: 'wrong_type',
        message: 'The request body must be a JSON object that describes a cohort.',
      },
    ]);
  }
  expect(read(undefined).problems).toMatchObject([{ pointer: '', code: 'required' }]);
});

test('all problems of a body are listed at once', () => {
  expect(
    problemsOf({
      name: undefined,
      population: 0,
      seed: -1,
      demographics: { sexAtBirth: { femal: 1 }, language: { en: -1 } },
      conditions: [{ name: 'asthma', prevalence: 2 }],
      exports: { formats: ['csv'] },
    }),
  ).toEqual([
    '/name required',
    '/population out_of_range',
    '/seed out_of_range',
    '/demographics/sexAtBirth/femal unknown_field',
    '/demographics/language/en out_of_range',
    '/conditions/0/prevalence out_of_range',
    '/exports/formats/0 unknown_value',
  ]);
});

test.each([
  [0, 'out_of_range'],
  [-1, 'out_of_range'],
  [1.5, 'wrong_type'],
  [1e9, 'out_of_range'],
  [Number.POSITIVE_INFINITY, 'out_of_range'],
  [Number.NaN, 'out_of_range'],
  ['1000', 'wrong_type'],
  [null, 'wrong_type'],
  [undefined, 'required'],
])('a population of %p is refused as %s', (population, code) => {
  expect(problemsOf({ population })).toEqual([`/population ${code}`]);
});

test('the limits themselves are inside: populations 1 and 10,000,000, seeds 0 and 2^53 - 1', () => {
  expect(problemsOf({ population: 1, seed: 0 })).toEqual([]);
  expect(problemsOf({ population: 10_000_000, seed: Number.MAX_SAFE_INTEGER })).toEqual([]);
});

test('a seed that JSON cannot carry exactly is refused, not rounded', () => {
  expect(problemsOf({ seed: JSON.parse('12345678901234567890') })).toEqual(['/seed out_of_range']);
  expect(problemsOf({ seed: 2 ** 53 })).toEqual(['/seed out_of_range']);
});

test('an unknown member is refused at every level, with the nearest known name', () => {
  const reading = read({
    ...minimal,
    populaton: 3,
    hie: { duplicateRat: 0.1 },
    demographics: { payerMix: { selfpay: 1, commercial: 1 } },
  });
  expect(reading.problems).toEqual([
    {
      pointer: '/demographics/payerMix/selfpay',
      code: 'unknown_field',
      message: 'demographics.payerMix.selfpay is unknown; did you mean self-pay?',
      suggestion: 'self-pay',
    },
    {
      pointer: '/hie/duplicateRat',
      code: 'unknown_field',
      message: 'hie.duplicateRat is unknown; did you mean duplicateRate?',
      suggestion: 'duplicateRate',
    },
    {
      pointer: '/populaton',
      code: 'unknown_field',
      message: 'populaton is unknown; did you mean population?',
      suggestion: 'population',
    },
  ]);
});

test('a member called __proto__ or constructor is an unknown member like any other', () => {
  expect(problemsOf(JSON.parse('{"constructor": 1}'))).toEqual(['/constructor unknown_field']);
  const reading = read(JSON.parse('{"name": "a", "population": 1, "__proto__": {"seed": 1}}'));
  expect(reading.problems.map(({ pointer }) => pointer)).toEqual(['/__proto__']);
});

test('pointers escape tilde and slash as RFC 6901 says', () => {
  expect(problemsOf({ 'a/b~c': 1 })).toEqual(['/a~1b~0c unknown_field']);
});

test('an unsupported format is an error that names the supported ones', () => {
  expect(read({ ...minimal, exports: { formats: ['ndjso'] } }).problems).toEqual([
    {
      pointer: '/exports/formats/0',
      code: 'unknown_value',
      message: expect.stringContaining('the formats are json, ndjson, fhir-bundle, fhir-ndjson, manifest.'),
      suggestion: 'ndjson',
    },
  ]);
  expect(problemsOf({ exports: { formats: [] } })).toEqual(['/exports/formats out_of_range']);
});

test('names that are given twice conflict at the second place', () => {
  const band = { label: 'all', min: 0, max: 9, weight: 1 };
  expect(
    problemsOf({
      demographics: { ageBands: [band, { ...band, min: 10, max: 20 }] },
      conditions: [
        { name: 'asthma', prevalence: 0.1 },
        { name: 'asthma', prevalence: 0.2 },
      ],
      hie: { sourceSystems: ['a', 'b', 'a'] },
      exports: { formats: ['json', 'json'] },
    }),
  ).toEqual([
    '/demographics/ageBands/1/label conflicting_fields',
    '/conditions/1/name conflicting_fields',
    '/hie/sourceSystems/2 conflicting_fields',
    '/exports/formats/1 conflicting_fields',
  ]);
});

test('age bands out of order, overlapping or upside down conflict, beside other problems of the same bands', () => {
  const bands = [
    { label: 'a', min: 40, max: 30, weight: 1 },
    { label: 'b', min: 30, max: 50, weight: 'heavy' },
    { label: 'c', min: 20, max: 29, weight: 1 },
  ];
  expect(problemsOf({ demographics: { ageBands: bands } })).toEqual([
    '/demographics/ageBands/1/weight wrong_type',
    '/demographics/ageBands/0/max conflicting_fields',
    '/demographics/ageBands/1/min conflicting_fields',
    '/demographics/ageBands/2/min conflicting_fields',
  ]);
});

test('age bands may leave gaps and may hold a single year', () => {
  const bands = [
    { label: 'newborn', min: 0, max: 0, weight: 1 },
    { label: 'old', min: 90, max: 110, weight: 0 },
  ];
  expect(problemsOf({ demographics: { ageBands: bands } })).toEqual([]);
});

test('a mix whose weights are all 0 is refused, wherever it is', () => {
  const demographics = {
    ageBands: [{ label: 'all', min: 0, max: 90, weight: 0 }],
    sexAtBirth: {},
    payerMix: { commercial: 0 },
    language: {},
  };
  expect(problemsOf({ demographics })).toEqual([
    '/demographics/ageBands weights_do_not_sum',
    '/demographics/sexAtBirth weights_do_not_sum',
    '/demographics/payerMix weights_do_not_sum',
    '/demographics/language weights_do_not_sum',
  ]);
});

test('weights that do not sum to 1 are accepted with a warning that gives the exact sum', () => {
  const reading = read({ ...minimal, demographics: { sexAtBirth: { female: 0.6, male: 0.35 } } });
  expect(reading.spec?.demographics.sexAtBirth).toEqual({ female: 0.6, male: 0.35 });
  expect(reading.warnings).toEqual([
    {
      pointer: '/demographics/sexAtBirth',
      code: 'weights_do_not_sum',
      message: 'The weights of demographics.sexAtBirth sum to 0.95, not 1; they are normalised.',
    },
  ]);
});

test('sums are exact decimals: ten tenths are 1, although their floating-point sum is not', () => {
  const tenths = ['en', 'es', 'zh', 'vi', 'tl', 'ko', 'ar', 'fr', 'ru', 'de'].map((code) => [code, 0.1]);
  expect(tenths.reduce((sum) => sum + 0.1, 0)).not.toBe(1);
  expect(read({ ...minimal, demographics: { language: Object.fromEntries(tenths) } }).warnings).toEqual([]);
});

test('a missing sex has weight 0', () => {
  const reading = read({ ...minimal, demographics: { sexAtBirth: { female: 1 } } });
  expect(reading).toMatchObject({
    spec: { demographics: { sexAtBirth: { female: 1, male: 0 } } },
    warnings: [],
  });
});

test.each(['2026-02-29', '1899-12-31', '2101-01-01', '2026-1-1', 'today', '2026-01-01T00:00:00Z'])(
  'the reference date %s is refused',
  (referenceDate) => {
    expect(problemsOf({ referenceDate })).toHaveLength(1);
  },
);

test('leap days and the first and last supported day are reference dates', () => {
  for (const referenceDate of ['2024-02-29', '1900-01-01', '2100-12-31'])
    expect(problemsOf({ referenceDate })).toEqual([]);
});

test.each([
  ['', 'out_of_range'],
  ['x'.repeat(201), 'too_long'],
  ['tab\there', 'unknown_value'],
  ['nul\u0000', 'unknown_value'],
  ['half a pair \ud800', 'unknown_value'],
  [7, 'wrong_type'],
])('the name %j is refused', (name, code) => {
  expect(problemsOf({ name })).toEqual([`/name ${code}`]);
});

test('names in any script are accepted', () => {
  expect(problemsOf({ name: 'Kohorte Zürich 患者 🧬' })).toEqual([]);
});

test.each(['', '-a', 'A', 'ä', 'a b', 'a'.repeat(64), 'constructor'])(
  'the source system name %j is refused',
  (name) => {
    expect(problemsOf({ hie: { sourceSystems: [name] } })).toHaveLength(1);
  },
);

test('more than 50 source systems, 20 age bands or 200 conditions are too long', () => {
  const many = (length: number, entry: (index: number) => unknown) =>
    Array.from({ length }, (_, index) => entry(index));
  expect(
    problemsOf({
      demographics: {
        ageBands: many(21, (i) => ({ label: `${i}`, min: 2 * i, max: 2 * i + 1, weight: 1 })),
      },
      conditions: many(201, (i) => ({ name: `c${i}`, prevalence: 0 })),
      hie: { sourceSystems: many(51, (i) => `s${i}`) },
    }),
  ).toEqual(['/demographics/ageBands too_long', '/conditions too_long', '/hie/sourceSystems too_long']);
});

test('a flood of problems is cut at 100, and the last entry counts the rest', () => {
  const junk = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`junk${index}`, index]));
  const { problems } = read({ ...minimal, ...junk });
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)?.message).toBe('401 further problems are not listed; correct these first.');
});

test('a long member name is cut in the message and gets no suggestion', () => {
  const [problem] = read({ ...minimal, [`name${'x'.repeat(5000)}`]: 1 }).problems;
  expect(problem?.message.length).toBeLessThan(300);
  expect(problem).not.toHaveProperty('suggestion');
});

test('30,000 nested lists are a wrong type, not a stack overflow', () => {
  let bomb: unknown = 1;
  for (let depth = 0; depth < 30_000; depth += 1) bomb = [bomb];
  expect(problemsOf({ conditions: bomb, name: bomb, demographics: { ageBands: bomb } })).toEqual([
    '/name wrong_type',
    '/demographics/ageBands/0 wrong_type',
    '/conditions/0 wrong_type',
  ]);
});

test('a profile of a system that is not there, and a staleness that ends before it begins, are conflicts', () => {
  const profiles = { elsewhere: 'claims-feed', clinic: { stalenessDays: { min: 9, max: 3 } } };
  expect(problemsOf({ hie: { sourceSystems: ['clinic'], profiles } })).toEqual([
    '/hie/profiles/elsewhere conflicting_fields',
    '/hie/profiles/clinic/stalenessDays/max conflicting_fields',
  ]);
});

test('the systems are looked at from the reference date on, for ten years at most', () => {
  const asOfProblems = (asOf: string) => problemsOf({ referenceDate: '2026-01-01', asOf });
  expect(asOfProblems('2026-01-01')).toEqual([]);
  expect(asOfProblems('2035-12-30')).toEqual([]);
  expect(asOfProblems('2025-12-31')).toEqual(['/asOf conflicting_fields']);
  expect(asOfProblems('2035-12-31')).toEqual(['/asOf conflicting_fields']);
});
