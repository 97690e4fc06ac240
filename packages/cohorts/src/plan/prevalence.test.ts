// Every condition has exactly its quota of carriers, nested under its cause and shaped by age, sex and frailty.

import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { conditionCatalogue } from '../clinical';
import { type PlannedCondition, QUINTILES } from './prevalence';
import { priorWithin } from './stratum-prior';

function carriers({ takes }: PlannedCondition): number {
  return takes.reduce((sum, take) => sum + take, 0);
}

const spec = possibleSpec(
  fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 10_000_000 })),
);

test('the carriers of every declared condition are within half a person of population times prevalence', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      for (const { name, prevalence } of request.conditions) {
        const planned = plan.conditions.find(({ definition }) => definition.id === name);
        if (!planned) throw new Error(`${name} is not planned`);
        expect(carriers(planned)).toBe(planned.quota);
        const asked = request.population * prevalence;
        expect(Math.abs(planned.quota - asked)).toBeLessThanOrEqual(0.5 + 1e-9 * request.population);
      }
    }),
  );
});

test('no group has more carriers than people, nor fewer than none', () => {
  fc.assert(
    fc.property(spec, (request) => {
      for (const { takes, sizes } of requirePlanOf(request).conditions) {
        expect(takes.every((take, group) => take >= 0 && take <= (sizes[group] ?? 0))).toBe(true);
      }
    }),
  );
});

test('the groups of a condition hold everybody, and those of an effect are the carriers and others of its cause', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const { conditions } = requirePlanOf(request);
      for (const { sizes, parent } of conditions) {
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(request.population);
        const cause = conditions[parent];
        if (!cause) continue;
        const exposed = sizes.filter((_, group) => group % 2 === 0).reduce((sum, size) => sum + size, 0);
        expect(exposed).toBe(cause.quota);
      }
    }),
  );
});

test('nobody has a condition before the age at which it occurs, nor of a sex that cannot have it', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const { conditions, strata } = requirePlanOf(request);
      for (const { definition, takes } of conditions) {
        const groupsPerStratum = takes.length / strata.length;
        takes.forEach((take, group) => {
          const stratum = strata[Math.floor(group / groupsPerStratum)];
          const first = definition.prior[stratum?.sexAtBirth ?? 'female'][0]?.age ?? Number.POSITIVE_INFINITY;
          if (take > 0) expect(stratum?.ageFrom).toBeGreaterThanOrEqual(first);
        });
      }
    }),
  );
});

test('a condition that requires its cause occurs among the carriers of the cause alone', () => {
  const { conditions } = requirePlanOf(
    sampleSpec({
      population: 10_000,
      conditions: [
        { name: 'diabetes-type-2', prevalence: 0.1 },
        { name: 'diabetic-retinopathy', prevalence: 0.04 },
      ],
    }),
  );
  const retinopathy = conditions.find(({ definition }) => definition.id === 'diabetic-retinopathy');
  const without = retinopathy?.takes.filter((_, group) => group % 2 === 1) ?? new Int32Array();
  expect(carriers({ ...conditions[0], takes: without } as PlannedCondition)).toBe(0); // only takes is read
  expect(retinopathy?.quota).toBe(400);
});

/** Odds ratio of effect to cause, pooled over strata by Mantel and Haenszel: sum(ad/n) / sum(bc/n). */
function pooledOddsRatio({ sizes, takes }: PlannedCondition): number {
  let [upper, lower] = [0, 0];
  for (let group = 0; group < sizes.length; group += 2) {
    const [a = 0, c = 0] = [takes[group], takes[group + 1]];
    const [b, d] = [(sizes[group] ?? 0) - a, (sizes[group + 1] ?? 0) - c];
    const n = a + b + c + d;
    if (n === 0) continue;
    upper += (a * d) / n;
    lower += (b * c) / n;
  }
  return upper / lower;
}

test.each([
  ['obesity', 'diabetes-type-2'],
  ['hypertension', 'ischemic-heart-disease'],
  ['depression', 'panic'],
])('carriers of %p have the catalogue’s odds of %p', (cause, effect) => {
  const link = conditionCatalogue.get(effect)?.cause;
  expect(link?.condition).toBe(cause);
  const { conditions } = requirePlanOf(
    sampleSpec({
      population: 1_000_000,
      conditions: [
        { name: cause, prevalence: 0.3 },
        { name: effect, prevalence: 0.08 },
      ],
    }),
  );
  const planned = conditions.find(({ definition: { id } }) => id === effect);
  const ratio = planned ? pooledOddsRatio(planned) : Number.NaN;
  expect(ratio / (link?.oddsRatio ?? Number.NaN)).toBeCloseTo(1, 1);
});

test('the frail carry more than the robust', () => {
  const { conditions } = requirePlanOf(sampleSpec({ population: 100_000 }));
  const root = conditions.find(({ parent }) => parent < 0);
  const byQuintile = new Array<number>(QUINTILES).fill(0);
  root?.takes.forEach((take, cell) => {
    byQuintile[cell % QUINTILES] = (byQuintile[cell % QUINTILES] ?? 0) + take;
  });
  expect(byQuintile).toEqual(byQuintile.toSorted((a, b) => a - b));
  expect(byQuintile.at(-1) ?? 0).toBeGreaterThan(1.2 * (byQuintile[0] ?? 0));
});

/** How many times as frequent an effect is among the carriers of its cause as among everybody. */
function liftOf({ sizes, takes, quota }: PlannedCondition): number {
  let [exposed, both, people] = [0, 0, 0];
  sizes.forEach((size, group) => {
    people += size;
    if (group % 2 === 1) return;
    exposed += size;
    both += takes[group] ?? 0;
  });
  return (both * people) / (exposed * quota);
}

test('of every planned cause and effect with enough carriers, the effect is more frequent among those who have the cause', () => {
  let pairs = 0;
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 20_000, max: 2_000_000 })), (request) => {
      const { conditions, strata } = requirePlanOf(request);
      for (const condition of conditions) {
        const cause = conditions[condition.parent];
        if (!cause || condition.quota * cause.quota < 50 * request.population) continue; // fewer than 50 by chance
        const eligible = strata.filter((stratum) => priorWithin(condition.definition, stratum) > 0);
        const people = eligible.reduce((sum, { size }) => sum + size, 0);
        if (condition.quota > 0.9 * people || cause.quota > 0.9 * request.population) continue; // nearly everybody
        pairs += 1;
        expect([condition.definition.id, cause.definition.id, liftOf(condition) > 1]).toEqual([
          condition.definition.id,
          cause.definition.id,
          true,
        ]);
      }
    }),
    { numRuns: 300 },
  );
  expect(pairs).toBeGreaterThan(100);
});
