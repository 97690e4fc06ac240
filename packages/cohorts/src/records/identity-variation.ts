// How a duplicate record differs from the person: one error of the kind that makes matching hard.

import { type EpochDay, formatIsoDate, type RandomStream, toCivilDate, toEpochDay } from '@synthward/kernel';
import { nicknames } from '../people';
import type { RecordedIdentity } from './recorded-identity';

/** Every operator that a duplicate may have been made with. */
export const identityOperators = [
  'family-name-transposition',
  'given-name-nickname',
  'given-name-initial',
  'middle-name-missing',
  'birth-date-day-month-swap',
  'other-phone',
] as const;

type IdentityOperator = (typeof identityOperators)[number];

/** One change of one field of one record; applying the operator to `before` gives `after`. */
export interface IdentityVariation {
  readonly recordID: string;
  readonly operator: IdentityOperator;
  readonly field: 'familyName' | 'givenName' | 'middleName' | 'birthDate' | 'phone';
  readonly before: string | null;
  readonly after: string | null;
}

type Change = Omit<IdentityVariation, 'recordID'>;

/**
 * The identity with one error, drawn evenly from those that are possible for it, and what was changed. A birth date
 * is swapped only if that leaves it a date not later than `firstEvent`, the first day the record tells of.
 */
export function varyIdentity(
  identity: RecordedIdentity,
  facts: { readonly otherPhone: string; readonly firstEvent: EpochDay },
  random: RandomStream,
): { identity: RecordedIdentity; change: Change } {
  const changes = [
    transposeFamilyName(identity, random),
    useNickname(identity),
    abbreviateGivenName(identity),
    dropMiddleName(identity),
    swapBirthDate(identity, facts.firstEvent),
    useOtherPhone(identity, facts.otherPhone),
  ].filter((change) => change !== undefined);
  const change = random.pick(changes);
  return { identity: applyChange(identity, change), change };
}

function applyChange(identity: RecordedIdentity, { field, after }: Change): RecordedIdentity {
  if (field !== 'birthDate') return { ...identity, [field]: after };
  const swapped = swappedDay(identity.birthDay);
  if (swapped === undefined) throw new RangeError(`${identity.birthDate} cannot be swapped`);
  return { ...identity, birthDate: formatIsoDate(swapped), birthDay: swapped };
}

/** Two neighbouring letters after the first, which people rarely get wrong. */
function transposeFamilyName({ familyName }: RecordedIdentity, random: RandomStream): Change | undefined {
  const places: number[] = [];
  for (let i = 1; i + 1 < familyName.length; i += 1) {
    if (familyName[i] !== familyName[i + 1]) places.push(i);
  }
  if (places.length === 0) return undefined;
  const i = random.pick(places);
  const swapped = `${familyName.charAt(i + 1)}${familyName.charAt(i)}`;
  const after = familyName.slice(0, i) + swapped + familyName.slice(i + 2);
  return { operator: 'family-name-transposition', field: 'familyName', before: familyName, after };
}

function useNickname({ givenName }: RecordedIdentity): Change | undefined {
  const after = nicknames.get(givenName);
  if (after === undefined) return undefined;
  return { operator: 'given-name-nickname', field: 'givenName', before: givenName, after };
}

/** Always possible: no given name of the lists has a single letter. */
function abbreviateGivenName({ givenName }: RecordedIdentity): Change {
  return {
    operator: 'given-name-initial',
    field: 'givenName',
    before: givenName,
    after: givenName.charAt(0),
  };
}

function dropMiddleName({ middleName }: RecordedIdentity): Change | undefined {
  if (middleName === null) return undefined;
  return { operator: 'middle-name-missing', field: 'middleName', before: middleName, after: null };
}

function swapBirthDate({ birthDay, birthDate }: RecordedIdentity, firstEvent: EpochDay): Change | undefined {
  const swapped = swappedDay(birthDay);
  if (swapped === undefined || swapped > firstEvent) return undefined;
  const after = formatIsoDate(swapped);
  return { operator: 'birth-date-day-month-swap', field: 'birthDate', before: birthDate, after };
}

function swappedDay(birthDay: EpochDay): EpochDay | undefined {
  const { year, month, day } = toCivilDate(birthDay);
  if (day > 12 || day === month) return undefined;
  return toEpochDay({ year, month: day, day: month });
}

function useOtherPhone({ phone }: RecordedIdentity, otherPhone: string): Change | undefined {
  if (phone === null) return undefined;
  return { operator: 'other-phone', field: 'phone', before: phone, after: otherPhone };
}
