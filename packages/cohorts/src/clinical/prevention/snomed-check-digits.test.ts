// No SNOMED CT code of prevention is mistyped: the Verhoeff check digit of each is right.

import { dayOf, factsOf, visitOn } from '../../../test/visited-life';
import { procedureRows } from '../codes/procedures';
import { socialHistoryOf } from '.';
import { allergens } from './allergen-table';
import { screenings } from './screening-table';

/** J. Verhoeff's dihedral scheme of 1969; the tables are worked out, not copied. */
function hasRightCheckDigit(code: string): boolean {
  const multiply = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 10) % 5) : (a - b + 10) % 5;
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permute = (digit: number, times: number) => {
    let result = digit;
    for (let i = 0; i < times; i += 1) result = step[result] ?? 0;
    return result;
  };
  const digits = [...code].reverse().map(Number);
  return digits.reduce((check, digit, place) => multiply(check, permute(digit, place % 8)), 0) === 0;
}

test('the check itself tells a right code from a mistyped one', () => {
  expect(['44054006', '44054007', '44045006'].map(hasRightCheckDigit)).toEqual([true, false, false]);
});

test('every code of allergies, reactions, smoking and screening has its check digit', () => {
  const smoking = Array.from({ length: 60 }, (_, index) => factsOf('1990-01-01', { index })).flatMap(
    (facts) => socialHistoryOf(facts, [visitOn(dayOf('2006-02-01')), visitOn(dayOf('2025-02-01'))]),
  );
  const codes = new Set([
    ...allergens
      .flatMap(({ code, reactions }) => [code, ...reactions.map((one) => one.manifestation)])
      .map((c) => c.code),
    ...smoking.map(({ value }) => value.code),
    ...screenings.map(({ snomed }) => snomed),
  ]);
  expect(codes.size).toBe(23);
  expect([...codes].filter((code) => !hasRightCheckDigit(code))).toEqual([]);
});

test('a screening is called as the table of procedures calls it', () => {
  const displays = new Map(procedureRows.map(({ snomed, display }) => [snomed, display]));
  for (const { snomed, display } of screenings) expect(displays.get(snomed)).toBe(display);
});
