// Planned visits fall on working days.

import type { EpochDay } from '@synthward/kernel';

/** The day itself, or the Monday after a weekend. */
export function workdayFrom(day: EpochDay): EpochDay {
  const weekday = (((day + THURSDAY) % 7) + 7) % 7;
  if (weekday === SATURDAY) return day + 2;
  return weekday === SUNDAY ? day + 1 : day;
}

const SUNDAY = 0;
/** 1970-01-01 was one. */
const THURSDAY = 4;
const SATURDAY = 6;
