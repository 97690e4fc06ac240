// Fathers, and the sons who are named for them.

import { keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import type { PeopleContext } from '../people-context';

/** A husband of the mother who is younger than this at the birth is a stepfather. */
const YOUNGEST_FATHER = 16;
/** Share of the fathers who add Sr to their name once there is a Jr. */
const CALLED_SENIOR = 0.5; // engine assumption

/** The mother's husband, where he is at least 16 years older than the child. */
export function fatherOf({ kin }: PeopleContext, child: Seat, mother: Seat): Seat | undefined {
  const husband = kin.spouseOf(mother);
  return husband && husband.cell.age - child.cell.age >= YOUNGEST_FATHER ? husband : undefined;
}

export interface Junior {
  readonly son: Seat;
  readonly isFatherSenior: boolean;
}

/** The son at home who bears the father's name: the eldest of those whom the rate chose. */
export function juniorOf(context: PeopleContext, father: Seat): Junior | undefined {
  if (father.cell.sexAtBirth === 'female' || context.juniorRate === 0) return undefined;
  const wife = context.kin.spouseOf(father);
  if (!wife) return undefined;
  for (const son of context.kin.childrenOf(wife)) {
    if (son.cell.sexAtBirth === 'female' || !fatherOf(context, son, wife)) continue;
    const random = keyedStream(context.seed, son.index, 'people/junior');
    if (random.chance(context.juniorRate)) return { son, isFatherSenior: random.chance(CALLED_SENIOR) };
  }
  return undefined;
}
