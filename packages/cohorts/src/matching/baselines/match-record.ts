// What a matcher sees of a source record: who it says it is about, and nothing of the truth.

import type { SourceRecord } from '@synthward/contracts';

export interface MatchRecord {
  /** The record's number in the truth; matches are given in these numbers. */
  readonly number: number;
  readonly sourceSystem: string;
  readonly givenName: string;
  readonly middleName: string | null;
  readonly familyName: string;
  readonly suffix: string | null;
  /** ISO date. */
  readonly birthDate: string;
  readonly sexAtBirth: string;
  readonly ssn: string | null;
  readonly postalCode: string;
  readonly addressLine: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Two records, by number, that a matcher takes for one person. */
export interface MatchedPair {
  readonly recordA: number;
  readonly recordB: number;
  /** Log2 of the odds that they are one person; absent where a rule decides. */
  readonly score?: number;
}

type IdentityOfRecord = Pick<
  SourceRecord,
  | 'sourceSystem'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'suffix'
  | 'birthDate'
  | 'sexAtBirth'
  | 'ssn'
  | 'phone'
  | 'email'
  | 'address'
>;

/** The part of a source record that matchers use. */
export function matchRecordOf(record: IdentityOfRecord, number: number): MatchRecord {
  const { sourceSystem, givenName, middleName, familyName, suffix, birthDate, sexAtBirth } = record;
  const { ssn, phone, email, address } = record;
  return {
    number,
    sourceSystem,
    givenName,
    middleName,
    familyName,
    suffix,
    birthDate,
    sexAtBirth,
    ssn,
    postalCode: address.postalCode,
    addressLine: address.line,
    phone,
    email,
  };
}
