// The screening procedures of a life.

import { addYears, ageOn, type EpochDay, formatIsoDate, keyedStream } from '@synthward/kernel';
import { snomedCoding } from '../codes/codings';
import type { LifeEncounter, LifeFacts, LifeProcedure } from '../life/clinical-life';
import { addMonths } from './add-months';
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
    .filter((screening) => isFor(screening, facts))
    .flatMap((screening) =>
      visitsFor(screening, facts, checkUps).map((encounter) => procedure(screening, encounter)),
    )
    .sort((a, b) => a.encounter.day - b.encounter.day);
}

function isFor({ sex, people }: Screening, facts: LifeFacts): boolean {
  if (sex !== null && sex !== facts.sex) return false;
  const draw = keyedStream(facts.seed, facts.index, 'prevention/screening', people.draw).fraction();
  return draw >= people.from && draw < people.to;
}

function visitsFor(
  screening: Screening,
  facts: LifeFacts,
  checkUps: readonly LifeEncounter[],
): LifeEncounter[] {
  const [, lastAge] = screening.ages;
  let due = firstDueDay(screening, facts);
  const visits: LifeEncounter[] = [];
  for (const checkUp of checkUps) {
    if (checkUp.day < due || ageOn(facts.birthDay, checkUp.day) > lastAge) continue;
    visits.push(checkUp);
    due = nextDue(screening, checkUp.day);
  }
  return visits;
}

/** Not before the age, and within the history. */
function firstDueDay(screening: Screening, { seed, index, birthDay, fromDay }: LifeFacts): EpochDay {
  const random = keyedStream(seed, index, 'prevention/screening-start', screening.snomed);
  let due = addYears(birthDay, screening.ages[0]) + random.below(FIRST_WITHIN_DAYS);
  while (due < fromDay) due = nextDue(screening, due);
  return due;
}

function nextDue({ everyMonths }: Screening, day: EpochDay): EpochDay {
  return addMonths(day, everyMonths) - EARLY_DAYS;
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
