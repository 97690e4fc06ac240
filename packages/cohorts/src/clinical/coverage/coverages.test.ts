// Coverages say of every day what the payer of that day says, and no member number is given out twice.

import { ageOn } from '@synthward/kernel';
import fc from 'fast-check';
import { anyVisitedLife, dayOf, factsOf } from '../../../test/visited-life';
import { coveragesOf } from '.';

test('every day has the coverage of its payer and no other, and none where nobody insures', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts }) => {
      const coverages = coveragesOf(facts);
      const days = Array.from({ length: facts.toDay - facts.fromDay + 1 }, (_, i) => facts.fromDay + i);
      const covered = days.map((day) =>
        coverages
          .filter(({ fromDay, endDay }) => fromDay <= day && day <= (endDay ?? facts.toDay))
          .map(({ payer }) => payer),
      );
      const insurers = (payer: string) => (payer === 'self-pay' || payer === 'uninsured' ? [] : [payer]);
      expect(covered).toEqual(days.map((day) => insurers(facts.payerOn(day))));
      expect(new Set(coverages.map(({ key }) => key)).size).toBe(coverages.length);
    }),
    { numRuns: 30 },
  );
});

test('the last coverage goes on while the person lives, and ends with the person', () => {
  const living = factsOf('1980-01-01');
  expect(coveragesOf(living).map(({ endDay }) => endDay)).toEqual([null]);
  const died = { ...living, deathDay: living.toDay };
  expect(coveragesOf(died).map(({ endDay }) => endDay)).toEqual([living.toDay]);
});

test('commercial plans insure people as children until they are 26, and as themselves from then on', () => {
  const facts = factsOf('1997-06-15');
  const [asChild, asSelf, ...none] = coveragesOf(facts);
  expect([asChild?.relationship, asChild?.endDay]).toEqual(['child', dayOf('2023-06-14')]);
  expect([asSelf?.relationship, asSelf?.fromDay]).toEqual(['self', dayOf('2023-06-15')]);
  expect(asSelf?.memberID).toBe(asChild?.memberID);
  expect(none).toEqual([]);
  const children = coveragesOf({ ...facts, payerOn: () => 'medicaid' });
  expect(children.map(({ relationship }) => relationship)).toEqual(['self']);
  fc.assert(
    fc.property(anyVisitedLife, (life) => {
      for (const { relationship, fromDay, payer } of coveragesOf(life.facts))
        expect(relationship === 'child').toBe(
          payer === 'commercial' && ageOn(life.facts.birthDay, fromDay) < 26,
        );
    }),
    { numRuns: 30 },
  );
});

test('ten thousand people have ten thousand member numbers, and the same ones with every payer spell', () => {
  const people = Array.from({ length: 10_000 }, (_, index) =>
    factsOf('1970-01-01', { index, fromDay: dayOf('2025-12-01') }),
  );
  const numbers = people.flatMap((facts) => coveragesOf(facts).map(({ memberID }) => memberID));
  expect(new Set(numbers).size).toBe(10_000);
  expect(numbers.filter((number) => !/^C\d{9}$/.test(number))).toEqual([]);
});

test('plan, group and member stay the same when a payer comes back', () => {
  const facts = factsOf('1970-01-01', {
    payerOn: (day) => (Math.floor(day / 500) % 2 ? 'medicaid' : 'tricare'),
  });
  const ofMedicaid = coveragesOf(facts).filter(({ payer }) => payer === 'medicaid');
  expect(ofMedicaid.length).toBeGreaterThan(5);
  const identities = ofMedicaid.map(
    ({ planName, groupNumber, memberID }) => `${planName} ${groupNumber} ${memberID}`,
  );
  expect(new Set(identities).size).toBe(1);
  expect(ofMedicaid[0]?.groupNumber).toMatch(/^\d{6}$/);
});
