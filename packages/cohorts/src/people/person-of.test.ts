import type { SexAtBirth } from '@synthward/contracts';
import { ageOn, toEpochDay } from '@synthward/kernel';
import fc from 'fast-check';
import { resolveGeography } from '../geography';
import type { PlannedPatient } from '../plan/types';
import { type PersonContext, personOf } from './person-of';
import { socialSecurityNumber, socialSecurityPermutations } from './social-security-number';

const referenceDay = toEpochDay({ year: 2026, month: 1, day: 1 });

function contextOf(seed: number): PersonContext {
  const geography = resolveGeography({ state: 'Washington', city: 'Vancouver' });
  if (!geography) throw new Error('Vancouver is missing');
  return { seed, referenceDay, geography, ssnPermutations: socialSecurityPermutations(seed) };
}

function plannedOf(index: number, facts: Partial<PlannedPatient> = {}): PlannedPatient {
  const base = { age: 40, sexAtBirth: 'female' as const, payer: 'commercial', language: 'en', frailty: 0, isDeceased: false };
  return { ...base, index, conditions: [], isAddressDrifted: false, records: [], ...facts };
}

const context = contextOf(4107);

test('every person has the planned age and sex, names without digits, and contacts that reach nobody', () => {
  const facts = fc.record({
    age: fc.integer({ min: 0, max: 110 }),
    sexAtBirth: fc.constantFrom<SexAtBirth>('female', 'male'),
    language: fc.constantFrom('en', 'es', 'other', 'vi', 'zh-Hant', 'Klingon'),
  });
  fc.assert(
    fc.property(facts, fc.nat(1_000_000), (traits, index) => {
      const person = personOf(context, plannedOf(index, traits));
      expect(ageOn(person.birthDay, referenceDay)).toBe(traits.age);
      expect(person.sex).toBe(traits.sexAtBirth);
      for (const name of [person.given, person.family, person.middle ?? 'None']) {
        expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
      }
      for (const phone of [person.phone, person.otherPhone])
        expect(phone).toMatch(/^(?:360|564)-555-01\d\d$/);
      expect(person.otherPhone).not.toBe(person.phone);
      expect(person.formerAddress.line).not.toBe(person.address.line);
      expect(person.address.postalCode).toMatch(/^986(?:6[0-5]|8[2-6])$/);
      expect(person.email ?? 'x.y@example.com').toMatch(/^[a-z.]+(?:\d\d)?@example\.(?:com|org|net)$/);
      expect(person.suffix === null || person.sex === 'male').toBe(true);
    }),
  );
});

test('a person depends on the seed and the index alone, not on who was asked for before', () => {
  const alone = personOf(contextOf(7), plannedOf(41));
  const together = contextOf(7);
  const inOrder = [40, 41, 42].map((index) => personOf(together, plannedOf(index)));
  expect(inOrder[1]).toEqual(alone);
  expect(personOf(contextOf(8), plannedOf(41)).ssn).not.toBe(alone.ssn);
});

test('Spanish-speaking families mostly carry Hispanic family names', () => {
  const families = Array.from(
    { length: 400 },
    (_, i) => personOf(context, plannedOf(i, { language: 'es' })).family,
  );
  const hispanic = families.filter((name) => /ez$|^(?:Garcia|Torres|Flores|Rivera|Cruz|Reyes)$/.test(name));
  expect(hispanic.length).toBeGreaterThan(200);
  expect(families.filter((name) => name === 'Smith' || name === 'Johnson').length).toBeLessThan(8);
});

test('given names follow the decade of birth', () => {
  const namesAt = (age: number) =>
    new Set(Array.from({ length: 600 }, (_, i) => personOf(context, plannedOf(i, { age })).given));
  expect(namesAt(90).has('Dorothy')).toBe(true);
  expect(namesAt(90).has('Olivia')).toBe(false);
  expect(namesAt(3).has('Olivia')).toBe(true);
  expect(namesAt(3).has('Dorothy')).toBe(false);
});

test('Social Security numbers are unique and from areas that were never issued', () => {
  const permutations = socialSecurityPermutations(1);
  const numbers = Array.from({ length: 50_000 }, (_, index) => socialSecurityNumber(permutations, index));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((ssn) => !/^666-(?!00)\d\d-(?!0000)\d{4}$/.test(ssn))).toEqual([]);
});

test('beyond area 666 the numbers go on in the nine hundreds, with groups below those of taxpayer numbers', () => {
  const permutations = socialSecurityPermutations(1);
  const last = 99 * 9999 - 1;
  expect(socialSecurityNumber(permutations, last)).toMatch(/^666-/);
  const beyond = Array.from({ length: 2000 }, (_, i) => socialSecurityNumber(permutations, last + 1 + i));
  expect(new Set(beyond).size).toBe(beyond.length);
  expect(beyond.filter((ssn) => !/^9\d\d-(?:0[1-9]|[1-4]\d)-(?!0000)\d{4}$/.test(ssn))).toEqual([]);
  expect(() => socialSecurityNumber(permutations, 49_985_001)).toThrow(RangeError);
});
