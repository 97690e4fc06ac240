// Women who marry somebody outside the cohort after the reference date, and change their name.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { heritageOf } from '../facts/heritage';
import { drawNameChoice, marriedName } from '../facts/marriage';
import { drawSurname } from '../names/surname';
import type { PeopleContext } from '../people-context';
import type { FullName } from '../person';
import { changesAfter } from './churn';

/** Engine assumption: near the marriages of a year among single women of these ages. */
const MARRIAGES_A_YEAR = 0.04;
const AGES = { from: 19, to: 50 };

export interface LaterMarriage {
  readonly day: EpochDay;
  readonly name: FullName;
}

/** The first marriage after the reference date, up to the horizon, of a woman who is single then. */
export function laterMarriageOf(
  context: PeopleContext,
  seat: Seat,
  name: FullName,
): LaterMarriage | undefined {
  const { seed, referenceDay: first, horizonDay: horizon, kin } = context;
  const { age, sexAtBirth } = seat.cell;
  const isSingle = sexAtBirth === 'female' && !kin.spouseOf(seat) && !kin.isFollower(seat);
  if (horizon === first || !isSingle || age < AGES.from || age > AGES.to) return undefined;
  const random = keyedStream(seed, seat.index, 'people/marriage-after');
  const surname = drawSurname(heritageOf(context, seat), random);
  const family = marriedName(drawNameChoice(random), { whole: name.family, first: name.family }, surname);
  let day: EpochDay | undefined;
  changesAfter({ first, horizon, annual: MARRIAGES_A_YEAR }, random, (wedding) => {
    day ??= wedding;
  });
  return day === undefined ? undefined : { day, name: { ...name, family } };
}
