// What cannot be is refused, and the relaxation that is named is the smallest that helps.

import type { CohortSpec, Problem } from '@synthward/contracts';
import { fractionOf, quotaOf } from '@synthward/kernel';
import fc from 'fast-check';
import { anySpec, crowdedSpec } from '../../test/random-spec';
import { sampleSpec } from '../../test/sample-spec';
import { planCohort } from './plan';

function withPrevalence(spec: CohortSpec, name: string, prevalence: number): CohortSpec {
  return {
    ...spec,
    conditions: spec.conditions.map((condition) =>
      condition.name === name ? { ...condition, prevalence } : condition,
    ),
  };
}

function problemsOf(spec: CohortSpec) {
  return planCohort(spec).problems ?? [];
}

/** 240 of 1,000 are 65 or older, 760 are below 50. */
const seniors = sampleSpec({
  demographics: {
    ...sampleSpec().demographics,
    ageBands: [
      { label: '18-49', min: 18, max: 49, weight: 0.76 },
      { label: '65+', min: 65, max: 94, weight: 0.24 },
    ],
  },
  conditions: [{ name: 'osteoporosis', prevalence: 0.3 }],
});

test('a quota above the number of eligible people is refused, with both levers in numbers', () => {
  expect(problemsOf(seniors)).toEqual([
    {
      pointer: '/conditions/0/prevalence',
      code: 'impossible_prevalence',
      message: expect.stringMatching(
        /^osteoporosis 0\.3 needs 300 carriers; 240 of 1000 patients are eligible \(female from \d+, male from \d+\)\. Lower the prevalence to 0\.24, or raise their share to 0\.3\.$/,
      ),
      suggestion: '0.24',
    },
  ]);
});

test('the named prevalence is accepted and one person more is refused', () => {
  expect(problemsOf(withPrevalence(seniors, 'osteoporosis', 0.24))).toEqual([]);
  expect(problemsOf(withPrevalence(seniors, 'osteoporosis', 0.241))).toHaveLength(1);
});

test('the named share of ages is accepted and one person less is refused', () => {
  const withShare = (share: number): CohortSpec => ({
    ...seniors,
    demographics: {
      ...seniors.demographics,
      ageBands: [
        { label: '18-49', min: 18, max: 49, weight: 1 - share },
        { label: '65+', min: 65, max: 94, weight: share },
      ],
    },
  });
  expect(problemsOf(withShare(0.3))).toEqual([]);
  expect(problemsOf(withShare(0.299))).toHaveLength(1);
});

test('more carriers than the required cause has are refused, and raising the cause as named is accepted', () => {
  const conditions = [
    { name: 'diabetes-type-2', prevalence: 0.1 },
    { name: 'diabetic-retinopathy', prevalence: 0.15 },
  ];
  const { demographics } = sampleSpec();
  const adults = sampleSpec({
    conditions,
    demographics: { ...demographics, ageBands: [{ label: 'adult', min: 18, max: 90, weight: 1 }] },
  });
  expect(problemsOf(adults)).toEqual([
    {
      pointer: '/conditions/1/prevalence',
      code: 'impossible_prevalence',
      message:
        'diabetic-retinopathy 0.15 needs 150 carriers; 100 of 1000 patients have diabetes-type-2 and the age for it. ' +
        'Lower the prevalence to 0.1, or raise the prevalence of diabetes-type-2 to 0.15.',
      suggestion: '0.1',
    },
  ]);
  expect(problemsOf(withPrevalence(adults, 'diabetic-retinopathy', 0.1))).toEqual([]);
  expect(problemsOf(withPrevalence(adults, 'diabetes-type-2', 0.15))).toEqual([]);
  expect(problemsOf(withPrevalence(adults, 'diabetes-type-2', 0.149))).toHaveLength(1);
});

test('a condition of one sex is refused beyond that sex', () => {
  const spec = sampleSpec({
    conditions: [{ name: 'pregnancy', prevalence: 0.5 }],
    demographics: { ...sampleSpec().demographics, sexAtBirth: { female: 0, male: 1 } },
  });
  expect(problemsOf(spec)).toEqual([expect.objectContaining({ suggestion: '0' })]);
});

const crowded = fc.oneof(
  anySpec(fc.integer({ min: 1, max: 3000 })),
  crowdedSpec(fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000_000 }))),
);

test('of every impossible specification the named prevalences together are accepted, and one person more is not', () => {
  fc.assert(
    fc.property(crowded, (spec) => {
      const problems = problemsOf(spec);
      fc.pre(problems.length > 0);
      const named = problems.map(({ pointer, suggestion }) => ({
        name: spec.conditions[Number(pointer.split('/')[2])]?.name ?? '',
        highest: Number(suggestion),
      }));
      const accepted = named.reduce((s, { name, highest }) => withPrevalence(s, name, highest), spec);
      expect(problemsOf(accepted)).toEqual([]);
      for (const { name, highest } of named) {
        const more = (quotaOf(spec.population, fractionOf(highest)) + 1) / spec.population;
        expect(problemsOf(withPrevalence(accepted, name, more)).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

/** The lever of the cause that a problem names, with what it says. */
function causeLever({ message }: Problem): { cause: string; prevalence: number } | undefined {
  const [, cause, prevalence] = / or raise the prevalence of (\S+) to (\d[\d.]*\d|\d)\.$/.exec(message) ?? [];
  return cause && prevalence ? { cause, prevalence: Number(prevalence) } : undefined;
}

test('a cause raised as a problem names it settles that problem and raises no other, and one person less does not', () => {
  let levers = 0;
  fc.assert(
    fc.property(crowded, (spec) => {
      const problems = problemsOf(spec);
      for (const problem of problems) {
        const lever = causeLever(problem);
        if (!lever) continue;
        levers += 1;
        const pointers = (prevalence: number) =>
          problemsOf(withPrevalence(spec, lever.cause, prevalence)).map(({ pointer }) => pointer);
        const left = pointers(lever.prevalence);
        expect(left).not.toContain(problem.pointer);
        expect(problems.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(left));
        const fewer = quotaOf(spec.population, fractionOf(lever.prevalence)) - 1;
        expect(pointers(fewer / spec.population)).toContain(problem.pointer);
      }
    }),
    { numRuns: 300 },
  );
  expect(levers).toBeGreaterThan(20);
});

test('a stratum of which nearly everybody carries a condition is worth a warning', () => {
  const { plan } = planCohort(sampleSpec({ conditions: [{ name: 'hypertension', prevalence: 0.75 }] }));
  expect(plan?.warnings).toEqual([
    {
      pointer: '/conditions/0/prevalence',
      code: 'strained_prevalence',
      message: expect.stringContaining('hypertension is carried by more than 90 % of: '),
    },
  ]);
});
