// Names come from parents, spouses and the times, in the shares that are published.

import { toCivilDate } from '@synthward/kernel';
import { eventsOf, livesOf, personOf, shareOf } from '../../../test/cohort-lives';
import { sampleSpec } from '../../../test/sample-spec';

const sample = livesOf(sampleSpec({ population: 20_000 }));
const { referenceDay } = sample.plan;

test('a junior has all his father’s names, and a father may be called senior from the birth of his son on', () => {
  const everySon = livesOf(
    sampleSpec({ population: 4000, people: { ...sampleSpec().people, juniorRate: 1 } }),
  );
  const sons = everySon.persons.filter(
    ({ namesake, household }) => namesake !== null && household.role === 'child',
  );
  expect(sons.length).toBeGreaterThan(100);
  let seniors = 0;
  for (const son of sons) {
    const father = personOf(everySon.persons, son.namesake);
    expect(son.household.father).toBe(father.index);
    if (son.deathDay !== null || father.deathDay !== null) continue;
    const [younger, older] = [son.on(referenceDay), father.on(referenceDay)];
    expect([younger.given, younger.middle, younger.family]).toEqual([
      older.given,
      older.middle,
      older.family,
    ]);
    expect(younger.suffix).toBe('Jr');
    if (older.suffix !== 'Sr') continue;
    seniors += 1;
    expect(father.on(son.birthDay).suffix).toBe('Sr');
    expect(father.on(son.birthDay - 1).suffix).not.toBe('Sr');
  }
  expect(seniors / sons.length).toBeGreaterThan(0.35);
  expect(seniors / sons.length).toBeLessThan(0.65);
});

test('newborns are called after their mother until they are named, within a week', () => {
  const newborns = sample.persons.filter(({ household }) => household.mother !== null);
  for (const person of newborns) {
    const [naming] = eventsOf(person, 'naming');
    const mother = personOf(sample.persons, person.household.mother);
    const atBirth = person.on(person.birthDay);
    expect(atBirth).toMatchObject({ middle: null, suffix: null, family: mother.on(person.birthDay).family });
    if (!naming) throw new Error('a child without a name');
    expect(naming.day - person.birthDay).toBeGreaterThanOrEqual(1);
    expect(naming.day - person.birthDay).toBeLessThanOrEqual(7);
  }
  expect(newborns.length).toBeGreaterThan(2000);
});

test('siblings have different given names, unless one is the junior', () => {
  for (const { household, index, sex } of sample.persons) {
    if (household.mother === null) continue;
    const me = personOf(sample.persons, index);
    for (const member of household.members) {
      const sibling = personOf(sample.persons, member);
      if (member === index || sibling.household.mother === null || sibling.sex !== sex) continue;
      expect(sibling.on(referenceDay).given).not.toBe(me.on(referenceDay).given);
    }
  }
});

test('four wives in five took their husband’s name, one in twenty hyphenated, and children have their father’s', () => {
  const wives = sample.persons.filter(
    ({ household, sex }) => household.role === 'spouse' && sex === 'female',
  );
  const choices = wives.map((wife) => {
    const husband = personOf(sample.persons, wife.household.spouse);
    const own = wife.events.find(({ kind }) => kind === 'naming');
    const { family } = wife.on(referenceDay);
    if (own && family === husband.on(referenceDay).family) return 'took';
    return eventsOf(wife, 'name-change').some(({ after }) => after?.includes('-')) ? 'hyphenated' : 'kept';
  });
  expect(Math.abs(shareOf(choices.map((choice) => choice === 'took')) - 0.79)).toBeLessThan(0.025);
  expect(Math.abs(shareOf(choices.map((choice) => choice === 'hyphenated')) - 0.05)).toBeLessThan(0.015);
  const children = sample.persons.filter(({ household }) => household.father !== null);
  const fatherly = children.map((child) => {
    const father = personOf(sample.persons, child.household.father).on(referenceDay).family;
    return child.on(referenceDay).family.split(' ')[0] === father.split(' ')[0];
  });
  expect(shareOf(fatherly)).toBe(1);
});

test('family names follow their frequency: one in a hundred English speakers is a Smith', () => {
  const english = sample.persons.filter(({ language }) => language === 'en');
  const families = english.map((person) => person.on(referenceDay).family);
  expect(shareOf(families.map((family) => family === 'Smith'))).toBeGreaterThan(0.015);
  expect(shareOf(families.map((family) => family === 'Smith'))).toBeLessThan(0.035);
  expect(families.filter((family) => family === 'De La Cruz').length).toBeGreaterThan(2);
});

test('Spanish-speaking people mostly bear Spanish names, some with two surnames and some with accents', () => {
  const names = sample.persons
    .filter(({ language }) => language === 'es')
    .map((person) => person.on(referenceDay));
  const families = names.map(({ family }) => family);
  expect(
    shareOf(families.map((family) => /[eé]z\b|Garc[ií]a|Torres|Flores|Rivera|Cruz|Reyes/.test(family))),
  ).toBeGreaterThan(0.5);
  expect(shareOf(families.map((family) => / /.test(family)))).toBeGreaterThan(0.2);
  expect(shareOf(families.map((family) => / /.test(family)))).toBeLessThan(0.5);
  expect(shareOf(names.map(({ given, family }) => /[áéíóúñ]/.test(given + family)))).toBeGreaterThan(0.2);
});

test('a household speaks one language and bears names of one community', () => {
  const vietnamese = livesOf(
    sampleSpec({ demographics: { ...sampleSpec().demographics, language: { vi: 1 } }, population: 800 }),
  );
  const families = new Set(vietnamese.persons.map((person) => person.on(person.birthDay).family));
  expect([...families].filter((family) => !family.includes('-')).length).toBeLessThanOrEqual(16);
  for (const { household, language } of sample.persons) {
    expect(
      household.members.filter((member) => personOf(sample.persons, member).language !== language),
    ).toEqual([]);
  }
});

test('given names are those of the decade of birth', () => {
  const bornIn = (from: number, to: number) =>
    new Set(
      sample.persons
        .filter(({ birthDay, language }) => {
          const { year } = toCivilDate(birthDay);
          return language === 'en' && year >= from && year <= to;
        })
        .map((person) => person.on(referenceDay).given),
    );
  expect(bornIn(1930, 1944).has('Dorothy')).toBe(true);
  expect(bornIn(1930, 1944).has('Olivia')).toBe(false);
  expect(bornIn(2015, 2025).has('Olivia')).toBe(true);
  expect(bornIn(2015, 2025).has('Dorothy')).toBe(false);
});
