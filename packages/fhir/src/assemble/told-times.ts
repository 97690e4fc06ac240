// Which times may be told: not those that give away when somebody was born.

import { addYears, type EpochDay } from '@synthward/kernel';
import { type Moment, momentOf, utcDayOf } from './moment';

export interface Clock {
  /** When the Bundle was made, or the latest time in it. */
  readonly now: Moment | undefined;
  readonly birthDay: EpochDay | undefined;
}

/** What is older than this tells that somebody is older than can be told. */
const OLDEST_TOLD_YEARS = 90;

/** A date and time as the contract has it; null for a day of birth, for one that lies ninety years back, and without a day. */
export function toldTime(moment: Moment | undefined, { now, birthDay }: Clock): string | null {
  if (!moment) return null;
  if (birthDay !== undefined && [moment.day, utcDayOf(moment)].includes(birthDay)) return null;
  const isAncient = now !== undefined && moment.day <= addYears(now.day, -OLDEST_TOLD_YEARS);
  return isAncient ? null : moment.dateTime;
}

/** The first that is a date, of members that say when something was. */
export function firstMoment(...values: readonly unknown[]): Moment | undefined {
  for (const value of values) {
    const moment = momentOf(value);
    if (moment) return moment;
  }
  return undefined;
}
