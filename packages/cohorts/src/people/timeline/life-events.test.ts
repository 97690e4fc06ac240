// Lives run in order from birth to death, and what the plan counts about them is exact.

import { ageOn, formatIsoDate } from '@synthward/kernel';
import {
  eventsOf,
  forEverybody,
  forEveryCohort,
  livesOf,
  personOf,
  shareOf,
} from '../../../test/cohort-lives';
import { sampleSpec } from '../../../test/sample-spec';
import { printName } from '../facts/names-of';
import type { LifeEvent, PersonState } from '../person';

const sample = livesOf(sampleSpec({ population: 20_000 }));
const { referenceDay } = sample.plan;

test('exactly the planned people have died, in the two years before the reference date and after their birth', () => {
  forEveryCohort(({ plan, planned, persons }) => {
    expect(planned.filter(({ isDeceased }) => isDeceased)).toHaveLength(plan.people.deaths);
    persons.forEach(({ deathDay, birthDay }, index) => {
      expect(deathDay !== null).toBe(planned[index]?.isDeceased);
      if (deathDay === null) return;
      expect(deathDay).toBeGreaterThan(birthDay);
      expect(deathDay).toBeGreaterThanOrEqual(plan.referenceDay - 730);
      expect(deathDay).toBeLessThan(plan.referenceDay);
    });
  });
});

test('whoever’s address drifts moved once in the last 720 days and lived at both addresses, and nobody else moved', () => {
  forEveryCohort(({ plan, planned, persons }) => {
    persons.forEach((person, index) => {
      const recent = eventsOf(person, 'move').filter(({ day }) => day >= plan.referenceDay - 720);
      const isDrifted = planned[index]?.isAddressDrifted === true;
      expect(recent).toHaveLength(isDrifted ? 1 : 0);
      if (!isDrifted) {
        const isSettled = person.lastMoveDay < plan.referenceDay - 720;
        expect(isSettled || person.lastMoveDay === person.birthDay).toBe(true);
        return;
      }
      expect(person.lastMoveDay).toBe(recent[0]?.day);
      expect(person.lastMoveDay).toBeGreaterThan(person.birthDay);
      expect(person.lastMoveDay).toBeLessThan(person.deathDay ?? plan.referenceDay);
      const [before, after] = [person.on(person.lastMoveDay - 1), person.on(person.lastMoveDay)];
      expect(before.address.line).not.toBe(after.address.line);
      expect(person.on(plan.referenceDay).address).toEqual(after.address);
    });
  });
});

test('members of a household whose addresses drift came from one address on one day', () => {
  const { persons, planned } = sample;
  const drifted = persons.filter(({ index }) => planned[index]?.isAddressDrifted);
  let shared = 0;
  for (const person of drifted) {
    for (const index of person.household.members) {
      if (index === person.index || !planned[index]?.isAddressDrifted) continue;
      const other = personOf(persons, index);
      expect(other.lastMoveDay).toBe(person.lastMoveDay);
      expect(other.on(other.lastMoveDay - 1).address).toEqual(person.on(person.lastMoveDay - 1).address);
      shared += 1;
    }
  }
  expect(shared).toBeGreaterThan(100);
});

/** What the events of a kind change. */
const shownBy: Partial<Record<LifeEvent['kind'], (state: PersonState) => string | null>> = {
  naming: printName,
  'name-change': printName,
  move: ({ address }) => address.line,
  'phone-change': ({ phone }) => phone,
  'email-change': ({ email }) => email,
  'payer-change': ({ payer }) => payer,
};

test('events ascend from birth to death or the reference date, and each changes what the days before and after show', () => {
  forEverybody((person, { plan }) => {
    const { events, birthDay, deathDay } = person;
    expect(events[0]).toEqual({ day: birthDay, kind: 'birth', before: null, after: null });
    const days = events.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.at(-1)).toBeLessThanOrEqual(deathDay ?? plan.referenceDay);
    for (const { kind, day, before, after } of events) {
      const show = shownBy[kind];
      if (show) expect([before, after]).toEqual([show(person.on(day - 1)), show(person.on(day))]);
    }
  });
});

test('children have no mail address, and half of those with a mother are reached by her number', () => {
  const children = sample.persons.filter(
    ({ household, deathDay }) => household.mother !== null && deathDay === null,
  );
  const young = children.filter(({ birthDay }) => ageOn(birthDay, referenceDay) < 13);
  expect(young.filter((child) => child.on(referenceDay).email !== null)).toEqual([]);
  const reached = children.map((child) => {
    const mother = personOf(sample.persons, child.household.mother);
    return child.on(referenceDay).phone === mother.on(referenceDay).phone;
  });
  expect(shareOf(reached)).toBeGreaterThan(0.45);
  expect(shareOf(reached)).toBeLessThan(0.56);
});

test('numbers, payers and mail change at their yearly rates', () => {
  const adults = sample.persons.filter(({ birthDay }) => ageOn(birthDay, referenceDay) >= 40);
  const rate = (kind: LifeEvent['kind']) =>
    adults.flatMap((person) => eventsOf(person, kind)).filter(({ day }) => day > referenceDay - 3650).length /
    (10 * adults.length);
  expect(Math.abs(rate('phone-change') - 0.12)).toBeLessThan(0.01);
  expect(Math.abs(rate('payer-change') - 0.1)).toBeLessThan(0.02);
  expect(Math.abs(rate('email-change') - 0.05)).toBeLessThan(0.012);
});

test('a later horizon only adds events, and the states before the earlier one stay as they are', () => {
  const livesUntil = (asOf: string) => livesOf(sampleSpec({ population: 1500, asOf })).persons;
  const near = livesUntil('2026-09-30');
  const far = livesUntil('2031-03-15');
  const horizon = referenceDay + 272;
  expect(formatIsoDate(horizon)).toBe('2026-09-30');
  const kinds = new Set<string>();
  near.forEach((person, index) => {
    const later = personOf(far, index);
    expect(later.events.filter(({ day }) => day <= horizon)).toEqual(person.events);
    expect(later.on(horizon)).toEqual(person.on(horizon));
    for (const { day, kind } of later.events) if (day > horizon) kinds.add(kind);
  });
  expect([...kinds].toSorted()).toEqual(
    ['death', 'email-change', 'marriage', 'move', 'name-change', 'payer-change', 'phone-change'].toSorted(),
  );
});

test('a life up to the reference date does not depend on the horizon', () => {
  const still = livesOf(sampleSpec({ population: 500 })).persons;
  const moving = livesOf(sampleSpec({ population: 500, asOf: '2030-01-01' })).persons;
  still.forEach((person, index) => {
    const other = personOf(moving, index);
    expect(other.events.filter(({ day }) => day <= referenceDay)).toEqual(person.events);
    expect(other.on(referenceDay)).toEqual(person.on(referenceDay));
  });
});
