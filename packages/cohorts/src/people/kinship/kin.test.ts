// Relations hold from both sides, in any population, and ages fit them.

import fc from 'fast-check';
import { possibleSpec } from '../../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../../test/sample-spec';
import type { Seat } from '../../plan/cells';
import { type Kin, kinOf } from './kin';

const spec = fc
  .tuple(
    possibleSpec(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2000 }))),
    fc.constantFrom(0, 0.03, 0.3, 1),
    fc.constantFrom(0, 0.01, 0.3, 1),
  )
  .map(([request, twinRate, lookAlikeRate]) => ({
    ...request,
    people: { ...request.people, twinRate, lookAlikeRate },
  }));

function seatsOf(kin: Kin, population: number): Seat[] {
  return Array.from({ length: population }, (_, index) => kin.seatOf(index));
}

function forEverybody(guarantee: (seat: Seat, kin: Kin) => void): void {
  fc.assert(
    fc.property(spec, (request) => {
      const kin = kinOf(requirePlanOf(request));
      for (const seat of seatsOf(kin, request.population)) guarantee(seat, kin);
    }),
    { numRuns: 40 },
  );
}

const sample = sampleSpec({ population: 20_000 });
const sampleKin = kinOf(requirePlanOf(sample));
const sampleSeats = seatsOf(sampleKin, sample.population);

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

test('the spouse of the spouse is oneself, an adult of the other sex and the same language, not far in age', () => {
  forEverybody((seat, kin) => {
    const spouse = kin.spouseOf(seat);
    if (!spouse) return;
    expect(kin.spouseOf(spouse)).toEqual(seat);
    expect(spouse.cell.sexAtBirth).not.toBe(seat.cell.sexAtBirth);
    expect(spouse.cell.language).toBe(seat.cell.language);
    expect(Math.min(spouse.cell.age, seat.cell.age)).toBeGreaterThanOrEqual(18);
    expect(Math.abs(spouse.cell.age - seat.cell.age)).toBeLessThanOrEqual(15);
    expect(kin.twinOf(seat)?.index).not.toBe(spouse.index);
  });
});

test('a mother has her children among her children, 16 to 44 years younger and two years apart unless twins', () => {
  forEverybody((seat, kin) => {
    const mother = kin.motherOf(seat);
    if (!mother) return;
    const siblings = kin.childrenOf(mother);
    expect(siblings.filter(({ index }) => index === seat.index)).toEqual([seat]);
    expect(mother.cell.language).toBe(seat.cell.language);
    expect(mother.cell.age - seat.cell.age).toBeGreaterThanOrEqual(16);
    expect(mother.cell.age - seat.cell.age).toBeLessThanOrEqual(44);
    for (const sibling of siblings) {
      if (sibling.index === seat.index || sibling.index === kin.twinOf(seat)?.index) continue;
      expect(Math.abs(sibling.cell.age - seat.cell.age)).toBeGreaterThanOrEqual(2);
    }
  });
});

test('every child of a mother has her as its mother', () => {
  forEverybody((seat, kin) => {
    for (const child of kin.childrenOf(seat)) expect(kin.motherOf(child)).toEqual(seat);
  });
});

test('a twin is the twin of the twin, of the same age and language, and one of both was born first', () => {
  forEverybody((seat, kin) => {
    const twin = kin.twinOf(seat);
    if (!twin) return expect(kin.isSecondTwin(seat)).toBe(false);
    expect(kin.twinOf(twin)).toEqual(seat);
    expect([twin.cell.age, twin.cell.language]).toEqual([seat.cell.age, seat.cell.language]);
    expect(kin.isSecondTwin(twin)).toBe(!kin.isSecondTwin(seat));
    expect(kin.motherOf(twin)).toEqual(kin.motherOf(seat));
  });
});

test('a look-alike sits in the same cell, one of both follows the other, and a follower has no relatives', () => {
  forEverybody((seat, kin) => {
    const other = kin.lookAlikeOf(seat);
    if (!other) return expect(kin.isFollower(seat)).toBe(false);
    expect(kin.lookAlikeOf(other)).toEqual(seat);
    expect(other.cell).toBe(seat.cell);
    expect(kin.isFollower(other)).toBe(!kin.isFollower(seat));
    if (!kin.isFollower(seat)) return;
    expect([kin.spouseOf(seat), kin.motherOf(seat), kin.twinOf(seat)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(kin.childrenOf(seat)).toEqual([]);
  });
});

test('as many people have a twin and a look-alike as the plan counts', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      const kin = kinOf(plan);
      const seats = seatsOf(kin, request.population);
      expect(seats.filter((seat) => kin.twinOf(seat))).toHaveLength(2 * plan.people.twinPairs);
      expect(seats.filter((seat) => kin.lookAlikeOf(seat))).toHaveLength(2 * plan.people.lookAlikePairs);
    }),
    { numRuns: 20 },
  );
});

test('without households nobody has a spouse or a mother', () => {
  const kin = kinOf(requirePlanOf(sampleSpec({ people: { ...sampleSpec().people, households: false } })));
  const related = seatsOf(kin, 1000).filter((seat) => kin.spouseOf(seat) ?? kin.motherOf(seat));
  expect(related).toEqual([]);
});

test('half of the adults are married, husbands about two years older, with differences that vary', () => {
  const adults = sampleSeats.filter(({ cell }) => cell.age >= 18);
  const married = adults.filter((seat) => sampleKin.spouseOf(seat));
  const gaps = married
    .filter(({ cell }) => cell.sexAtBirth === 'male')
    .map((seat) => seat.cell.age - (sampleKin.spouseOf(seat)?.cell.age ?? Number.NaN));
  const deviation = Math.sqrt(mean(gaps.map((gap) => (gap - mean(gaps)) ** 2)));
  expect(married.length / adults.length).toBeGreaterThan(0.44);
  expect(married.length / adults.length).toBeLessThan(0.56);
  expect(mean(gaps)).toBeGreaterThan(0.5);
  expect(mean(gaps)).toBeLessThan(3.5);
  expect(deviation).toBeGreaterThan(2.5);
  expect(deviation).toBeLessThan(6);
});

test('most children live with their mother, most mothers are married, and brothers have sisters', () => {
  const children = sampleSeats.filter(({ cell }) => cell.age < 18);
  const mothers = children.map((seat) => sampleKin.motherOf(seat));
  const withMother = mothers.filter((mother) => mother !== undefined);
  expect(withMother.length / children.length).toBeGreaterThan(0.75);
  const gaps = children.flatMap((child, i) => {
    const mother = mothers[i];
    return mother ? [mother.cell.age - child.cell.age] : [];
  });
  expect(mean(gaps)).toBeGreaterThan(26);
  expect(mean(gaps)).toBeLessThan(31);
  const married = withMother.filter((mother) => sampleKin.spouseOf(mother)).length;
  expect(married / withMother.length).toBeGreaterThan(0.55);
  expect(married / withMother.length).toBeLessThan(0.85);
  const families = sampleSeats.map((seat) => sampleKin.childrenOf(seat)).filter(({ length }) => length > 1);
  const mixed = families.filter(
    (siblings) => new Set(siblings.map(({ cell }) => cell.sexAtBirth)).size === 2,
  );
  expect(mixed.length / families.length).toBeGreaterThan(0.45);
  expect(mixed.length / families.length).toBeLessThan(0.65);
});
