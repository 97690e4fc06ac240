// One change of one field of a record, and how it is applied again.

import type { MutationOperator, SexAtBirth } from '@synthward/contracts';
import { type EpochDay, parseIsoDate } from '@synthward/kernel';
import type { RecordedIdentity } from '../records/recorded-identity';

/** Fields of a record that can come to differ from the person, in the order of a record. */
export const identityFields = [
  'ssn',
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'birthDate',
  'sexAtBirth',
  'addressLine',
  'city',
  'state',
  'postalCode',
  'phone',
  'email',
] as const;

export type IdentityField = (typeof identityFields)[number];

/** What a system does to every record by its nature, and what happens to records later; not errors of a registrar. */
export const recordEffects = [
  'not-captured',
  'truncated',
  'diacritics-folded',
  'upper-cased',
  'missing-phone',
  'overlaid',
] as const;

export type RecordEffect = (typeof recordEffects)[number];

/** A change without its cause. `before` and `after` always differ. */
export interface Change {
  readonly field: IdentityField;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change with its cause. Those of a record are chained: the last `after` of a field is what the feed shows. */
export interface Mutation extends Change {
  readonly operator: MutationOperator | RecordEffect;
}

/** What the identity shows in a field. */
export function fieldOf(identity: RecordedIdentity, field: IdentityField): string | null {
  switch (field) {
    case 'addressLine':
      return identity.address.line;
    case 'city':
    case 'state':
    case 'postalCode':
      return identity.address[field];
    default:
      return identity[field];
  }
}

/**
 * The identity with `after` in the field, whatever it showed before. Throws a RangeError when `after` is nothing that
 * the field can hold: null in a field that is never empty, a text that is no date, no sex.
 */
export function applyMutation(identity: RecordedIdentity, change: Change): RecordedIdentity {
  const copy = { ...identity };
  writeChange(copy, change);
  return copy;
}

/** An identity that is being written down. */
export type IdentityDraft = { -readonly [Field in keyof RecordedIdentity]: RecordedIdentity[Field] };

/** The same on a draft of one's own, which is changed: a copy for each change would be most of the cost of a record. */
export function writeChange(draft: IdentityDraft, { field, after }: Change): void {
  switch (field) {
    case 'ssn':
    case 'middleName':
    case 'suffix':
    case 'phone':
    case 'email':
      draft[field] = after;
      return;
    case 'givenName':
    case 'familyName':
      draft[field] = required(field, after);
      return;
    case 'birthDate':
      draft.birthDate = required(field, after);
      draft.birthDay = dayOf(draft.birthDate);
      return;
    case 'sexAtBirth':
      draft.sexAtBirth = sexOf(after);
      return;
    case 'addressLine':
      draft.address = { ...draft.address, line: required(field, after) };
      return;
    default:
      draft.address = { ...draft.address, [field]: required(field, after) };
  }
}

function required(field: IdentityField, value: string | null): string {
  if (value === null) throw new RangeError(`${field} cannot be empty`);
  return value;
}

function dayOf(birthDate: string): EpochDay {
  const birthDay = parseIsoDate(birthDate);
  if (birthDay === undefined) throw new RangeError(`${birthDate} is not a date`);
  return birthDay;
}

function sexOf(value: string | null): SexAtBirth {
  if (value !== 'female' && value !== 'male') throw new RangeError(`${value} is not a sex`);
  return value;
}
