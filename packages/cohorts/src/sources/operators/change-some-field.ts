// Picks one of the fields that an operator may change, by weight, among those that it can change.

import type { WeighableField } from '@synthward/contracts';
import type { RecordedIdentity } from '../../records/recorded-identity';
import { type Change, fieldOf } from '../mutation';
import { pickWeighted } from '../text/pick-weighted';
import type { Trial } from './operator';

export type FieldWeights = { readonly [Field in WeighableField]?: number | undefined };

interface FieldChange {
  readonly weights: FieldWeights;
  /** Another value; anything else where there is none. */
  readonly alter: (before: string, field: WeighableField) => string | null | undefined;
  /** False only of texts that `alter` has nothing for: where all are such, nothing is drawn. */
  readonly mayAlter?: (before: string) => boolean;
}

/**
 * One change of one field: the first, in a random order by weight, that `alter` has another value for. Empty fields
 * are never filled, and addresses change only where the plan lets them. The weights of the setting win.
 */
export function changeSomeField(
  identity: RecordedIdentity,
  trial: Trial,
  { weights, alter, mayAlter }: FieldChange,
): readonly Change[] | undefined {
  const weighed = trial.parameters.fields ?? weights;
  const weightOf = (field: WeighableField) => weighed[field] ?? 0;
  let fields = weighableFields.filter((field) => weightOf(field) > 0);
  if (!trial.facts.mayChangeAddress) fields = fields.filter((field) => !isAddress(field));
  if (mayAlter && !fields.some((field) => mayAlter(fieldOf(identity, field) ?? ''))) return undefined;
  for (;;) {
    const field = pickWeighted(fields, weightOf, trial.random);
    if (field === undefined) return undefined;
    const before = fieldOf(identity, field);
    const after = before === null ? undefined : alter(before, field);
    if (after !== undefined && after !== before) return [{ field, before, after }];
    fields = fields.filter((other) => other !== field);
  }
}

/** The order of the draws; it is never that of a setting's members. */
const weighableFields: readonly WeighableField[] = [
  'ssn',
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'birthDate',
  'addressLine',
  'city',
  'phone',
  'email',
];

function isAddress(field: WeighableField): boolean {
  return field === 'addressLine' || field === 'city';
}
