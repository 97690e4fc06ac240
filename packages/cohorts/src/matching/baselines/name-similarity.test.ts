// Jaro-Winkler and Soundex give the published values.

import fc from 'fast-check';
import { jaroWinkler } from './jaro-winkler';
import { soundex } from './soundex';

test.each([
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['ABROMS', 'ABRAMS', 0.922],
  ['JONES', 'JOHNSON', 0.832],
  ['ABCD', 'WXYZ', 0],
])('the similarity of %s and %s is %p, as in the literature', (a, b, wanted) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(wanted, 3);
});

test('similarity lies between 0 and 1, is 1 for equal names, and does not depend on the order of the two', () => {
  const name = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 9 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      const similarity = jaroWinkler(a, b);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      expect(jaroWinkler(a, a)).toBe(1);
      expect(jaroWinkler(b, a)).toBe(similarity);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['ROBERT', 'R163'],
  ['RUPERT', 'R163'],
  ['RUBIN', 'R150'],
  ['ASHCRAFT', 'A261'],
  ['TYMCZAK', 'T522'],
  ['PFISTER', 'P236'],
  ['HONEYMAN', 'H555'],
  ['LEE', 'L000'],
  ['', ''],
])('the Soundex code of %s is %s', (name, code) => {
  expect(soundex(name)).toBe(code);
});
