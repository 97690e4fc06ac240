// When somebody died.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { annualMortality } from '../../plan/mortality';
import type { PeopleContext } from '../people-context';
import { birthDayOf } from './birth-day';
import { driftMoveDayOf } from './drift-move';
import type { HomeSeats } from './household';
import { coupleOf, marriageOf } from './marriage';

/** The plan's deaths lie within so many days before the reference date. */
const WITHIN_DAYS = 730;
/** A father may die before the birth. */
const PREGNANCY_DAYS = 280;
const YEAR = 365;

/**
 * The day of death: for those whom the plan counts as deceased in the two years before the reference date, after their
 * birth, wedding, last move and the births of their children; for others perhaps later, by mortality, up to the horizon.
 */
export function deathDayOf(context: PeopleContext, seat: Seat, home: HomeSeats): EpochDay | null {
  const { seed, referenceDay } = context;
  if (!context.isDeceased(seat)) return laterDeath(context, seat);
  const earliest = Math.max(referenceDay - WITHIN_DAYS, lastDutyOf(context, seat, home) + 1);
  return keyedStream(seed, seat.index, 'people/death').between(earliest, referenceDay - 1);
}

/** The last day up to which the plan needs the person alive. */
function lastDutyOf(context: PeopleContext, seat: Seat, home: HomeSeats): EpochDay {
  const days = [birthDayOf(context, seat)];
  const couple = coupleOf(context, seat);
  if (couple) days.push(marriageOf(context, couple.wife, couple.husband).nameDay);
  if (context.isDrifted(seat.index)) days.push(driftMoveDayOf(context, home));
  if (home.role !== 'child') {
    const before = seat.cell.sexAtBirth === 'male' ? PREGNANCY_DAYS : 0;
    for (const child of home.members) {
      if (child.cell.age < seat.cell.age && context.kin.motherOf(child))
        days.push(birthDayOf(context, child) - before);
    }
  }
  return Math.max(...days);
}

/** Year after year from the reference date on, so that a later horizon changes nothing before an earlier one. */
function laterDeath(
  { seed, referenceDay, horizonDay }: PeopleContext,
  { index, cell }: Seat,
): EpochDay | null {
  if (horizonDay === referenceDay) return null;
  const random = keyedStream(seed, index, 'people/death-after');
  for (let year = 0; referenceDay + YEAR * year < horizonDay; year += 1) {
    const dies = random.chance(annualMortality(cell.age + year, cell.sexAtBirth));
    const day = referenceDay + YEAR * year + random.between(1, YEAR);
    if (dies) return day <= horizonDay ? day : null;
  }
  return null;
}
