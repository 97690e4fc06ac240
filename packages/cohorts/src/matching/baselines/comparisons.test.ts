// Patterns of agreement keep every level, and do not depend on which record comes first.

import fc from 'fast-check';
import { comparisons, levelsOf, patternCount, patternOf } from './comparisons';
import type { MatchRecord } from './match-record';
import { normalise } from './normalised-record';

const name = fc.constantFrom(
  'Ann',
  'Anna',
  'A',
  'Elizabeth',
  'Liz',
  'Christopher',
  'Christo',
  'Garcia Lopez',
  'Lopez',
  '',
);
const date = fc.constantFrom(
  '1980-02-03',
  '1980-03-02',
  '1980-02-04',
  '1981-02-03',
  '1955-12-31',
  '1900-01-01',
);
const ssn = fc.constantFrom(null, '666-12-3456', '666-12-3465', '666-98-7654', '999-99-9999');
const anyRecord: fc.Arbitrary<MatchRecord> = fc.record({
  number: fc.constant(0),
  sourceSystem: fc.constant('clinic'),
  givenName: name,
  middleName: fc.option(name),
  familyName: name,
  suffix: fc.constantFrom(null, 'Jr', 'Sr'),
  birthDate: date,
  sexAtBirth: fc.constantFrom('female', 'male'),
  ssn,
  postalCode: fc.constantFrom('98660', '98661'),
  addressLine: fc.constantFrom('1 Main St', '2 Main Street', ''),
  phone: fc.constantFrom(null, '360-555-0100', '360-555-0101'),
  email: fc.constantFrom(null, 'a@example.org', 'b@example.org'),
});

test('a pattern holds exactly the levels of all comparisons, whichever record comes first', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (first, second) => {
      const [a, b] = [normalise(first), normalise(second)];
      const pattern = patternOf(a, b);
      expect(pattern).toBeLessThan(patternCount);
      expect(levelsOf(pattern)).toEqual(comparisons.map(({ levelOf }) => levelOf(a, b)));
      expect(patternOf(b, a)).toBe(pattern);
    }),
    { numRuns: 1000 },
  );
});

test('every comparison starts from shares that sum to 1 in each class', () => {
  for (const { ofOnePerson, ofRelatives, ofStrangers } of comparisons) {
    for (const shares of [ofOnePerson, ofRelatives, ofStrangers]) {
      expect(shares).toHaveLength(ofOnePerson.length);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  }
});
