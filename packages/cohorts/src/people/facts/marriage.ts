// When a couple married, and what became of the wife's name.

import { addYears, type EpochDay, keyedStream, type RandomStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import type { Surname } from '../names/surname';
import type { PeopleContext } from '../people-context';
import { birthDayOf } from './birth-day';

export type NameChoice = 'took' | 'hyphenated' | 'kept';

export interface Marriage {
  readonly day: EpochDay;
  readonly choice: NameChoice;
  /** When the choice took effect, before the reference date. */
  readonly nameDay: EpochDay;
}

/** Wives of men: 79 % took their husband's name, 5 % hyphenated both, the others kept theirs (Pew Research Center, 2023). */
const TOOK = 0.79;
const HYPHENATED = 0.05;
/** Age at marriage of women, in years: an engine assumption near the Census Bureau's median of recent decades. */
const AGE_AT_MARRIAGE = { mean: 27, deviation: 5 };
const LEAST_DAYS_MARRIED = 30;
const LONGEST_NAME_CHANGE_DAYS = 90;

/** The marriage of a couple: both of age, a month or more before the reference date. */
export function marriageOf(context: PeopleContext, wife: Seat, husband: Seat): Marriage {
  const random = keyedStream(context.seed, wife.index, 'people/marriage');
  const birthDay = birthDayOf(context, wife);
  const ofAge = addYears(Math.max(birthDay, birthDayOf(context, husband)), 18);
  const day = between(ofAge, weddingDay(birthDay, random), context.referenceDay - LEAST_DAYS_MARRIED);
  const choice = drawNameChoice(random);
  return {
    day,
    choice,
    nameDay: Math.min(day + random.below(LONGEST_NAME_CHANGE_DAYS), context.referenceDay - 2),
  };
}

/** The couple that the seat is half of. */
export function coupleOf(context: PeopleContext, seat: Seat): { wife: Seat; husband: Seat } | undefined {
  const spouse = context.kin.spouseOf(seat);
  if (!spouse) return undefined;
  return seat.cell.sexAtBirth === 'female'
    ? { wife: seat, husband: spouse }
    : { wife: spouse, husband: seat };
}

/** The day on which a woman marries, as her age at marriage is drawn; it may lie in the future. */
export function weddingDay(birthDay: EpochDay, random: RandomStream): EpochDay {
  return birthDay + Math.floor(365.25 * random.normal(AGE_AT_MARRIAGE.mean, AGE_AT_MARRIAGE.deviation));
}

export function drawNameChoice(random: RandomStream): NameChoice {
  const drawn = random.fraction();
  if (drawn < TOOK) return 'took';
  return drawn < TOOK + HYPHENATED ? 'hyphenated' : 'kept';
}

/** The family name of a woman after marriage. */
export function marriedName(choice: NameChoice, own: Surname, husband: Surname): string {
  if (choice === 'took') return husband.whole;
  return choice === 'kept' ? own.whole : `${own.first}-${husband.first}`;
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
