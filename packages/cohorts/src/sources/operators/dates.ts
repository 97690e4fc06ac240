// Operators on the birth date, which never comes later than the first day that the record tells of.

import { addYears, type EpochDay, formatIsoDate, toCivilDate, toEpochDay } from '@synthward/kernel';
import type { RecordedIdentity } from '../../records/recorded-identity';
import type { Change } from '../mutation';
import { pickWeighted } from '../text/pick-weighted';
import type { Operator } from './operator';

/** Day and month change places, where that leaves a date. */
export const swapDayAndMonth: Operator = (identity, { facts }) => {
  const { year, month, day } = toCivilDate(identity.birthDay);
  if (day > 12 || day === month) return undefined;
  return moved(identity, toEpochDay({ year, month: day, day: month }), facts.latestBirthDay);
};

/** Years by which ages are misreported and their weights: pseudopeople 1.2.4, `misreport_age`. */
const AGE_OFFSETS = [
  { years: -2, weight: 0.1 },
  { years: -1, weight: 0.4 },
  { years: 1, weight: 0.4 },
  { years: 2, weight: 0.1 },
];

/** The age is wrong by some years, and the birth date was worked out from it. */
export const misreportAge: Operator = (identity, { facts, parameters, random }) => {
  const { birthDay } = identity;
  const offsets = (parameters.offsets ?? AGE_OFFSETS).filter(
    ({ years }) => addYears(birthDay, -years) <= facts.latestBirthDay,
  );
  const offset = pickWeighted(offsets, ({ weight }) => weight, random);
  return offset && moved(identity, addYears(birthDay, -offset.years), facts.latestBirthDay);
};

/** Splink's synthetic data: birth dates up to 50 days away. */
const MOST_DAYS = 50;

/** Some days earlier or later. */
export const shiftBirthDate: Operator = (identity, { facts, parameters, random }) => {
  const days = random.between(1, parameters.days ?? MOST_DAYS);
  const isLater = random.chance(0.5) && identity.birthDay + days <= facts.latestBirthDay;
  return moved(identity, identity.birthDay + (isLater ? days : -days), facts.latestBirthDay);
};

/** The first of January of the birth year, where day and month are not known. */
export const moveToFirstOfJanuary: Operator = (identity, { facts }) => {
  const { year } = toCivilDate(identity.birthDay);
  return moved(identity, toEpochDay({ year, month: 1, day: 1 }), facts.latestBirthDay);
};

/** The date that registrars type when they know none: the first that most systems take. */
const PLACEHOLDER_DAY = toEpochDay({ year: 1900, month: 1, day: 1 });

/** A date that stands for none; the same in every record that has it. */
export const usePlaceholderBirthDate: Operator = (identity, { facts }) =>
  moved(identity, PLACEHOLDER_DAY, facts.latestBirthDay);

function moved(
  { birthDay, birthDate }: RecordedIdentity,
  day: EpochDay,
  latest: EpochDay,
): readonly Change[] | undefined {
  if (day === birthDay || day > latest) return undefined;
  return [{ field: 'birthDate', before: birthDate, after: formatIsoDate(day) }];
}
