// Every count that a plan decides is as near to what was asked for as whole people can be, from one to ten million.

import type { CohortSpec } from '@synthward/contracts';
import { type Fraction, fractionOf } from '@synthward/kernel';
import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { previewOf } from '../quality/preview';

const population = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 5000 }),
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 10_000_000 }),
);

/** A count with its weight, in whole units of a share of a person: nothing here is a float. */
interface Share {
  readonly name: string;
  /** count x unit - target x unit: positive where more came than were asked for. */
  readonly excess: bigint;
}

interface Mix {
  /** One person, in the units of the shares. */
  readonly person: bigint;
  readonly shares: readonly Share[];
}

function mixOf(
  people: number,
  weights: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number>>,
): Mix {
  const fractions = Object.entries(weights).map(([name, weight]) => ({ name, weight: fractionOf(weight) }));
  const common = fractions.reduce(
    (most, { weight }) => (weight.denominator > most ? weight.denominator : most),
    1n,
  );
  const scaled = fractions.map(({ name, weight }) => ({
    name,
    units: weight.numerator * (common / weight.denominator), // powers of ten divide
  }));
  const person = scaled.reduce((sum, { units }) => sum + units, 0n);
  const shares = scaled
    .filter(({ units }) => units > 0n)
    .map(({ name, units }) => ({
      name,
      excess: BigInt(counts[name] ?? 0) * person - BigInt(people) * units,
    }));
  return { person, shares };
}

function mixesOf(spec: CohortSpec): Record<string, Mix> {
  const { demographics } = previewOf(requirePlanOf(spec));
  const bands = Object.fromEntries(spec.demographics.ageBands.map(({ label, weight }) => [label, weight]));
  const { sexAtBirth, payerMix, language } = spec.demographics;
  return {
    ageBands: mixOf(spec.population, bands, demographics.ageBands),
    sexAtBirth: mixOf(spec.population, sexAtBirth, demographics.sexAtBirth),
    payerMix: mixOf(spec.population, payerMix, demographics.payerMix),
    language: mixOf(spec.population, language, demographics.language),
  };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

test('a mix of n weights is within 1 - 1/n of a person of every weight: two are within half a person', () => {
  fc.assert(
    fc.property(possibleSpec(population), (spec) => {
      for (const { person, shares } of Object.values(mixesOf(spec))) {
        const n = BigInt(shares.length);
        expect(shares.filter(({ excess }) => size(excess) * n > person * (n - 1n))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('no other whole numbers of the same sum come nearer to the weights of a mix', () => {
  fc.assert(
    fc.property(possibleSpec(population), (spec) => {
      for (const { person, shares } of Object.values(mixesOf(spec))) {
        const most = shares.reduce((a, { excess }) => (excess > a ? excess : a), -person);
        const least = shares.reduce((a, { excess }) => (excess < a ? excess : a), person);
        expect(most - least).toBeLessThanOrEqual(person); // else one person moved from the first to the last would help
      }
    }),
    { numRuns: 150 },
  );
});

test('where rounding each weight to the nearest person gives everybody a place, every count is within half a person', () => {
  let nearest = 0;
  fc.assert(
    fc.property(possibleSpec(population), (spec) => {
      for (const { person, shares } of Object.values(mixesOf(spec))) {
        const fractions = shares.map(({ excess }) => ((-excess % person) + person) % person);
        const places = fractions.reduce((sum, fraction) => sum + fraction, 0n) / person;
        const above = fractions.filter((fraction) => 2n * fraction > person).length;
        const least = fractions.filter((fraction) => 2n * fraction >= person).length;
        if (places < BigInt(above) || places > BigInt(least)) continue;
        nearest += 1;
        expect(shares.filter(({ excess }) => 2n * size(excess) > person)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
  expect(nearest).toBeGreaterThan(100);
});

/** True when `count` is within half of one of `of` times `rate`. */
function isNearest(count: number, of: number, rate: number): boolean {
  const { numerator, denominator }: Fraction = fractionOf(rate);
  return 2n * size(BigInt(count) * denominator - BigInt(of) * numerator) <= denominator;
}

test('every prevalence and every rate is within half a person or record of what was asked for', () => {
  fc.assert(
    fc.property(possibleSpec(population), (spec) => {
      const { conditionCounts, identityVariance, sourcePatientRecordCount } = previewOf(requirePlanOf(spec));
      const { hie, population: people } = spec;
      const missed = spec.conditions.filter(
        ({ name, prevalence }) => !isNearest(conditionCounts[name] ?? 0, people, prevalence),
      );
      expect(missed).toEqual([]);
      expect(isNearest(identityVariance.duplicateRecords, people, hie.duplicateRate)).toBe(true);
      expect(isNearest(identityVariance.addressDriftedPatients, people, hie.addressDriftRate)).toBe(true);
      const phoneless = identityVariance.recordsMissingPhone;
      expect(isNearest(phoneless, sourcePatientRecordCount, hie.missingPhoneRate)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('three thirds of one person cannot be nearer than two thirds of a person', () => {
  const demographics = { payerMix: { commercial: 1, medicare: 1, medicaid: 1 } };
  const [spec] = fc.sample(possibleSpec(fc.constant(1)), { numRuns: 1, seed: 1 });
  if (!spec) throw new Error('no specification');
  const { payerMix } = mixesOf({ ...spec, demographics: { ...spec.demographics, ...demographics } });
  expect(payerMix?.person).toBe(3n);
  expect(payerMix?.shares.map(({ excess }) => excess)).toEqual([2n, -1n, -1n]);
});
