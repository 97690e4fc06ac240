// "Did you mean" finds slips of the finger and stays silent otherwise.

import fc from 'fast-check';
import { nearestName } from './nearest-name';

const KNOWN = ['asthma', 'hypertension', 'diabetes-type-2', 'diabetes-type-1', 'copd', 'uti'];

test.each([
  ['ashtma', 'asthma'],
  ['asthmaa', 'asthma'],
  ['athma', 'asthma'],
  ['Asthma', 'asthma'],
  ['HYPERTENSON', 'hypertension'],
  ['diabetes-type2', 'diabetes-type-2'],
  ['cpod', 'copd'],
])('%p is taken for %p', (typed, wanted) => {
  expect(nearestName(typed, KNOWN)).toBe(wanted);
});

test.each(['', 'x', 'migraine', 'asthma-of-the-horse', 'zzz'])('%p is taken for nothing', (typed) => {
  expect(nearestName(typed, KNOWN)).toBeUndefined();
});

test('of equally near names the first is proposed', () => {
  expect(nearestName('diabetes-type-3', KNOWN)).toBe('diabetes-type-2');
  expect(nearestName('diabetes-type-3', KNOWN.toReversed())).toBe('diabetes-type-1');
});

test('a nearer name wins over an earlier one', () => {
  expect(nearestName('abcde', ['abcxx', 'abcdx'])).toBe('abcdx');
});

test('a known name is nearest to itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), (name) => {
      expect(nearestName(name, KNOWN)).toBe(name);
    }),
  );
});

test('one edit never leads astray and never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (typed) => {
      const found = nearestName(typed, KNOWN);
      expect(found === undefined || KNOWN.includes(found)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.nat(11), fc.constantFrom('x', '-', ''), (at, letter) => {
      const typed = `hypertension`.slice(0, at) + letter + `hypertension`.slice(at + 1);
      expect(nearestName(typed, KNOWN)).toBe('hypertension');
    }),
  );
});

test('a text too long to be a slip is not compared', () => {
  expect(nearestName('a'.repeat(65), ['a'.repeat(64)])).toBeUndefined();
});
