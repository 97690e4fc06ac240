// The inspection string of a person: one line that a reader can take in at a glance.

import type { FullName, Person } from '../people';

/** `1 -- Ava Garcia (1974-01-01, female) Vancouver, Washington`: number from 1, name, birth date, sex, city, state. */
export function summaryOf(
  index: number,
  { given, family, birthDate, sex, city, state }: SummaryFacts,
): string {
  return `${index + 1} -- ${given} ${family} (${birthDate}, ${sex}) ${city}, ${state}`;
}

type SummaryFacts = Pick<FullName, 'given' | 'family'> &
  Pick<Person, 'sex' | 'city' | 'state'> & { readonly birthDate: string };
