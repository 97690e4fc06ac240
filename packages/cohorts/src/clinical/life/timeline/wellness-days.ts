// When somebody is due for prevention.

import { addYears, ageOn, type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import { workdayFrom } from './workday';

/** Bright Futures periodicity schedule (American Academy of Pediatrics): months up to three years, then yearly to 21. */
const INFANT_MONTHS = [1, 2, 4, 6, 9, 12, 15, 18, 24, 30, 36] as const;
const FIRST_YEARLY_AGE = 4;
const LAST_YEARLY_AGE_OF_YOUTH = 21;
const DAYS_PER_MONTH = 30.4375;
const NEWBORN_DAYS = { first: 3, last: 5 };
const LATENESS_DAYS = { infant: 6, yearly: 40 };

/** Nobody is told of for longer without having been seen. */
const LONGEST_WAIT_DAYS = 330;
const FIRST_VISIT_WITHIN_DAYS = 200;

/**
 * Days of check-ups from `fromDay` up to `until`, in order. Each is drawn from a stream of its own, so that neither
 * end of the time told of moves any other.
 */
export function wellnessDaysOf(facts: LifeFacts, until: EpochDay): EpochDay[] {
  const days = [...infantDays(facts), ...yearlyDays(facts, until)];
  const regular = days.filter((day) => facts.fromDay <= day && day <= until);
  const first = regular[0];
  const isSeenSoon =
    first !== undefined && first <= facts.fromDay + LONGEST_WAIT_DAYS && isAlive(facts, first);
  return isSeenSoon ? regular : [firstVisitDay(facts), ...regular].sort((a, b) => a - b);
}

function isAlive({ deathDay }: LifeFacts, day: EpochDay): boolean {
  return deathDay === null || day < deathDay;
}

function infantDays(facts: LifeFacts): EpochDay[] {
  const { seed, index, birthDay } = facts;
  if (ageOn(birthDay, facts.fromDay) >= FIRST_YEARLY_AGE) return [];
  const random = keyedStream(seed, index, 'life/infancy');
  const newborn = birthDay + random.between(NEWBORN_DAYS.first, NEWBORN_DAYS.last);
  const later = INFANT_MONTHS.map((month) =>
    workdayFrom(birthDay + Math.floor(month * DAYS_PER_MONTH) + random.below(LATENESS_DAYS.infant + 1)),
  );
  return [birthDay, newborn, ...later];
}

function yearlyDays(facts: LifeFacts, until: EpochDay): EpochDay[] {
  const { seed, index, birthDay } = facts;
  const habit = keyedStream(seed, index, 'life/prevention-habit');
  const isKeen = habit.chance(0.5);
  const phase = habit.below(6);
  const days: EpochDay[] = [];
  const lastAge = ageOn(birthDay, until);
  for (let age = Math.max(FIRST_YEARLY_AGE, ageOn(birthDay, facts.fromDay)); age <= lastAge; age += 1) {
    if ((age + phase) % yearsBetween(age, isKeen) !== 0) continue;
    const late = keyedStream(seed, index, 'life/wellness', age).below(LATENESS_DAYS.yearly + 1);
    days.push(workdayFrom(addYears(birthDay, age) + late));
  }
  return days;
}

/** Engine assumption: how often people of an age go. */
function yearsBetween(age: number, isKeen: boolean): number {
  if (age <= LAST_YEARLY_AGE_OF_YOUTH || age >= 65) return 1;
  if (age < 40) return isKeen ? 2 : 3;
  return isKeen ? 1 : 2;
}

function firstVisitDay({ seed, index, fromDay, deathDay }: LifeFacts): EpochDay {
  const latest = fromDay + FIRST_VISIT_WITHIN_DAYS;
  const until = deathDay === null ? latest : Math.min(latest, deathDay - NEWBORN_DAYS.first);
  const random = keyedStream(seed, index, 'life/first-visit');
  return workdayFrom(random.between(fromDay, Math.max(fromDay, until)));
}
