// A population has the chronic conditions that populations have, beside those that were asked for.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { anySpec, possibleSpec, requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { causalOrder } from '../clinical';
import { backgroundConditions } from '../clinical/background';
import { membershipOf } from './membership';
import { planCohort } from './plan';

const listed = backgroundConditions.map(({ condition }) => condition);

function specWith(changes: object): CohortSpec {
  return requireSpec({ name: 'background', seed: 4107, clinical: { background: 'population' }, ...changes });
}

function countsOf(spec: CohortSpec): Record<string, number> {
  const { conditions } = requirePlanOf(spec);
  return Object.fromEntries(conditions.map(({ definition, quota }) => [definition.id, quota]));
}

/** Adults of the United States by life stage, in the proportions that the published total implies. */
const adults = specWith({
  population: 40_000,
  demographics: {
    ageBands: [
      { label: '18-34', min: 18, max: 34, weight: 0.29 },
      { label: '35-64', min: 35, max: 64, weight: 0.485 },
      { label: '65+', min: 65, max: 94, weight: 0.225 },
    ],
    sexAtBirth: { female: 0.51, male: 0.49 },
  },
});

/** Percentages of the patients of these ages with one or more, and with two or more, of the listed conditions. */
function multimorbidity(spec: CohortSpec) {
  const membership = membershipOf(requirePlanOf(spec));
  const patients = Array.from({ length: spec.population }, (_, index) => membership(index));
  const isListed = new Set(listed);
  return (from: number, to: number) => {
    const counts = patients
      .filter(({ age }) => from <= age && age <= to)
      .map(({ conditions }) => conditions.filter((id) => isListed.has(id)).length);
    const shareFrom = (least: number) => (100 * counts.filter((n) => n >= least).length) / counts.length;
    return { one: shareFrom(1), two: shareFrom(2) };
  };
}

test('one and several chronic conditions are as frequent among adults as published, overall and by life stage', () => {
  const shares = multimorbidity(adults);
  process.stdout.write(
    `multimorbidity (published): ${[
      ['18+', shares(18, 110), '76.4 51.4'] as const,
      ['18-34', shares(18, 34), '59.5 27.1'] as const,
      ['35-64', shares(35, 64), '78.4 52.7'] as const,
      ['65+', shares(65, 110), '93.0 78.8'] as const,
    ]
      .map(([stage, { one, two }, known]) => `${stage} ${one.toFixed(1)} ${two.toFixed(1)} (${known})`)
      .join(', ')}\n`,
  );
  expect(Math.abs(shares(18, 110).two - 51.4)).toBeLessThan(3);
  expect(Math.abs(shares(18, 110).one - 76.4)).toBeLessThan(5);
  expect(Math.abs(shares(18, 34).two - 27.1)).toBeLessThan(3);
  expect(Math.abs(shares(35, 64).two - 52.7)).toBeLessThan(3);
  expect(Math.abs(shares(65, 110).two - 78.8)).toBeLessThan(3);
});

test('without a background nobody has a condition that was not asked for', () => {
  expect(countsOf({ ...adults, clinical: { ...adults.clinical, background: 'none' } })).toEqual({});
});

test('every condition of the published list is planned, at what the priors make of these ages', () => {
  const counts = countsOf(adults);
  expect(Object.keys(counts)).toEqual(causalOrder(listed));
  expect(Object.keys(counts)).toHaveLength(12);
  expect(counts.hypertension ?? 0).toBeGreaterThan(0.44 * adults.population);
  expect(counts.hypertension ?? 0).toBeLessThan(0.51 * adults.population); // 47.7 % of adults
});

test('a declared condition keeps its prevalence, and its background effects follow it', () => {
  const counts = countsOf({ ...adults, conditions: [{ name: 'obesity', prevalence: 0.1 }] });
  expect(counts.obesity).toBe(4000);
  const { conditions } = requirePlanOf({ ...adults, conditions: [{ name: 'obesity', prevalence: 0.1 }] });
  const diabetes = conditions.find(({ definition }) => definition.id === 'diabetes-type-2');
  expect(conditions[diabetes?.parent ?? -1]?.definition.id).toBe('obesity');
});

test('a background cause that a declared effect requires is raised to the effect, and the effect is possible', () => {
  const conditions = [{ name: 'diabetic-retinopathy', prevalence: 0.3 }];
  const counts = countsOf({ ...adults, conditions });
  expect(counts['diabetes-type-2']).toBe(12_000);
  expect(requirePlanOf({ ...adults, conditions }).warnings).toContainEqual(
    expect.objectContaining({ code: 'required_cause_added', pointer: '/conditions/0/name' }),
  );
});

test('a stage of kidney disease that is declared keeps another stage out of the background', () => {
  const counts = countsOf({ ...adults, conditions: [{ name: 'ckd-4', prevalence: 0.02 }] });
  expect(counts).not.toHaveProperty('ckd-3');
  expect(counts['ckd-4']).toBe(800);
});

test('a background never makes a specification impossible, nor changes what is declared', () => {
  fc.assert(
    fc.property(anySpec(fc.integer({ min: 1, max: 5000 })), (spec) => {
      const without = planCohort({ ...spec, clinical: { ...spec.clinical, background: 'none' } });
      const within = planCohort({ ...spec, clinical: { ...spec.clinical, background: 'population' } });
      expect(within.problems).toEqual(without.problems);
      for (const { definition, quota } of without.plan?.conditions ?? []) {
        const other = within.plan?.conditions.find((condition) => condition.definition.id === definition.id);
        if (spec.conditions.some(({ name }) => name === definition.id)) expect(other?.quota).toBe(quota);
        else expect(other?.quota).toBeGreaterThanOrEqual(quota);
      }
    }),
    { numRuns: 150 },
  );
});

test('nobody has an effect without the cause that it requires, background or not', () => {
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 1, max: 400 })), (spec) => {
      const plan = requirePlanOf(spec);
      const membership = membershipOf(plan);
      const required = plan.conditions.flatMap(({ definition: { id, cause, requiresCause } }) =>
        requiresCause && cause ? [{ effect: id, cause: cause.condition }] : [],
      );
      for (let index = 0; index < spec.population; index += 1) {
        const has = new Set(membership(index).conditions);
        expect(required.filter(({ effect, cause }) => has.has(effect) && !has.has(cause))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
