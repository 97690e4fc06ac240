// E-mail addresses that can reach nobody, over the years.

import { addYears, type EpochDay, keyedStream, type RandomStream, toCivilDate } from '@synthward/kernel';
import { withoutAccents } from '../names/accents';
import type { PeopleContext } from '../people-context';
import type { FullName } from '../person';
import { changesAfter, changesBefore } from './churn';
import type { Lifetime } from './lifetime';
import { type Spell, valueAt } from './spells';

/** RFC 2606, section 3: reserved for documentation. */
const DOMAINS = ['example.com', 'example.org', 'example.net'];
const HAS_EMAIL = 0.85; // engine assumption
const CHANGES_A_YEAR = 0.05; // engine assumption
/** Older people got their first address 15 to 28 years before the reference date: an engine assumption. */
const FIRST_DAYS = { latest: 15 * 365, earliest: 28 * 365 };
/** Mail providers take nobody younger. */
const LEAST_AGE = 13;

/** Made of the name that was in use when the address was; never for children. */
export function emailsOf(
  context: PeopleContext,
  life: Lifetime,
  names: readonly Spell<FullName>[],
): Spell<string | null>[] {
  const random = keyedStream(context.seed, life.index, 'people/email');
  const inventionDay = context.referenceDay - random.between(FIRST_DAYS.latest, FIRST_DAYS.earliest);
  const first = Math.max(addYears(life.birthDay, LEAST_AGE), inventionDay);
  const spells: Spell<string | null>[] = [{ from: life.birthDay, value: null }];
  if (!random.chance(HAS_EMAIL) || first > life.lastDay) return spells;
  const birthYear = toCivilDate(life.birthDay).year;
  const add = (day: EpochDay, draws: RandomStream) => {
    const value = unlike(spells.at(-1)?.value, () => addressOf(valueAt(names, day), birthYear, draws));
    spells.push({ from: day, value });
  };
  const changes = changesBefore(life.lastDay, CHANGES_A_YEAR, random).filter((day) => day > first);
  add(first, random);
  for (const day of changes.reverse()) add(day, random);
  if (life.livesOn && context.horizonDay > context.referenceDay) {
    const after = keyedStream(context.seed, life.index, 'people/email-after');
    const span = { first: context.referenceDay, horizon: context.horizonDay, annual: CHANGES_A_YEAR };
    changesAfter(span, after, (day) => add(day, after));
  }
  return spells;
}

function unlike(former: string | null | undefined, draw: () => string): string {
  let address = draw();
  while (address === former) address = draw();
  return address;
}

function addressOf({ given, family }: FullName, birthYear: number, random: RandomStream): string {
  const [first, last] = [lettersOf(given), lettersOf(family)];
  const year = birthYear % 100 < 10 ? `0${birthYear % 100}` : String(birthYear % 100);
  const local = random.pick([
    `${first}.${last}`,
    `${first}.${last}${year}`,
    `${first.charAt(0)}${last}${year}`,
    `${last}.${first}`,
  ]);
  return `${local}@${random.pick(DOMAINS)}`;
}

function lettersOf(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
