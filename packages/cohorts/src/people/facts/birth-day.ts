// When somebody was born.

import { birthDatesOfAge, type EpochDay, keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import type { Birth, PeopleContext } from '../people-context';

/** Everybody has lived for some days on the reference date, long enough to have a name. */
const LEAST_DAYS = 8;

/** Newborns get their name within a week: an engine assumption. */
const LONGEST_UNNAMED_DAYS = 7;

/** An even draw from the days of the age; twins and look-alikes share theirs. */
export function birthDayOf(context: PeopleContext, seat: Seat): EpochDay {
  return birthOf(context, seat).day;
}

/** The day of birth, and the one on which the child got its name. */
export function birthOf(context: PeopleContext, seat: Seat): Birth {
  return context.recent.births.get(seat.index, () => drawBirth(context, birthMateOf(context, seat)));
}

function drawBirth({ seed, referenceDay }: PeopleContext, { index, cell }: Seat): Birth {
  const { first, last } = birthDatesOfAge(cell.age, referenceDay);
  const random = keyedStream(seed, index, 'people/birth');
  const day = random.between(first, Math.min(last, referenceDay - LEAST_DAYS));
  return { day, namingDay: day + random.between(1, LONGEST_UNNAMED_DAYS) };
}

/** Whose birth is drawn for the seat: the first-born of twins, the leader of look-alikes, else its own. */
function birthMateOf({ kin }: PeopleContext, seat: Seat): Seat {
  if (kin.isFollower(seat)) return kin.lookAlikeOf(seat) ?? seat;
  return kin.isSecondTwin(seat) ? (kin.twinOf(seat) ?? seat) : seat;
}
