// What somebody was called, from birth on.

import type { Seat } from '../../plan/cells';
import type { PeopleContext } from '../people-context';
import type { FullName } from '../person';
import { type Spell, valueAt } from '../timeline/spells';
import { birthDayOf, birthOf } from './birth-day';
import { familyNamesOf } from './family-names';
import { givenNameOf } from './given-names';
import { juniorOf } from './parents';

/**
 * The names up to the reference date, in order of time: the newborn's, the given one, and those that marriage, divorce or a
 * son of the same name brought.
 */
export function namesOf(context: PeopleContext, seat: Seat): Spell<FullName>[] {
  const [birth, ...changes] = familyNamesOf(context, seat);
  if (!birth) throw new RangeError(`patient ${seat.index} has no family name`);
  const name: FullName = { ...givenNameOf(context, seat), family: birth.value };
  return [
    { from: birth.from, value: newbornName(context, seat, birth) },
    { from: birthOf(context, seat).namingDay, value: name },
    ...changes.map(({ from, value: family }) => ({ from, value: { ...name, family } })),
    ...seniorSpell(context, seat, name),
  ];
}

/** Given, middle, family and suffix as one text. */
export function printName({ given, middle, family, suffix }: FullName): string {
  return [given, middle, family, suffix].filter((part) => part !== null).join(' ');
}

/** Hospitals call newborns by sex and by the mother's family name, and twins by letters. */
function newbornName(context: PeopleContext, seat: Seat, birth: Spell<string>): FullName {
  const { kin } = context;
  const mother = kin.motherOf(seat);
  const child = seat.cell.sexAtBirth === 'female' ? 'Baby Girl' : 'Baby Boy';
  const letter = kin.isSecondTwin(seat) ? ' B' : ' A';
  return {
    given: kin.twinOf(seat) ? `${child}${letter}` : child,
    middle: null,
    family: mother ? valueAt(familyNamesOf(context, mother), birth.from) : birth.value,
    suffix: null,
  };
}

function seniorSpell(context: PeopleContext, father: Seat, name: FullName): Spell<FullName>[] {
  const junior = juniorOf(context, father);
  if (!junior?.isFatherSenior) return [];
  return [{ from: birthDayOf(context, junior.son), value: { ...name, suffix: 'Sr' } }];
}
