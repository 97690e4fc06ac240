// Strata add up to the declared ages and sexes, to the person.

import fc from 'fast-check';
import { anySpec } from '../../test/random-spec';
import { sampleSpec } from '../../test/sample-spec';
import { type Stratum, stratify } from './strata';

const spec = anySpec(fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 10_000_000 })));

function sizeOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { size }) => sum + size, 0);
}

function isNear(count: number, weight: number, { sum, of }: { sum: number; of: number }): boolean {
  return Math.abs(count - (of * weight) / sum) < 1 + 1e-6 * of;
}

test('bands and sexes are within one person of their weights, and everybody is in one stratum', () => {
  fc.assert(
    fc.property(spec, ({ demographics, population, ...rest }) => {
      const strata = stratify({ demographics, population, ...rest });
      const { ageBands, sexAtBirth } = demographics;
      expect(sizeOf(strata)).toBe(population);
      const sum = ageBands.reduce((a, { weight }) => a + weight, 0);
      ageBands.forEach(({ weight }, i) => {
        const count = sizeOf(strata.filter(({ band }) => band === i));
        expect(isNear(count, weight, { sum, of: population })).toBe(true);
      });
      const women = sizeOf(strata.filter((stratum) => stratum.sexAtBirth === 'female'));
      const sexes = { sum: sexAtBirth.female + sexAtBirth.male, of: population };
      expect(isNear(women, sexAtBirth.female, sexes)).toBe(true);
    }),
  );
});

test('strata lie end to end, stay inside their band and share no age', () => {
  fc.assert(
    fc.property(spec, (request) => {
      let offset = 0;
      const ages = new Set<string>();
      for (const stratum of stratify(request)) {
        const band = request.demographics.ageBands[stratum.band];
        expect(stratum.offset).toBe(offset);
        expect(stratum.ageFrom >= (band?.min ?? 0) && stratum.ageTo <= (band?.max ?? 0)).toBe(true);
        expect(stratum.sizeByYear).toHaveLength(stratum.ageTo - stratum.ageFrom + 1);
        expect(stratum.sizeByYear.reduce((a, b) => a + b, 0)).toBe(stratum.size);
        for (let age = stratum.ageFrom; age <= stratum.ageTo; age += 1)
          ages.add(`${stratum.sexAtBirth} ${age}`);
        offset += stratum.size;
      }
      const years = request.demographics.ageBands.reduce((sum, { min, max }) => sum + max - min + 1, 0);
      expect(ages.size).toBe(2 * years);
    }),
  );
});

test('within a band women and men are spread alike', () => {
  const strata = stratify(sampleSpec({ population: 100_000 }));
  for (let i = 0; i < strata.length; i += 2) {
    const [women = 0, men = 0] = [strata[i]?.size, strata[i + 1]?.size];
    expect(Math.abs(women - 0.52 * (women + men))).toBeLessThanOrEqual(1);
  }
});

test('a cohort of one person has one person', () => {
  expect(sizeOf(stratify(sampleSpec({ population: 1 })))).toBe(1);
});
