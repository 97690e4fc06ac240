// Operators that write down what belongs to somebody else.

import type { WeighableField } from '@synthward/contracts';
import type { RecordedIdentity } from '../../records/recorded-identity';
import { applyMutation, type Change, fieldOf, type IdentityField } from '../mutation';
import { changeSomeField } from './change-some-field';
import type { Operator, Trial } from './operator';

/** Social Security number or birth date of somebody in the household. */
export const copyFromHousehold: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: { ssn: 1, birthDate: 1 },
    alter: (before, field) => valueOfOther(trial, { field, before, others: trial.facts.relatives() }),
  });

/** The Social Security number of somebody in the household, for a person who has none. */
export const borrowSsn: Operator = ({ ssn }, { facts, random, captures }) => {
  if (ssn !== null || !captures.ssn) return undefined;
  const lenders = facts.relatives().flatMap((relative) => (relative.ssn === null ? [] : [relative.ssn]));
  return lenders.length === 0 ? undefined : [{ field: 'ssn', before: null, after: random.pick(lenders) }];
};

/** The telephone and e-mail of the parent, where the child has them; a child without e-mail gets the parent's. */
export const useGuardianContact: Operator = (identity, { facts, captures }) => {
  const guardian = facts.guardian();
  if (!guardian) return undefined;
  const changes: Change[] = [];
  if (identity.phone !== null) addChange(changes, identity, { field: 'phone', after: guardian.phone });
  if (captures.email) addChange(changes, identity, { field: 'email', after: guardian.email });
  return changes.length > 0 ? changes : undefined;
};

/** The telephone that somebody in the household gave. */
export const sharePhone: Operator = ({ phone }, { facts, random }) => {
  if (phone === null) return undefined;
  const others = facts
    .relatives()
    .flatMap((relative) => (relative.phone === null || relative.phone === phone ? [] : [relative.phone]));
  return others.length === 0 ? undefined : [{ field: 'phone', before: phone, after: random.pick(others) }];
};

/** Another number of the person's own. */
export const useOtherPhone: Operator = ({ phone }, { facts }) => {
  if (phone === null || phone === facts.otherPhone) return undefined;
  return [{ field: 'phone', before: phone, after: facts.otherPhone }];
};

/** The value that belongs to somebody unrelated: the wrong patient's screen was open. Addresses are taken whole. */
export const useNewValue: Operator = (identity, trial) => {
  const stranger = trial.facts.stranger();
  const [change] =
    changeSomeField(identity, trial, {
      weights: { givenName: 1, middleName: 1, familyName: 1, ssn: 1, birthDate: 1, email: 1, addressLine: 1 },
      alter: (before, field) => valueOfOther(trial, { field, before, others: [stranger] }),
    }) ?? [];
  if (!change) return undefined;
  if (change.field !== 'addressLine') return [change];
  const changes = [change];
  for (const field of ['city', 'state', 'postalCode'] as const) {
    addChange(changes, applyMutation(identity, change), { field, after: fieldOf(stranger, field) });
  }
  return changes;
};

interface Loan {
  readonly field: WeighableField;
  readonly before: string;
  readonly others: readonly RecordedIdentity[];
}

/** What others have in the field, if it differs and is no birth date after the first day that the record tells of. */
function valueOfOther({ facts, random }: Trial, { field, before, others }: Loan): string | undefined {
  const values = others.flatMap((other) => {
    const value = fieldOf(other, field);
    const isTooLate = field === 'birthDate' && other.birthDay > facts.latestBirthDay;
    return value === null || value === before || isTooLate ? [] : [value];
  });
  return values.length > 0 ? random.pick(values) : undefined;
}

function addChange(
  changes: Change[],
  identity: RecordedIdentity,
  { field, after }: { readonly field: IdentityField; readonly after: string | null },
): void {
  const before = fieldOf(identity, field);
  if (after !== null && after !== before) changes.push({ field, before, after });
}
