// Registrations fall within their system's staleness, and on the side of the last move that the plan wants.

import { keyedStream } from '@synthward/kernel';
import fc from 'fast-check';
import { type RegistrationFacts, registrationDayOf } from './registration-day';

const REFERENCE_DAY = 20_454;

const life = fc
  .record({
    age: fc.integer({ min: 8, max: 30_000 }),
    moved: fc.integer({ min: 1, max: 720 }),
    died: fc.option(fc.integer({ min: 1, max: 730 })),
  })
  .map(({ age, moved, died }): RegistrationFacts => {
    const birthDay = REFERENCE_DAY - age;
    return {
      birthDay,
      deathDay: died === null ? null : Math.max(birthDay + 1, REFERENCE_DAY - died),
      lastMoveDay: Math.max(birthDay + 1, REFERENCE_DAY - moved),
      referenceDay: REFERENCE_DAY,
    };
  });

const staleness = fc
  .record({ min: fc.nat(400), span: fc.nat(2000) })
  .map(({ min, span }) => ({ min, max: min + span }));

test('a registration lies in the person’s life, and before or not before the last move as wanted', () => {
  fc.assert(
    fc.property(life, staleness, fc.boolean(), fc.nat(), (facts, range, isFormerAddress, seed) => {
      const day = registrationDayOf(facts, { staleness: range, isFormerAddress }, keyedStream(seed));
      expect(day).toBeGreaterThanOrEqual(facts.birthDay);
      expect(day).toBeLessThanOrEqual(REFERENCE_DAY);
      expect(day < facts.lastMoveDay).toBe(isFormerAddress);
      const died = facts.deathDay ?? REFERENCE_DAY;
      if (died >= facts.lastMoveDay) expect(day).toBeLessThanOrEqual(died);
    }),
  );
});

test('a current system has registered everybody who did not move away on the reference day itself', () => {
  const facts = { birthDay: 0, deathDay: null, lastMoveDay: 100, referenceDay: REFERENCE_DAY };
  const current = { staleness: { min: 0, max: 0 }, isFormerAddress: false };
  expect(registrationDayOf(facts, current, keyedStream(1))).toBe(REFERENCE_DAY);
});
