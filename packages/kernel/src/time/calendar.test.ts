// Dates without a clock: the same calendar as everybody's, and ages that agree with birth dates.

import fc from 'fast-check';
import {
  addYears,
  ageOn,
  birthDatesOfAge,
  type EpochDay,
  formatIsoDate,
  parseIsoDate,
  toCivilDate,
  toEpochDay,
} from './calendar';

const DAY_MS = 86_400_000;
const YEAR_0 = -719_528;
const END_OF_9999 = 2_932_896;

/** Leap days, the days around them, ends of years, and a century that is no leap year. */
const REFERENCE_DATES = [
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-02-28',
  '2025-03-01',
  '2026-01-01',
  '2026-12-31',
  '2000-02-29',
  '2100-02-28',
  '2100-03-01',
  '1900-03-01',
];

function day(text: string): EpochDay {
  const found = parseIsoDate(text);
  if (found === undefined) throw new Error(`${text} is not a date`);
  return found;
}

test('every day of the years 0 to 9999 is the day of the standard library', () => {
  fc.assert(
    fc.property(fc.integer({ min: YEAR_0, max: END_OF_9999 }), (epochDay) => {
      const date = new Date(epochDay * DAY_MS);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(toCivilDate(epochDay)).toEqual(civil);
      expect(toEpochDay(civil)).toBe(epochDay);
      expect(formatIsoDate(epochDay)).toBe(date.toISOString().slice(0, 10));
      expect(parseIsoDate(formatIsoDate(epochDay))).toBe(epochDay);
    }),
    { numRuns: 3000 },
  );
});

test('the days from 1890 to 2110 follow each other without gap', () => {
  let next = day('1890-01-01');
  const last = day('2110-12-31');
  for (; next <= last; next += 1) {
    const { year, month, day: ofMonth } = toCivilDate(next);
    if (Date.UTC(year, month - 1, ofMonth) !== next * DAY_MS) throw new Error(`day ${next} is wrong`);
  }
  expect(next).toBe(last + 1);
});

test.each([
  '2023-02-29',
  '2100-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-01-00',
  '2024-1-1',
  ' 2024-01-01',
  '2024-01-01T00:00:00Z',
  '20240101',
  '',
])('%p is not a date', (text) => {
  expect(parseIsoDate(text)).toBeUndefined();
});

test('a leap day keeps to the end of February in other years', () => {
  expect(formatIsoDate(addYears(day('2024-02-29'), 1))).toBe('2025-02-28');
  expect(formatIsoDate(addYears(day('2024-02-29'), 4))).toBe('2028-02-29');
  expect(formatIsoDate(addYears(day('2024-02-29'), -24))).toBe('2000-02-29');
  expect(formatIsoDate(addYears(day('2023-05-17'), -100))).toBe('1923-05-17');
});

test('somebody born on a leap day turns older on 1 March of common years', () => {
  const birth = day('2004-02-29');
  expect(ageOn(birth, day('2025-02-28'))).toBe(20);
  expect(ageOn(birth, day('2025-03-01'))).toBe(21);
  expect(ageOn(birth, day('2024-02-28'))).toBe(19);
  expect(ageOn(birth, day('2024-02-29'))).toBe(20);
});

test('age is zero on the day of birth', () => {
  expect(ageOn(day('2025-06-15'), day('2025-06-15'))).toBe(0);
  expect(ageOn(day('2025-06-15'), day('2026-06-14'))).toBe(0);
  expect(ageOn(day('2025-06-15'), day('2026-06-15'))).toBe(1);
});

test.each(REFERENCE_DATES)(
  'on %s the birth dates of every age from 0 to 110 join without gap or overlap',
  (text) => {
    const on = day(text);
    let youngerFirst = on + 1;
    for (let age = 0; age <= 110; age += 1) {
      const { first, last } = birthDatesOfAge(age, on);
      expect({ age, last }).toEqual({ age, last: youngerFirst - 1 });
      for (let birth = first; birth <= last; birth += 1) {
        if (ageOn(birth, on) !== age) throw new Error(`${formatIsoDate(birth)} is not ${age} on ${text}`);
      }
      youngerFirst = first;
    }
  },
);

test('on any day the first and the last birth date of an age have that age, and their neighbours have not', () => {
  const reference = fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') });
  fc.assert(
    fc.property(reference, fc.nat(110), (on, age) => {
      const { first, last } = birthDatesOfAge(age, on);
      expect([first - 1, first, last, last + 1].map((birth) => ageOn(birth, on))).toEqual([
        age + 1,
        age,
        age,
        age - 1,
      ]);
    }),
    { numRuns: 2000 },
  );
});
