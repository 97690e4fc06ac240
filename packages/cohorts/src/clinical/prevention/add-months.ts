// Ages in months, as schedules of prevention count them.

import { type EpochDay, toCivilDate, toEpochDay } from '@synthward/kernel';

/** The same day of a later month, or the last day of a month that is too short for it. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const from = toCivilDate(day);
  const monthsFromZero = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(monthsFromZero / 12);
  const month = (monthsFromZero % 12) + 1;
  const first = toEpochDay({ year, month, day: 1 });
  const next = toEpochDay({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
  return Math.min(first + from.day, next) - 1;
}
