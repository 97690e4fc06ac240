// The screening procedures of a life.

import { addYears, type EpochDay, formatIsoDate, keyedStream } from '@synthward/kernel';
import { snomedCoding } from '../codes/codings';
import type { LifeEncounter, LifeFacts, LifeProcedure } from '../life/clinical-life';
import { type Screening, screenings } from './screening-table';

/** A screening may come so much early, or yearly check-ups would put it off for another year. */
const EARLY_DAYS = 45;
/** Within so many days of reaching the age people come for the first time; an engine assumption. */
const FIRST_WITHIN_DAYS = 365;

/** What is done at check-ups, in order of time. What was due before the history counts as done then. */
export function screeningProceduresOf(
  facts: LifeFacts,
  encounters: readonly LifeEncounter[],
): LifeProcedure[] {
  const checkUps = encounters.filter(({ purpose }) => purpose === 'wellness');
  return screenings
    .flatMap((screening) => visitsFor(screening, facts, checkUps).map((visit) => procedure(screening, visit)))
    .sort((a, b) => a.encounter.day - b.encounter.day);
}

function visitsFor(
  screening: Screening,
  facts: LifeFacts,
  checkUps: readonly LifeEncounter[],
): LifeEncounter[] {
  const { birthDay, fromDay, toDay } = facts;
  const firstDay = addYears(birthDay, screening.ages[0]);
  const lastDay = addYears(birthDay, screening.ages[1] + 1) - 1;
  if (firstDay > toDay || lastDay < fromDay || !isFor(screening, facts)) return [];
  let due = firstDueDay(screening, facts, firstDay);
  return checkUps.filter(({ day }) => {
    if (day < due || day > lastDay) return false;
    due = day + intervalDays(screening);
    return true;
  });
}

function isFor({ sex, people }: Screening, facts: LifeFacts): boolean {
  if (sex !== null && sex !== facts.sex) return false;
  const draw = keyedStream(facts.seed, facts.index, 'prevention/screening', people.draw).fraction();
  return draw >= people.from && draw < people.to;
}

/** Not before the age, and within the history: whole intervals are skipped. */
function firstDueDay(
  screening: Screening,
  { seed, index, fromDay }: LifeFacts,
  firstDay: EpochDay,
): EpochDay {
  const random = keyedStream(seed, index, 'prevention/screening-start', screening.snomed);
  const due = firstDay + random.below(FIRST_WITHIN_DAYS);
  const interval = intervalDays(screening);
  return due + Math.max(0, Math.ceil((fromDay - due) / interval)) * interval;
}

function intervalDays({ everyMonths }: Screening): number {
  return Math.floor((everyMonths * 365) / 12) - EARLY_DAYS;
}

function procedure({ snomed, display, minutes }: Screening, encounter: LifeEncounter): LifeProcedure {
  return {
    key: `${snomed}/${formatIsoDate(encounter.day)}`,
    encounter,
    code: snomedCoding(snomed, display),
    minutes,
    condition: null,
  };
}
