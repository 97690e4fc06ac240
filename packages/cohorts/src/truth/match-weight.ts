// How alike two records are: a Fellegi-Sunter weight with fixed parameters, so that difficulty means the same everywhere.

import type { PairDifficulty } from '@synthward/contracts';
import { ln } from '@synthward/kernel';
import type { RecordedIdentity } from '../records/recorded-identity';

interface ComparedField {
  readonly name: string;
  readonly read: (identity: RecordedIdentity) => string | null;
  /** Probability of agreement among records of one person, and of two different ones. */
  readonly m: number;
  readonly u: number;
  /** Few persons share a value. */
  readonly isStrong: boolean;
}

/** Engine assumptions, in the order of magnitude that published linkage studies report; not fitted to any cohort. */
const FIELDS: readonly ComparedField[] = [
  { name: 'ssn', read: ({ ssn }) => ssn, m: 0.75, u: 0.00001, isStrong: true },
  { name: 'givenName', read: ({ givenName }) => givenName, m: 0.9, u: 0.01, isStrong: false },
  { name: 'middleName', read: ({ middleName }) => middleName, m: 0.6, u: 0.02, isStrong: false },
  { name: 'familyName', read: ({ familyName }) => familyName, m: 0.92, u: 0.004, isStrong: false },
  { name: 'suffix', read: ({ suffix }) => suffix, m: 0.8, u: 0.3, isStrong: false },
  { name: 'birthDate', read: ({ birthDate }) => birthDate, m: 0.95, u: 0.0001, isStrong: true },
  { name: 'sexAtBirth', read: ({ sexAtBirth }) => sexAtBirth, m: 0.99, u: 0.5, isStrong: false },
  { name: 'addressLine', read: ({ address }) => address.line, m: 0.6, u: 0.0005, isStrong: false },
  { name: 'postalCode', read: ({ address }) => address.postalCode, m: 0.75, u: 0.05, isStrong: false },
  { name: 'phone', read: ({ phone }) => phone, m: 0.65, u: 0.001, isStrong: true },
  { name: 'email', read: ({ email }) => email, m: 0.75, u: 0.0001, isStrong: true },
];

const LN_2 = ln(2);
const WEIGHTS = new Map(
  FIELDS.map(({ name, m, u }) => [name, { agree: ln(m / u) / LN_2, differ: ln((1 - m) / (1 - u)) / LN_2 }]),
);

export interface Comparison {
  /** In the order of the record's fields: different, or present on one side only. */
  readonly differingFields: readonly string[];
  readonly agreeingStrongFields: readonly string[];
  /** Bits, to two decimals; a field that either side lacks counts nothing. */
  readonly weight: number;
}

/** Compares two identities field by field; letter case and outer blanks do not count. */
export function compareIdentities(a: RecordedIdentity, b: RecordedIdentity): Comparison {
  const differingFields: string[] = [];
  const agreeingStrongFields: string[] = [];
  let weight = 0;
  for (const field of FIELDS) {
    const outcome = compareField(field, a, b);
    if (outcome === 'absent') continue;
    if (outcome === 'agree' && field.isStrong) agreeingStrongFields.push(field.name);
    if (outcome !== 'agree') differingFields.push(field.name);
    weight += weightOf(field, outcome);
  }
  return { differingFields, agreeingStrongFields, weight: Math.round(weight * 100) / 100 };
}

type Outcome = 'absent' | 'one-sided' | 'agree' | 'differ';

function compareField({ read }: ComparedField, a: RecordedIdentity, b: RecordedIdentity): Outcome {
  const [left, right] = [folded(read(a)), folded(read(b))];
  if (left === null) return right === null ? 'absent' : 'one-sided';
  if (right === null) return 'one-sided';
  return left === right ? 'agree' : 'differ';
}

function weightOf({ name }: ComparedField, outcome: Outcome): number {
  if (outcome === 'agree') return WEIGHTS.get(name)?.agree ?? 0;
  return outcome === 'differ' ? (WEIGHTS.get(name)?.differ ?? 0) : 0;
}

/** Bits of weight between what is easy, moderate and hard to tell. */
const CLEAR = 30;
const DOUBTFUL = 12;

/** How hard it is to label a pair rightly: a match with little weight is hard, and so is a non-match with much. */
export function difficultyOf(isMatch: boolean, weight: number): PairDifficulty {
  const margin = isMatch ? weight : CLEAR + DOUBTFUL - weight;
  if (margin >= CLEAR) return 'easy';
  return margin >= DOUBTFUL ? 'moderate' : 'hard';
}

function folded(value: string | null): string | null {
  return value === null ? null : value.trim().toUpperCase();
}
