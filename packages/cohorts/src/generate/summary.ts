// The inspection string of a person: one line that a reader can take in at a glance.

import { type EpochDay, formatIsoDate } from '@synthward/kernel';
import type { Person } from '../people';

/**
 * `1 -- Ava Garcia (1974-01-01, female) Vancouver, Washington`: number from 1, name on `day`, birth date, sex, city,
 * state.
 */
export function summaryOf(person: Person, day: EpochDay): string {
  const { given, family } = person.on(day);
  const born = formatIsoDate(person.birthDay);
  return `${person.index + 1} -- ${given} ${family} (${born}, ${person.sex}) ${person.city}, ${person.state}`;
}
