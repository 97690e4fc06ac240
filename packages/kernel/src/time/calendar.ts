// Calendar dates as whole days since 1970-01-01 in the proleptic Gregorian calendar: no clock, no time zone.

/** Days since 1970-01-01; negative before. */
export type EpochDay = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/** Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function toEpochDay({ year, month, day }: CivilDate): EpochDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of toEpochDay (civil_from_days). */
export function toCivilDate(epochDay: EpochDay): CivilDate {
  const z = epochDay + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_PER_ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Reads `YYYY-MM-DD`; undefined for any other text and for a day the calendar lacks. */
export function parseIsoDate(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (date.month < 1 || date.month > 12) return undefined;
  if (date.day < 1 || date.day > daysInMonth(date.year, date.month)) return undefined;
  return toEpochDay(date);
}

/** Prints `YYYY-MM-DD` for the years 0 to 9999; as one piece, since most dates are hashed or written once made. */
export function formatIsoDate(epochDay: EpochDay): string {
  const { year, month, day } = toCivilDate(epochDay);
  const century = Math.floor(year / 100);
  // biome-ignore format: the parts of a date, a line for each
  return String.fromCharCode(
    tensOf(century), onesOf(century), tensOf(year % 100), onesOf(year), HYPHEN,
    tensOf(month), onesOf(month), HYPHEN,
    tensOf(day), onesOf(day),
  );
}

/** The same day of another year; 29 February becomes 28 February where the year is not a leap year. */
export function addYears(epochDay: EpochDay, years: number): EpochDay {
  const { year, month, day } = toCivilDate(epochDay);
  return toEpochDay({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) });
}

/** Completed years from birth to `on`; someone born on 29 February turns a year older on 1 March of common years. */
export function ageOn(birth: EpochDay, on: EpochDay): number {
  const from = toCivilDate(birth);
  const to = toCivilDate(on);
  const beforeBirthday = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (beforeBirthday ? 1 : 0);
}

/** The birth dates, first and last, of everybody who is exactly `age` years old on `on`. */
export function birthDatesOfAge(age: number, on: EpochDay): { first: EpochDay; last: EpochDay } {
  return { first: addYears(on, -(age + 1)) + 1, last: addYears(on, -age) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The code of the digit that stands for the tens of a number below 100. */
function tensOf(value: number): number {
  return DIGIT_0 + Math.floor(value / 10);
}

/** The code of the last digit. */
function onesOf(value: number): number {
  return DIGIT_0 + (value % 10);
}

const DIGIT_0 = 0x30;
const HYPHEN = 0x2d;
