// A mix is exact in total, whatever the ages; within a stratum it follows the prior.

import fc from 'fast-check';
import { anySpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { type PlannedMix, planMix } from './mix';
import { payerPrior } from './payer-prior';
import { stratify } from './strata';

function countsByStratum({ cumulative }: PlannedMix): number[][] {
  return cumulative.map((totals) => totals.map((total, j) => total - (totals[j - 1] ?? 0)));
}

function countsByName(mix: PlannedMix): number[] {
  return mix.names.map((_, j) => countsByStratum(mix).reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

const spec = anySpec(fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 10_000_000 })));

test('strata together hold exactly the apportioned totals, and each stratum exactly its people', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const strata = stratify(request);
      const mix = planMix(request.population, request.demographics.payerMix, strata, payerPrior);
      expect(countsByName(mix)).toEqual(mix.totals);
      expect(countsByStratum(mix).map((row) => row.reduce((a, b) => a + b, 0))).toEqual(
        strata.map(({ size }) => size),
      );
      expect(
        countsByStratum(mix)
          .flat()
          .every((count) => count >= 0),
      ).toBe(true);
    }),
  );
});

test('payers that oppose the ages most strongly are exact among ten million people', () => {
  const base = sampleSpec();
  const { payers } = requirePlanOf(
    sampleSpec({
      population: 10_000_000,
      conditions: [],
      demographics: {
        ...base.demographics,
        payerMix: { commercial: 0.5, medicare: 0.5 },
        ageBands: [
          { label: 'children', min: 0, max: 17, weight: 0.5 },
          { label: 'seniors', min: 65, max: 90, weight: 0.5 },
        ],
      },
    }),
  );
  expect(countsByName(payers)).toEqual([5_000_000, 5_000_000]);
});

test('Medicare goes to seniors and Medicaid to children more often than to others', () => {
  const plan = requirePlanOf(sampleSpec({ population: 100_000 }));
  const rows = countsByStratum(plan.payers);
  const shareOf = (payer: string, isAge: (age: number) => boolean) => {
    const chosen = plan.strata.flatMap((stratum, i) =>
      isAge(stratum.ageFrom) ? [{ stratum, row: rows[i] }] : [],
    );
    const people = chosen.reduce((sum, { stratum }) => sum + stratum.size, 0);
    const insured = chosen.reduce((sum, { row }) => sum + (row?.[plan.payers.names.indexOf(payer)] ?? 0), 0);
    return insured / people;
  };
  expect(shareOf('medicare', (age) => age >= 65)).toBeGreaterThan(0.7);
  expect(shareOf('medicare', (age) => age < 65)).toBeLessThan(0.1);
  expect(shareOf('medicare', (age) => age < 18)).toBeGreaterThan(0);
  expect(shareOf('medicaid', (age) => age < 18)).toBeGreaterThan(
    1.3 * shareOf('medicaid', (age) => age >= 18 && age < 65),
  );
});

test('a name of weight zero is nobody’s', () => {
  const strata = stratify(sampleSpec());
  const mix = planMix(1000, { en: 1, es: 0 }, strata, () => 1);
  expect(mix.totals).toEqual([1000, 0]);
});
