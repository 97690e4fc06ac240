import { digestOf, type Json } from '@synthward/kernel';
import fc from 'fast-check';
import { exportFormats, languages, payers } from './known-names';
import { readCohortSpec } from './read-cohort-spec';
import type { CohortSpec } from './spec';

const drawSeed = () => 11;
const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const text = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme-ascii' }).filter((value) => !(value in {}));

function mixOf(names: readonly string[]) {
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, positive]))));
}

const ageBands = fc
  .uniqueArray(fc.integer({ min: 0, max: 110 }), { minLength: 1, maxLength: 20 })
  .map((starts) => starts.toSorted((a, b) => a - b))
  .chain((starts) =>
    fc.tuple(
      ...starts.map((min, index) =>
        fc.record({
          label: fc.constant(`band ${index}`),
          min: fc.constant(min),
          max: fc.integer({ min, max: (starts[index + 1] ?? 111) - 1 }),
          weight: positive,
        }),
      ),
    ),
  );

const request = fc.record(
  {
    name: text(200),
    population: fc.integer({ min: 1, max: 10_000_000 }),
    seed: fc.maxSafeNat(),
    referenceDate: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    geography: fc.record({ state: text(100), city: text(100) }),
    demographics: fc.record(
      {
        ageBands,
        sexAtBirth: fc.record({ female: positive, male: weight }, { requiredKeys: ['female'] }),
        payerMix: mixOf(payers),
        language: mixOf(languages),
      },
      { requiredKeys: [] },
    ),
    conditions: fc.uniqueArray(fc.record({ name: text(200), prevalence: rate }), {
      selector: ({ name }) => name,
      maxLength: 100,
    }),
    hie: fc.record(
      {
        sourceSystems: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), {
          minLength: 1,
          maxLength: 20,
        }),
        duplicateRate: rate,
        addressDriftRate: rate,
        missingPhoneRate: rate,
      },
      { requiredKeys: [] },
    ),
    exports: fc.record({ formats: fc.uniqueArray(fc.constantFrom(...exportFormats), { minLength: 1 }) }),
  },
  { requiredKeys: ['name', 'population'] },
);

/** What a client would send: JSON text knows no minus zero and no undefined. */
function asJson(spec: CohortSpec): Json {
  return JSON.parse(JSON.stringify(spec));
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function requireSpec(input: unknown): CohortSpec {
  const { spec, problems } = readCohortSpec(input, { drawSeed });
  if (!spec) throw new Error(JSON.stringify(problems));
  return spec;
}

/** The same document with the members of every object in the order that `shuffle` gives. */
function reordered(value: unknown, shuffle: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, shuffle));
  if (typeof value !== 'object' || value === null) return value;
  const members = new Map(Object.entries(value));
  return Object.fromEntries(
    shuffle([...members.keys()]).map((key) => [key, reordered(members.get(key), shuffle)]),
  );
}

test('reading never throws, whatever JSON value it is given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { spec, problems } = readCohortSpec(value, { drawSeed });
      expect(spec === undefined).toBe(problems.length > 0);
    }),
    { numRuns: 1000 },
  );
});

test('reading never throws when one part of a valid request is replaced by any JSON value', () => {
  const member = fc.constantFrom(
    'name',
    'population',
    'seed',
    'demographics',
    'conditions',
    'hie',
    'exports',
  );
  fc.assert(
    fc.property(request, member, fc.jsonValue(), (valid, name, junk) => {
      const { spec, problems } = readCohortSpec({ ...valid, [name]: junk }, { drawSeed });
      expect(spec === undefined).toBe(problems.length > 0);
    }),
  );
});

test('every valid request is accepted, and reading its result again gives that result', () => {
  fc.assert(
    fc.property(request, (valid) => {
      const spec = requireSpec(overTheWire(valid));
      expect(requireSpec(spec)).toEqual(spec);
      expect(JSON.stringify(requireSpec(spec))).toBe(JSON.stringify(spec));
    }),
  );
});

test('key order and white space of the request change nothing, not even the bytes of the result', () => {
  fc.assert(
    fc.property(request, fc.infiniteStream(fc.nat()), (valid, ranks) => {
      const shuffle = (keys: string[]) =>
        keys
          .map((key) => ({ key, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ key }) => key);
      const shuffled = JSON.parse(JSON.stringify(reordered(valid, shuffle), null, '\t'));
      const spec = requireSpec(overTheWire(valid));
      expect(JSON.stringify(requireSpec(shuffled))).toBe(JSON.stringify(spec));
      expect(digestOf(asJson(requireSpec(shuffled)))).toBe(digestOf(asJson(spec)));
    }),
  );
});

test('what is read survives JSON unchanged', () => {
  fc.assert(
    fc.property(request, (valid) => {
      const spec = requireSpec(valid);
      expect(overTheWire(spec)).toEqual(spec);
    }),
  );
});
