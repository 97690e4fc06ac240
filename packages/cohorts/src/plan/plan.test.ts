// The plan is a pure function of what was asked for, whatever its size or the order in which it was written.

import fc from 'fast-check';
import { possibleSpec, requireSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { previewOf } from '../quality/preview';
import { planCohort } from './plan';

test('the quickstart has the record counts of the reference', () => {
  expect(requirePlanOf(sampleSpec()).counts).toMatchObject({
    records: 4110,
    duplicates: 110,
    drifted: 220,
    phoneless: 575,
  });
});

test('planning twice gives the same plan', () => {
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 1, max: 100_000 })), (spec) => {
      expect(requirePlanOf(spec)).toEqual(requirePlanOf(spec));
    }),
    { numRuns: 20 },
  );
});

/** The same document with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('the order of members in the request changes nothing', () => {
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 1, max: 5000 })), (spec) => {
      expect(JSON.stringify(previewOf(requirePlanOf(requireSpec(reversed(spec)))))).toBe(
        JSON.stringify(previewOf(requirePlanOf(requireSpec(spec)))),
      );
    }),
    { numRuns: 30 },
  );
});

/** The fastest of several runs, in milliseconds: what the work takes when nobody disturbs it. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('a preview of ten million patients takes little longer than one of a thousand', () => {
  const previewOfPopulation = (population: number) => () =>
    previewOf(requirePlanOf(sampleSpec({ population })));
  const small = fastest(previewOfPopulation(1000));
  const large = fastest(previewOfPopulation(10_000_000));
  expect(previewOfPopulation(10_000_000)().sourcePatientRecordCount).toBe(41_100_000);
  expect(large / small).toBeLessThan(20); // raking takes more rounds to settle among more people
});

test('impossible prevalences are answered as problems, all at once', () => {
  const { plan, problems } = planCohort(
    sampleSpec({
      conditions: [
        { name: 'pregnancy', prevalence: 0.9 },
        { name: 'asthma', prevalence: 0.1 },
        { name: 'osteoporosis', prevalence: 0.9 },
      ],
    }),
  );
  expect(plan).toBeUndefined();
  expect(problems?.map(({ pointer, code }) => `${code} ${pointer}`).toSorted()).toEqual([
    'impossible_prevalence /conditions/0/prevalence',
    'impossible_prevalence /conditions/2/prevalence',
  ]);
});
