// Inspecting a specification: everything wrong with it at once, and an answer to any JSON at all.

import { canonicalJson, type Json } from '@synthward/kernel';
import { sampleSpec } from '@synthward/testkit';
import fc from 'fast-check';
import { requireRequestedPlan } from './inspect-request';
import { inspectSpec, requirePlan } from './inspect-spec';
import { validateCohort } from './validate';

const errorsOf = (input: unknown) =>
  inspectSpec(input).errors.map(({ pointer, code }) => `${pointer} ${code}`);

test('a valid specification has a plan and no errors', () => {
  const { errors, plan } = inspectSpec(sampleSpec());
  expect(errors).toEqual([]);
  expect(plan?.spec).toMatchObject({ population: 20, seed: 7 });
});

test('problems of shape and of names are told together', () => {
  const found = errorsOf(
    sampleSpec({
      population: -1,
      geography: { state: 'Masachusetts', city: 'Boston' },
      conditions: [
        { name: 'hypertension', prevalence: 7 },
        { name: 'lycanthropy', prevalence: 0.1 },
      ],
      extra: true,
    }),
  );
  expect(found.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining([
      '/population',
      '/conditions/0/prevalence',
      '/extra',
      '/conditions/1/name',
      '/geography/state',
    ]),
  );
});

test('an unknown name is told with the nearest known one', () => {
  const { errors } = inspectSpec(sampleSpec({ conditions: [{ name: 'hypertention', prevalence: 0.1 }] }));
  expect(errors).toEqual([
    expect.objectContaining({
      pointer: '/conditions/0/name',
      code: 'unknown_value',
      suggestion: 'hypertension',
    }),
  ]);
});

test('a warning does not stop a plan, and travels with it', () => {
  const { errors, warnings, plan } = inspectSpec(
    sampleSpec({ geography: { state: 'MA', city: 'Atlantis' } }),
  );
  expect(errors).toEqual([]);
  expect(warnings).toEqual([expect.objectContaining({ pointer: '/geography/city' })]);
  expect(plan?.warnings).toEqual(warnings);
});

test('a plan is given or an error with every problem is thrown', () => {
  expect(requirePlan(sampleSpec()).spec.seed).toBe(7);
  const body = sampleSpec({ population: 0, conditions: [{ name: 'x', prevalence: 0.1 }] });
  expect(() => requirePlan(body)).toThrow(expect.objectContaining({ code: 'invalid_spec' }));
  expect(() => requireRequestedPlan(body)).toThrow(
    expect.objectContaining({ data: { errors: inspectSpec(body).errors } }),
  );
});

describe('validation', () => {
  test('gives back the specification as the engine takes it, or null', () => {
    expect(validateCohort(sampleSpec())).toMatchObject({
      valid: true,
      errors: [],
      normalized: { hie: { sourceSystems: ['clinic', 'lab'], missingPhoneRate: 0 } },
    });
    expect(validateCohort({})).toMatchObject({ valid: false, normalized: null });
  });

  test('what it gives back is valid, and means the same', () => {
    const { normalized } = validateCohort(sampleSpec());
    expect(validateCohort(normalized)).toMatchObject({ valid: true, normalized });
  });
});

/** Valid specifications with any JSON in any place: nearer to the code's paths than JSON at large. */
function spoilt(): fc.Arbitrary<unknown> {
  const paths = [
    [],
    ['name'],
    ['population'],
    ['seed'],
    ['geography'],
    ['geography', 'state'],
    ['geography', 'city'],
    ['referenceDate'],
    ['demographics'],
    ['demographics', 'ageBands'],
    ['demographics', 'payerMix'],
    ['conditions'],
    ['conditions', '0'],
    ['conditions', '0', 'name'],
    ['hie'],
    ['hie', 'sourceSystems'],
    ['exports'],
    ['exports', 'formats'],
    ['__proto__'],
    ['constructor'],
  ];
  return fc.tuple(fc.constantFrom(...paths), fc.jsonValue()).map(([path, value]) => planted(path, value));
}

function planted(path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const inner = JSON.stringify(planted(rest, value));
  const whole = JSON.stringify(sampleSpec()).slice(0, -1);
  return JSON.parse(`${whole},${JSON.stringify(name)}:${inner}}`); // the later of two members counts
}

test('any JSON value is answered, with a plan or with errors, and the same both times', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt()), (input) => {
      const before = canonicalJson(input as Json); // fast-check gives JSON
      const { plan, errors } = inspectSpec(input);
      expect(plan === undefined).toBe(errors.length > 0);
      for (const { pointer, message } of errors) {
        expect(pointer).toMatch(/^(\/.*)?$/s);
        expect(message).not.toBe('');
      }
      expect(inspectSpec(input).errors).toEqual(errors);
      expect(canonicalJson(input as Json)).toBe(before);
    }),
    { numRuns: 1500 },
  );
});
