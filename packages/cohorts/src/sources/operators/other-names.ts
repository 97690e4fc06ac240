// Operators that write another name of the person, or none of theirs.

import type { RecordedIdentity } from '../../records/recorded-identity';
import type { Change } from '../mutation';
import { fakeNames } from '../tables/fake-names';
import { nicknames } from '../tables/nicknames';
import { charactersOf } from '../text/characters';
import { changeSomeField } from './change-some-field';
import type { Operator, Trial } from './operator';

/** A short or familiar form of the given name, of which most names have several. */
export const useNickname: Operator = ({ givenName }, { random }) => {
  const known = nicknames.get(givenName);
  return known && [{ field: 'givenName', before: givenName, after: random.pick(known) }];
};

/** The first letter of the given or the middle name. Engine assumption: middle names are shortened thrice as often. */
export const useInitial: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: { givenName: 1, middleName: 3 },
    alter: (name) => charactersOf(name)[0],
  });

/** The person goes by the middle name: given and middle name change places. */
export const useMiddleName: Operator = ({ givenName, middleName }) => {
  if (middleName === null || middleName === givenName) return undefined;
  return [
    { field: 'givenName', before: givenName, after: middleName },
    { field: 'middleName', before: middleName, after: givenName },
  ];
};

/** FNU and LNU, first and last name unknown: how American registries fill the place of a name that nobody gave. */
const NO_GIVEN_NAME = 'FNU';
const NO_FAMILY_NAME = 'LNU';

/** One name alone; engine assumption: either is missing as often. */
export const useSingleName: Operator = (identity, { random }) => {
  const field = random.chance(0.5) ? 'givenName' : 'familyName';
  const after = field === 'givenName' ? NO_GIVEN_NAME : NO_FAMILY_NAME;
  if (identity[field] === after) return undefined;
  return [{ field, before: identity[field], after }, ...withoutMiddleName(identity)];
};

/** A name that stands for nobody: of somebody who does not give theirs, or of whoever tested the system. */
export const useFakeName: Operator = (identity, { facts, random }) => {
  const [given, family] = random.pick(fakeNames[facts.sex]);
  const changes = [
    ...changed('givenName', identity.givenName, given),
    ...changed('familyName', identity.familyName, family),
  ];
  return changes.length > 0 ? [...changes, ...withoutMiddleName(identity)] : undefined;
};

/** A newborn is registered before it has a name, and the name is never brought up to date. */
export const useNewbornName: Operator = (identity, trial) => {
  if (trial.facts.age > 0 || NEWBORN.test(identity.givenName)) return undefined;
  const after = newbornName(identity, trial);
  return [{ field: 'givenName', before: identity.givenName, after }, ...withoutMiddleName(identity)];
};

const NEWBORN = /\b(?:baby|newborn|infant|boy|girl)/i;

function newbornName(identity: RecordedIdentity, { facts, random }: Trial): string {
  const child = facts.sex === 'female' ? 'Girl' : 'Boy';
  const isTwin = facts.relatives().some(({ birthDay }) => birthDay === identity.birthDay);
  if (isTwin) return `Baby ${child} ${random.pick(['A', 'B'])}`;
  const mother = facts.guardian()?.givenName;
  return random.pick(namesWithoutTwin(child, mother));
}

/** Engine assumption: plain "Baby Girl" in two of five records; hospitals also name the mother. */
function namesWithoutTwin(child: string, mother: string | undefined): readonly string[] {
  const named = mother === undefined ? `Baby ${child}` : `${mother}s ${child}`;
  return [`Baby ${child}`, `Baby ${child}`, `Baby${child.toLowerCase()}`, named, 'Newborn'];
}

function changed(field: Change['field'], before: string, after: string): Change[] {
  return before === after ? [] : [{ field, before, after }];
}

function withoutMiddleName({ middleName }: RecordedIdentity): Change[] {
  return middleName === null ? [] : [{ field: 'middleName', before: middleName, after: null }];
}
