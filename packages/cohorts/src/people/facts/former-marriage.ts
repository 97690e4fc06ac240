// Marriages that are over: with a spouse who is not in the cohort, ended by divorce or by the spouse's death.

import { addYears, type EpochDay, keyedStream, type RandomStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { drawSurname, type Surname } from '../names/surname';
import type { PeopleContext } from '../people-context';
import { birthDayOf } from './birth-day';
import { heritageOf } from './heritage';
import { drawNameChoice, type NameChoice, weddingDay } from './marriage';

export interface FormerMarriage {
  readonly day: EpochDay;
  /** Null for the widowed. */
  readonly divorceDay: EpochDay | null;
  /** The spouse's. */
  readonly surname: Surname;
  readonly choice: NameChoice;
  /** Whether a woman took her own name back when she was divorced. */
  readonly isReverted: boolean;
}

/** Engine assumptions, shaped after the shares of divorced and widowed people among the unmarried (Census Bureau). */
const YOUNGEST_AGE = 30;
const WIDOWED_FROM = 65;
const WAS_MARRIED = { younger: 0.32, older: 0.8 };
const OLDER_DIVORCED = 0.35;
const REVERTED = 0.5;
const LEAST_DAYS = 2 * 365;
const LONGEST_DAYS = 25 * 365;
/** The divorces of those who died ended before the two years in which they may have died. */
const BEFORE_DEATHS = 760;
const BEFORE_REFERENCE = 60;

/** The earlier marriage of a single adult of 30 or more; undefined for everybody else and for those who had none. */
export function formerMarriageOf(context: PeopleContext, seat: Seat): FormerMarriage | undefined {
  const { age } = seat.cell;
  const { kin, seed } = context;
  if (age < YOUNGEST_AGE || kin.isFollower(seat) || kin.spouseOf(seat)) return undefined;
  const random = keyedStream(seed, seat.index, 'people/former-marriage');
  if (!random.chance(age < WIDOWED_FROM ? WAS_MARRIED.younger : WAS_MARRIED.older)) return undefined;
  const latest = context.referenceDay - (context.isDeceased(seat) ? BEFORE_DEATHS : BEFORE_REFERENCE);
  const day = firstWedding(birthDayOf(context, seat), latest, random);
  const isDivorced = age < WIDOWED_FROM || random.chance(OLDER_DIVORCED);
  const divorceDay = random.between(day + LEAST_DAYS, Math.min(day + LONGEST_DAYS, latest));
  return {
    day,
    divorceDay: isDivorced ? divorceDay : null,
    choice: drawNameChoice(random),
    isReverted: random.chance(REVERTED) && isDivorced,
    surname: drawSurname(heritageOf(context, seat), random),
  };
}

function firstWedding(birthDay: EpochDay, latest: EpochDay, random: RandomStream): EpochDay {
  const wanted = weddingDay(birthDay, random);
  return Math.max(addYears(birthDay, 18), Math.min(wanted, latest - LEAST_DAYS));
}
