// Who paid for somebody's care, over the years.

import { addYears, type EpochDay, keyedStream } from '@synthward/kernel';
import type { PeopleContext } from '../people-context';
import { changesAfter, changesBefore, YEARS_KNOWN } from './churn';
import type { Lifetime } from './lifetime';
import type { Spell } from './spells';

const CHANGES_A_YEAR = 0.1; // engine assumption
const MEDICARE_AGE = 65;

/**
 * Ends in the planned payer on the last day up to the reference date; earlier and later ones are drawn from the mix. Whoever
 * has Medicare from 65 on had something else before.
 */
export function payersOf(context: PeopleContext, life: Lifetime, current: string): Spell<string>[] {
  const { seed, payers } = context;
  const spells: Spell<string>[] = [];
  const random = keyedStream(seed, life.index, 'people/payer');
  let payer = current;
  for (const day of changeDays(life, current, changesBefore(life.lastDay, CHANGES_A_YEAR, random))) {
    const before = payers.other(payer, yearsOn(life, day - 1), random);
    if (before === payer) continue;
    spells.unshift({ from: day, value: payer });
    payer = before;
  }
  spells.unshift({ from: life.birthDay, value: payer });
  if (life.livesOn) spells.push(...laterPayers(context, life, current));
  return spells;
}

function laterPayers(context: PeopleContext, life: Lifetime, current: string): Spell<string>[] {
  const { seed, payers, referenceDay: first, horizonDay: horizon } = context;
  if (horizon === first) return [];
  const spells: Spell<string>[] = [];
  const random = keyedStream(seed, life.index, 'people/payer-after');
  let payer = current;
  changesAfter({ first, horizon, annual: CHANGES_A_YEAR }, random, (from) => {
    const next = payers.other(payer, yearsOn(life, from), random);
    if (next !== payer) spells.push({ from, value: next });
    payer = next;
  });
  return spells;
}

/** The latest first, after birth; the 65th birthday is among them for those who have Medicare now. */
function changeDays(life: Lifetime, current: string, drawn: readonly EpochDay[]): EpochDay[] {
  const days = drawn.filter((day) => day > life.birthDay);
  if (current !== 'medicare') return days;
  const birthday = addYears(life.birthDay, MEDICARE_AGE);
  const isKnown = birthday <= life.lastDay && birthday > life.lastDay - YEARS_KNOWN * 365;
  if (!isKnown) return days;
  return [birthday, ...days.filter((day) => day < birthday)];
}

function yearsOn({ birthDay }: Lifetime, day: EpochDay): number {
  return Math.floor((day - birthDay) / 365.25);
}
