// Numbers that were never issued, each used once.

import { socialSecurityNumber, socialSecurityPermutations } from './social-security-number';

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
