// Age, gender and race of the patient: all that is told of the Patient resource.

import type { PatientGraph, races } from '@synthward/contracts';
import { ageOn, type EpochDay, toCivilDate, toEpochDay } from '@synthward/kernel';
import { usCore } from '../systems';
import { type JsonObject, objectsOf, wordOf } from './json';
import { type Moment, momentOf, utcDayOf } from './moment';

export type Demographics = PatientGraph['demographics'];
type Race = (typeof races)[number];

const OLDEST_TOLD = 90;
const OLDEST_POSSIBLE = 130;

/** Nulls for what the Patient does not say, or says in a way that tells nothing. */
export function demographicsOf(patient: JsonObject | undefined, now: Moment | undefined): Demographics {
  return {
    age: ageOf(patient ?? {}, now),
    gender: wordOf(GENDERS, patient?.gender) ?? null,
    race: raceOf(patient ?? {}),
  };
}

const GENDERS = ['male', 'female', 'other', 'unknown'] as const;

/** Whole years at death, or now; at least so many where only the year or the month of birth is known. */
function ageOf({ birthDate, deceasedDateTime }: JsonObject, now: Moment | undefined): number | null {
  const until = momentOf(deceasedDateTime) ?? now;
  const born = lastDayOf(birthDate);
  if (born === undefined || until === undefined) return null;
  const age = ageOn(born, momentOf(deceasedDateTime)?.day ?? utcDayOf(until));
  return age < 0 || age > OLDEST_POSSIBLE ? null : Math.min(age, OLDEST_TOLD);
}

/** Of the day, month or year. */
function lastDayOf(date: unknown): EpochDay | undefined {
  const moment = momentOf(date);
  if (!moment || typeof date !== 'string') return undefined;
  const { year, month } = toCivilDate(moment.day);
  if (date.length === 4) return toEpochDay({ year, month: 12, day: 31 });
  if (date.length > 7) return moment.day;
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return toEpochDay({ ...next, day: 1 }) - 1;
}

const HISPANIC = '2135-2';
/** By the OMB categories of the CDC's code system. */
const raceWords: ReadonlyMap<unknown, Race> = new Map<unknown, Race>([
  ['1002-5', 'american indian or alaskan native'],
  ['2028-9', 'asian or pacific-islander'],
  ['2076-8', 'asian or pacific-islander'],
  ['2054-5', 'black'],
  ['2106-3', 'white'],
]);

/** Ethnicity first; of several races none. */
function raceOf(patient: JsonObject): Race | null {
  if (categoriesIn(patient, 'ethnicity').includes(HISPANIC)) return 'hispanic';
  const told = new Set(categoriesIn(patient, 'race'));
  const [only] = told;
  return told.size === 1 ? (raceWords.get(only) ?? null) : null;
}

function categoriesIn({ extension }: JsonObject, name: 'race' | 'ethnicity'): unknown[] {
  return objectsOf(extension)
    .filter(({ url }) => url === usCore(name))
    .flatMap((outer) => objectsOf(outer.extension))
    .filter(({ url }) => url === 'ombCategory')
    .flatMap(({ valueCoding }) => objectsOf([valueCoding]))
    .map(({ code }) => code);
}
