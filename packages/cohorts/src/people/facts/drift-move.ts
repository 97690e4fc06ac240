// When the members of a household whose addresses drift moved in.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { PeopleContext } from '../people-context';
import { birthDayOf } from './birth-day';
import type { HomeSeats } from './household';

const WITHIN_DAYS = 720;

/**
 * One day for all of them, within 720 days before the reference date: each has lived at the former address for a day at
 * least, and there is a day left at the present one, even for those who die before the reference date.
 */
export function driftMoveDayOf(context: PeopleContext, { head, members }: HomeSeats): EpochDay {
  const { seed, referenceDay } = context;
  let earliest = referenceDay - WITHIN_DAYS;
  for (const member of members) {
    if (context.isDrifted(member.index)) earliest = Math.max(earliest, birthDayOf(context, member) + 1);
  }
  return keyedStream(seed, head.index, 'people/drift-move').between(earliest, referenceDay - 2);
}
