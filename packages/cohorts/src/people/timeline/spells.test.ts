// A value holds from its day on, the first one from ever.

import { spellsUntil, valueAt } from './spells';

const spells = [
  { from: 10, value: 'a' },
  { from: 20, value: 'b' },
  { from: 30, value: 'c' },
];

test('the value on a day is that of the last spell that has begun', () => {
  expect([5, 10, 19, 20, 29, 30, 99].map((day) => valueAt(spells, day)).join('')).toBe('aaabbcc');
});

test('spells that begin after a day are cut off, but for the first', () => {
  expect(spellsUntil(spells, 25).map(({ value }) => value)).toEqual(['a', 'b']);
  expect(spellsUntil(spells, 30)).toBe(spells);
  expect(spellsUntil(spells, 1).map(({ value }) => value)).toEqual(['a']);
});
