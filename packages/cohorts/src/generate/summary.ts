// The inspection string of a person: one line that a reader can take in at a glance.

import { formatIsoDate } from '@synthward/kernel';
import type { FullName, Person } from '../people';

/** `1 -- Ava Garcia (1974-01-01, female) Vancouver, Washington`: number from 1, name, birth date, sex, city, state. */
export function summaryOf(index: number, person: Person, { given, family }: FullName): string {
  const { birthDay, sex, city, state } = person;
  return `${index + 1} -- ${given} ${family} (${formatIsoDate(birthDay)}, ${sex}) ${city}, ${state}`;
}
