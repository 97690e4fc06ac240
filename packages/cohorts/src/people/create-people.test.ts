// Relatives agree about each other, and anybody can be asked for alone.

import { ageOn } from '@synthward/kernel';
import { forEverybody, forEveryCohort, livesOf, personOf } from '../../test/cohort-lives';
import { requireSpec } from '../../test/random-spec';
import { sampleSpec } from '../../test/sample-spec';
import { resolveGeography } from '../geography';
import { createPeople } from './create-people';
import type { Person } from './person';

test('everybody has the planned age, sex and language, and the planned payer on the reference date', () => {
  forEveryCohort(({ plan, planned, persons }) => {
    planned.forEach((facts, index) => {
      const person = personOf(persons, index);
      expect(ageOn(person.birthDay, plan.referenceDay)).toBe(facts.age);
      expect([person.sex, person.language]).toEqual([facts.sexAtBirth, facts.language]);
      expect(person.on(plan.referenceDay).payer).toBe(facts.payer);
    });
  });
});

test('names have no digits, telephones and mail reach nobody, and no two people share a Social Security number', () => {
  forEveryCohort(({ plan, persons }) => {
    for (const person of persons) {
      const { given, middle, family, suffix, phone, otherPhone, email, address } = person.on(
        plan.referenceDay,
      );
      for (const name of [given, family, middle ?? 'None']) expect(name).toMatch(/^\p{Lu}[\p{L} -]+$/u);
      expect(suffix === null || person.sex === 'male').toBe(true);
      for (const number of [phone, otherPhone]) expect(number).toMatch(/^[2-9]\d\d-555-01\d\d$/);
      expect(otherPhone).not.toBe(phone);
      expect(email ?? 'x.y@example.com').toMatch(/^[a-z]+(?:\.[a-z]+)?(?:\d\d)?@example\.(?:com|org|net)$/);
      expect(address.line).toMatch(/^\d{3,4} /);
      expect(address.postalCode).toMatch(/^\d{5}$/);
    }
    expect(new Set(persons.map(({ ssn }) => ssn)).size).toBe(persons.length);
  });
});

test('the spouse of a spouse, and the twin, the look-alike and the namesake of each, is oneself', () => {
  forEverybody((person, { persons }) => {
    for (const relation of ['twin', 'lookAlike', 'namesake'] as const) {
      const other = person[relation];
      if (other !== null) expect(personOf(persons, other)[relation]).toBe(person.index);
    }
    const { spouse } = person.household;
    if (spouse !== null) expect(personOf(persons, spouse).household.spouse).toBe(person.index);
  });
});

test('all members of a household name the same members, and live at one address on the reference date', () => {
  forEverybody((person, { plan, persons }) => {
    expect(person.household.members).toContain(person.index);
    expect(person.household.members).toContain(person.household.key);
    for (const index of person.household.members) {
      const other = personOf(persons, index);
      expect(other.household.members).toEqual(person.household.members);
      expect(other.household.key).toBe(person.household.key);
      if (person.deathDay !== null || other.deathDay !== null) continue;
      expect(other.on(plan.referenceDay).address).toEqual(person.on(plan.referenceDay).address);
    }
  });
});

test('children live with their mother and her husband, who are old enough to be their parents', () => {
  forEverybody((person, { plan, persons }) => {
    const { mother, father, members, role } = person.household;
    expect(role === 'child').toBe(ageOn(person.birthDay, plan.referenceDay) < 18);
    for (const parent of [mother, father]) {
      if (parent === null) continue;
      expect(members).toContain(parent);
      expect(ageOn(personOf(persons, parent).birthDay, person.birthDay)).toBeGreaterThanOrEqual(15);
    }
    if (father !== null) expect(personOf(persons, father).household.spouse).toBe(mother);
  });
});

test('twins share birth date, and surname at birth; as children mother, address and telephone too', () => {
  forEverybody((person, { persons, plan }) => {
    if (person.twin === null) return;
    const twin = personOf(persons, person.twin);
    expect(twin.birthDay).toBe(person.birthDay);
    const [mine, other] = [person, twin].map((sibling) => sibling.on(sibling.birthDay));
    expect(mine?.given).toMatch(/^Baby (?:Girl|Boy) [AB]$/);
    expect(mine?.given.at(-1)).not.toBe(other?.given.at(-1));
    expect(mine?.family).toBe(other?.family);
    if (person.household.role !== 'child') return;
    expect(twin.household.mother).toBe(person.household.mother);
    expect(twin.household.key).toBe(person.household.key);
    if (person.deathDay !== null || twin.deathDay !== null) return;
    const [now, then] = [person.on(plan.referenceDay), twin.on(plan.referenceDay)];
    expect(now.phone).toBe(then.phone);
    expect(now.given).not.toBe(then.given);
    expect(now.family.split(' ')[0]).toBe(then.family.split(' ')[0]);
  });
});

test('look-alikes share given name, family name and birth date, and neither address nor number', () => {
  forEverybody((person, { persons, plan }) => {
    if (person.lookAlike === null) return;
    const other = personOf(persons, person.lookAlike);
    const [mine, theirs] = [person.on(plan.referenceDay), other.on(plan.referenceDay)];
    expect(other.birthDay).toBe(person.birthDay);
    expect([theirs.given, theirs.family]).toEqual([mine.given, mine.family]);
    expect(other.ssn).not.toBe(person.ssn);
    expect(other.household.key).not.toBe(person.household.key);
  });
});

test('without households everybody lives alone, but for twins who are children', () => {
  const alone = livesOf(sampleSpec({ people: { ...sampleSpec().people, households: false, twinRate: 0.2 } }));
  for (const { household, index, twin } of alone.persons) {
    expect([household.spouse, household.mother, household.father]).toEqual([null, null, null]);
    const members = household.role === 'child' && twin !== null ? [index, twin] : [index];
    expect(household.members).toEqual(members.toSorted((a, b) => a - b));
  }
});

test('a person does not depend on whom one asked for before', () => {
  const { plan, planned, persons } = livesOf(sampleSpec());
  const geography = resolveGeography(plan.spec.geography);
  if (!geography) throw new Error('the sample has no place');
  const { personAt } = createPeople(plan, geography);
  const plain = (person: Person) => {
    const { index, birthDay, deathDay, ssn, household, events, twin, lookAlike, namesake, lastMoveDay } =
      person;
    const facts = {
      index,
      birthDay,
      deathDay,
      ssn,
      household,
      events,
      twin,
      lookAlike,
      namesake,
      lastMoveDay,
    };
    return { ...facts, state: person.on(plan.referenceDay) };
  };
  for (const facts of planned.toReversed()) {
    expect(plain(personAt(facts))).toEqual(plain(personOf(persons, facts.index)));
  }
});

test.each([
  ['nothing but men', { sexAtBirth: { female: 0, male: 1 } }],
  ['nothing but infants', { ageBands: [{ label: '0', min: 0, max: 0, weight: 1 }] }],
  ['nothing but the oldest', { ageBands: [{ label: '100+', min: 100, max: 110, weight: 1 }] }],
  [
    'sixteen languages',
    {
      language: Object.fromEntries(
        [
          'en',
          'es',
          'zh',
          'vi',
          'tl',
          'ko',
          'ar',
          'fr',
          'ru',
          'de',
          'pt',
          'ht',
          'hi',
          'pl',
          'ja',
          'other',
        ].map((language) => [language, 1]),
      ),
    },
  ],
])('a cohort of %s has lives too', (_, demographics) => {
  const rates = { twinRate: 0.4, lookAlikeRate: 0.4, juniorRate: 0.5, deceasedRate: 0.3 };
  const request = requireSpec({ name: 'odd', population: 700, seed: 5, demographics, people: rates });
  const { plan, persons } = livesOf(request);
  expect(persons.filter(({ twin }) => twin !== null)).toHaveLength(2 * plan.people.twinPairs);
  expect(persons.filter(({ lookAlike }) => lookAlike !== null)).toHaveLength(2 * plan.people.lookAlikePairs);
  expect(persons.filter(({ deathDay }) => deathDay !== null)).toHaveLength(210);
});
