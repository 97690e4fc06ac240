// Where somebody lived: the moves of the household, and those of its members who moved in.

import type { PostalAddress } from '@synthward/contracts';
import { type EpochDay, keyedStream } from '@synthward/kernel';
import { driftMoveDayOf } from '../facts/drift-move';
import type { HomeSeats } from '../facts/household';
import type { PeopleContext } from '../people-context';
import { drawAddress } from './address';
import { changesAfter, changesBefore } from './churn';
import type { Lifetime } from './lifetime';
import type { Spell } from './spells';

/** Movers among the people of the United States in a year: Census Bureau, 2020. */
const MOVES_A_YEAR = 0.093;
/** Only people whose addresses drift have moved in so many days before the reference date. */
const SETTLED_DAYS = 720;

type Residence = Spell<PostalAddress>;

/**
 * The addresses of a member of a household. All members share the present one and those of the household's earlier moves.
 * Members whose addresses drift moved in together, within 720 days before the reference date, from one other address; a
 * wife who married before that lived elsewhere until her wedding.
 */
export function residencesOf(
  context: PeopleContext,
  life: Lifetime,
  { home, weddingDay }: { readonly home: HomeSeats; readonly weddingDay: EpochDay | undefined },
): Residence[] {
  const { index: key } = home.head;
  const settledDay = context.referenceDay - SETTLED_DAYS - 1;
  const movesInByWedding = weddingDay !== undefined && weddingDay <= settledDay && key !== life.index;
  const residences = sharedResidences(context, key, movesInByWedding ? weddingDay : life.birthDay);
  if (movesInByWedding) {
    residences.unshift({
      from: life.birthDay,
      value: addressOf(context, { owner: life.index, place: 'before-wedding' }),
    });
  }
  if (context.isDrifted(life.index)) moveIn(context, residences, home);
  if (life.livesOn) residences.push(...laterResidences(context, key));
  return residences;
}

/** From a day on the addresses of the household, which has not moved in the days before the reference date. */
function sharedResidences(context: PeopleContext, key: number, start: EpochDay): Residence[] {
  const { seed, referenceDay } = context;
  const random = keyedStream(seed, key, 'people/moves');
  const days = changesBefore(referenceDay - SETTLED_DAYS - 1, MOVES_A_YEAR, random).filter(
    (day) => day > start,
  );
  return [...days, start]
    .map((from, back) => ({ from, value: addressOf(context, { owner: key, place: back }) }))
    .reverse();
}

/** The household's present address becomes the person's only on the day of the drift; before, it is another one. */
function moveIn(context: PeopleContext, residences: Residence[], home: HomeSeats): void {
  const present = residences.pop();
  if (!present) return;
  const former = addressOf(context, { owner: home.head.index, place: 'former' }, present.value.line);
  residences.push({ from: present.from, value: former });
  residences.push({ from: driftMoveDayOf(context, home), value: present.value });
}

function laterResidences(context: PeopleContext, key: number): Residence[] {
  const { seed, referenceDay: first, horizonDay: horizon, geography } = context;
  if (horizon === first) return [];
  const random = keyedStream(seed, key, 'people/moves-after');
  const residences: Residence[] = [];
  changesAfter({ first, horizon, annual: MOVES_A_YEAR }, random, (from) => {
    residences.push({ from, value: drawAddress(geography, random) });
  });
  return residences;
}

/** The address named by its owner and its place in the owner's life; its street line is never `unlike`. */
function addressOf(
  { seed, geography }: PeopleContext,
  { owner, place }: { readonly owner: number; readonly place: number | string },
  unlike?: string,
): PostalAddress {
  const random = keyedStream(seed, owner, 'people/address', place);
  let address = drawAddress(geography, random);
  while (address.line === unlike) address = drawAddress(geography, random);
  return address;
}
