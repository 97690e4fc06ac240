// Telephone numbers that can reach nobody, over the years.

import { keyedStream, type RandomStream } from '@synthward/kernel';
import type { PeopleContext } from '../people-context';
import { changesAfter, changesBefore } from './churn';
import type { Lifetime } from './lifetime';
import type { Spell } from './spells';

export interface Phones {
  readonly phone: string;
  /** A second number, never equal to `phone`. */
  readonly otherPhone: string;
}

const CHANGES_A_YEAR = 0.12; // engine assumption
const LINES = 100; // NPA-555-0100 to 0199

/** Numbers of the form NPA-555-01XX, which no exchange assigns; each differs from the one before and from the second number. */
export function phonesOf(context: PeopleContext, life: Lifetime): Spell<Phones>[] {
  const { seed, referenceDay, horizonDay, geography } = context;
  const random = keyedStream(seed, life.index, 'people/phone');
  const areaCode = random.pick(geography.areaCodes);
  const current = random.below(LINES);
  const numbers = (line: number, draws: RandomStream): Phones => ({
    phone: fictionalNumber(areaCode, line),
    otherPhone: fictionalNumber(areaCode, otherLine(line, draws)),
  });
  let [line, value] = [current, numbers(current, random)];
  const spells: Spell<Phones>[] = [];
  for (const day of changesBefore(life.lastDay, CHANGES_A_YEAR, random)) {
    if (day <= life.birthDay) break;
    spells.unshift({ from: day, value });
    line = otherLine(line, random);
    value = numbers(line, random);
  }
  spells.unshift({ from: life.birthDay, value });
  line = current;
  if (life.livesOn && horizonDay > referenceDay) {
    const after = keyedStream(seed, life.index, 'people/phone-after');
    changesAfter({ first: referenceDay, horizon: horizonDay, annual: CHANGES_A_YEAR }, after, (day) => {
      line = otherLine(line, after);
      spells.push({ from: day, value: numbers(line, after) });
    });
  }
  return spells;
}

function otherLine(line: number, random: RandomStream): number {
  return (line + random.between(1, LINES - 1)) % LINES;
}

function fictionalNumber(areaCode: string, line: number): string {
  return `${areaCode}-555-01${line < 10 ? '0' : ''}${line}`;
}
