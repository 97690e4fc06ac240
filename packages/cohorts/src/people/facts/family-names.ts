// Family names: drawn by frequency, passed on to children, changed by marriage and divorce.

import { keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { drawSurname, type Surname, USES_BOTH_SURNAMES } from '../names/surname';
import type { PeopleContext } from '../people-context';
import { type Spell, valueAt } from '../timeline/spells';
import { birthDayOf } from './birth-day';
import { formerMarriageOf } from './former-marriage';
import { heritageOf } from './heritage';
import { coupleOf, marriageOf, marriedName } from './marriage';
import { fatherOf, juniorOf } from './parents';

/** The family names that somebody had up to the reference date, from birth on. */
export function familyNamesOf(context: PeopleContext, seat: Seat): Spell<string>[] {
  const own = birthSurnameOf(context, seat);
  const first = { from: birthDayOf(context, seat), value: own.whole };
  return seat.cell.sexAtBirth === 'male' ? [first] : [first, ...changesBy(context, seat, own)];
}

/** The family name at birth. Children have their father's, or their mother's where no father lives with her. */
function birthSurnameOf(context: PeopleContext, seat: Seat): Surname {
  return context.recent.surnames.get(seat.index, () => findBirthSurname(context, seat));
}

function findBirthSurname(context: PeopleContext, seat: Seat): Surname {
  const { kin } = context;
  if (kin.isFollower(seat)) return surnameOfLeader(context, kin.lookAlikeOf(seat) ?? seat);
  const mother = kin.motherOf(seat);
  if (mother) return childSurname(context, seat, mother);
  const first = kin.isSecondTwin(seat) ? (kin.twinOf(seat) ?? seat) : seat;
  return drawSurname(heritageOf(context, first), keyedStream(context.seed, first.index, 'people/surname'));
}

function surnameOfLeader(context: PeopleContext, leader: Seat): Surname {
  const family = valueAt(familyNamesOf(context, leader), context.referenceDay);
  return { whole: family, first: family };
}

function childSurname(context: PeopleContext, child: Seat, mother: Seat): Surname {
  const father = fatherOf(context, child, mother);
  if (!father) return formerMarriageOf(context, mother)?.surname ?? birthSurnameOf(context, mother);
  const surname = birthSurnameOf(context, father);
  if (!givesBoth(context, father, mother)) return surname;
  return { whole: `${surname.first} ${birthSurnameOf(context, mother).first}`, first: surname.first };
}

/** Decided for all children of a mother at once; a son named for his father keeps the others from it. */
function givesBoth(context: PeopleContext, father: Seat, mother: Seat): boolean {
  if (!heritageOf(context, mother).hasDoubleSurnames || juniorOf(context, father)) return false;
  return keyedStream(context.seed, mother.index, 'people/double-surname').chance(USES_BOTH_SURNAMES);
}

function changesBy(context: PeopleContext, woman: Seat, own: Surname): Spell<string>[] {
  const couple = coupleOf(context, woman);
  if (couple) {
    const { nameDay, choice } = marriageOf(context, couple.wife, couple.husband);
    if (choice === 'kept') return [];
    return [{ from: nameDay, value: marriedName(choice, own, birthSurnameOf(context, couple.husband)) }];
  }
  const former = formerMarriageOf(context, woman);
  if (!former || former.choice === 'kept') return [];
  const married = { from: former.day, value: marriedName(former.choice, own, former.surname) };
  if (!former.isReverted || former.divorceDay === null) return [married];
  return [married, { from: former.divorceDay, value: own.whole }];
}
