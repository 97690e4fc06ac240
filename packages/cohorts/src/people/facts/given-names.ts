// Given and middle names, and the suffix of some men.

import { keyedStream, type RandomStream, toCivilDate } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { accented } from '../names/accents';
import { givenNamesOf, givenPoolOf } from '../names/name-pools';
import { drawName } from '../names/weighted-names';
import type { PeopleContext } from '../people-context';
import type { FullName } from '../person';
import { birthDayOf } from './birth-day';
import { heritageOf } from './heritage';
import { fatherOf, juniorOf } from './parents';

type GivenName = Pick<FullName, 'given' | 'middle' | 'suffix'>;

/** Engine assumptions. */
const HAS_MIDDLE_NAME = 0.9;
const HAS_SUFFIX = 0.02;

/** Drawn evenly: four in seven are juniors, of fathers who are not in the cohort. */
const SUFFIXES = ['Jr', 'Jr', 'Jr', 'Jr', 'Sr', 'II', 'III'];

/**
 * The names that somebody was given, by frequency of the birth decade. Siblings and twins have different ones, and only a
 * junior has his father's; a follower has the given name of the leader.
 */
export function givenNameOf(context: PeopleContext, seat: Seat): GivenName {
  const { kin } = context;
  if (kin.isFollower(seat)) return followerName(context, seat, kin.lookAlikeOf(seat) ?? seat);
  const mother = kin.motherOf(seat);
  if (mother) return childName(context, seat, mother);
  const firstTwin = kin.isSecondTwin(seat) ? kin.twinOf(seat) : undefined;
  return drawGivenName(context, seat, firstTwin ? [drawGivenName(context, firstTwin, []).given] : []);
}

function followerName(context: PeopleContext, seat: Seat, leader: Seat): GivenName {
  const { given } = givenNameOf(context, leader);
  const { middle } = drawGivenName(context, seat, []);
  return { given, middle: middle === given ? null : middle, suffix: null };
}

function childName(context: PeopleContext, child: Seat, mother: Seat): GivenName {
  const father = fatherOf(context, child, mother);
  if (!father) return nameAmongSiblings(context, child, { mother, taken: [] });
  const fatherName = givenNameOf(context, father);
  const junior = juniorOf(context, father)?.son;
  if (junior?.index === child.index) return { ...fatherName, suffix: 'Jr' };
  const name = nameAmongSiblings(context, child, { mother, junior, taken: [fatherName.given] });
  return { ...name, suffix: null };
}

/** Names the children of the mother from the eldest on, until it is the turn of this one. */
function nameAmongSiblings(
  context: PeopleContext,
  child: Seat,
  family: { readonly mother: Seat; readonly junior?: Seat | undefined; readonly taken: readonly string[] },
): GivenName {
  const taken = [...family.taken];
  for (const sibling of context.kin.childrenOf(family.mother)) {
    if (sibling.index === family.junior?.index) continue;
    const name = drawGivenName(context, sibling, taken);
    if (sibling.index === child.index) return name;
    taken.push(name.given);
  }
  throw new RangeError(`patient ${child.index} is not among the children of the mother`);
}

function drawGivenName(context: PeopleContext, seat: Seat, taken: readonly string[]): GivenName {
  const { sexAtBirth: sex } = seat.cell;
  const random = keyedStream(context.seed, seat.index, 'people/given-name');
  const suffix = random.pick(SUFFIXES);
  const hasSuffix = random.chance(HAS_SUFFIX) && sex === 'male';
  const hasMiddle = random.chance(HAS_MIDDLE_NAME);
  const birthYear = toCivilDate(birthDayOf(context, seat)).year;
  const middle = drawName(givenNamesOf(sex, birthYear), random);
  const given = drawUnlike(taken, () => drawFirst(context, { seat, birthYear }, random));
  return {
    given,
    middle: hasMiddle && middle !== given ? middle : null,
    suffix: hasSuffix ? suffix : null,
  };
}

function drawFirst(
  context: PeopleContext,
  { seat, birthYear }: { readonly seat: Seat; readonly birthYear: number },
  random: RandomStream,
): string {
  const heritage = heritageOf(context, seat);
  const pool = givenPoolOf(heritage, { sex: seat.cell.sexAtBirth, birthYear }, random);
  const name = drawName(pool, random);
  return heritage.isSpanish ? accented(name, random) : name;
}

function drawUnlike(taken: readonly string[], draw: () => string): string {
  let name = draw();
  while (taken.includes(name)) name = draw();
  return name;
}
