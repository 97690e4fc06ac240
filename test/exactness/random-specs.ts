// Random valid specifications for property tests.

import fc from 'fast-check';
import { conditionNames } from './condition-names';

const PAYERS = ['commercial', 'medicare', 'medicaid', 'self-pay', 'other'];
const LANGUAGES = ['en', 'es', 'zh', 'vi', 'other'];

/** Decimals of at most four places, as people write them. */
const rate = (most: number) => fc.integer({ min: 0, max: most * 10_000 }).map((value) => value / 10_000);
const weight = fc.integer({ min: 0, max: 1000 }).map((value) => value / 100);

const size = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 700 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5000 }) },
);

/** One to four bands that ascend without touching, not all of weight zero. */
const ageBands = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
  .map((ages) => ages.toSorted((a, b) => a - b))
  .chain((ages) => {
    const bands = Array.from({ length: Math.floor(ages.length / 2) }, (_, i) => ({
      min: ages[2 * i] ?? 0,
      max: ages[2 * i + 1] ?? 0,
    }));
    return fc
      .array(weight, { minLength: bands.length, maxLength: bands.length })
      .map((weights) =>
        bands.map((band, i) => ({ label: `b${i}`, ...band, weight: (weights[i] ?? 0) + 0.01 })),
      );
  });

const mixOf = (names: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((chosen) =>
      fc
        .array(weight, { minLength: chosen.length, maxLength: chosen.length })
        .map((weights) => Object.fromEntries(chosen.map((name, i) => [name, (weights[i] ?? 0) + 0.01]))),
    );

const conditions = fc
  .uniqueArray(fc.constantFrom(...conditionNames), { maxLength: 6 })
  .chain((names) =>
    fc
      .array(rate(0.4), { minLength: names.length, maxLength: names.length })
      .map((rates) => names.map((name, i) => ({ name, prevalence: rates[i] ?? 0 }))),
  );

/** Well-formed specifications; a prevalence may still be more than the ages allow. */
export const randomSpec = fc.record({
  name: fc.constant('random'),
  population: size,
  seed: fc.maxSafeNat(),
  demographics: fc.record({
    ageBands,
    sexAtBirth: fc.record({ female: rate(1), male: rate(1).map((value) => value + 0.01) }),
    payerMix: mixOf(PAYERS),
    language: mixOf(LANGUAGES),
  }),
  clinical: fc.record({ background: fc.constantFrom('none', 'population') }),
  conditions,
  hie: fc.record({
    sourceSystems: fc.uniqueArray(fc.constantFrom('a', 'b', 'lab-network', 'claims-feed'), { minLength: 1 }),
    duplicateRate: rate(1),
    addressDriftRate: rate(1),
    missingPhoneRate: rate(1),
  }),
});
