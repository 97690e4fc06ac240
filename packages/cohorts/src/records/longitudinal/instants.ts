// Instants as records print them.

import { type EpochDay, formatIsoDate } from '@synthward/kernel';

const MINUTES_PER_DAY = 1440;

/** `YYYY-MM-DDTHH:MM:00Z` of a minute counted from the start of a day in UTC; it may lie days later. */
export function instantAt(day: EpochDay, minute: number): string {
  const days = Math.floor(minute / MINUTES_PER_DAY);
  const rest = minute - days * MINUTES_PER_DAY;
  const hour = Math.floor(rest / 60);
  return `${formatIsoDate(day + days)}T${twoDigits(hour)}:${twoDigits(rest - hour * 60)}:00Z`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
