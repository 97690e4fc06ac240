// Reads FHIR's partial dates and times: the formats, the calendar, and which of two comes first.

import { toEpochDay } from '@synthward/kernel';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const ZONED = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A year, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date, or a day with a time down to the second and a zone. */
export function isDateTime(text: string): boolean {
  return isDate(text) || isInstant(text);
}

/** A day with a time down to the second and a zone. */
export function isInstant(text: string): boolean {
  const match = ZONED.exec(text);
  if (!match) return false;
  const [, day = '', hour, minute, second, , , zoneHour = 0, zoneMinute = 0] = match;
  return (
    isDate(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    Number(zoneHour) <= 14 &&
    Number(zoneMinute) < 60
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Whether the first lies before the second beyond doubt: two instants are compared as such, anything else by the
 * precision that both have. False as well when one of them is no date.
 */
export function isBefore(first: string, second: string): boolean {
  const [a, b] = [secondsOf(first), secondsOf(second)];
  if (a !== undefined && b !== undefined) return a < b;
  if (!isDateTime(first) || !isDateTime(second)) return false;
  const precision = Math.min(dayOf(first).length, dayOf(second).length);
  return dayOf(first).slice(0, precision) < dayOf(second).slice(0, precision);
}

function dayOf(text: string): string {
  return text.slice(0, 10);
}

/** Seconds since 1970 in UTC of an instant. */
function secondsOf(text: string): number | undefined {
  const match = ZONED.exec(text);
  if (!match) return undefined;
  const [, date = '', hour, minute, second, fraction = '0', sign, zoneHour = 0, zoneMinute = 0] = match;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const minutes = toEpochDay({ year, month, day }) * 1440 + Number(hour) * 60 + Number(minute) - zone;
  return minutes * 60 + Number(second) + Number(`0.${fraction}`);
}
