// The operator that leaves fields empty.

import type { WeighableField } from '@synthward/contracts';
import { fieldOf } from '../mutation';
import { pickWeighted } from '../text/pick-weighted';
import type { Operator } from './operator';

/** Febrl and Splink leave any field empty; these are the fields that a record can do without. */
const FIELDS = ['ssn', 'middleName', 'suffix', 'email'] as const satisfies readonly WeighableField[];
/** Engine assumption: a registrar in a hurry skips each of them in every second record. */
const SHARES = { ssn: 0.5, middleName: 0.5, suffix: 0.5, email: 0.5 };

/**
 * A registrar in a hurry: each field is left empty with its share, or by its weight beside the others where no field
 * was; so omissions come together. Telephones are never lost here: how many are missing is planned.
 */
export const leaveBlank: Operator = (identity, { random, parameters }) => {
  const shares: Readonly<Partial<Record<WeighableField, number | undefined>>> = parameters.shares ?? SHARES;
  const present = FIELDS.filter((field) => (shares[field] ?? 0) > 0 && fieldOf(identity, field) !== null);
  const drawn = present.filter((field) => random.chance(shares[field] ?? 0));
  const fallback = pickWeighted(present, (field) => shares[field] ?? 0, random);
  if (fallback === undefined) return undefined;
  const blanks = drawn.length > 0 ? drawn : [fallback];
  return blanks.map((field) => ({ field, before: fieldOf(identity, field), after: null }));
};
