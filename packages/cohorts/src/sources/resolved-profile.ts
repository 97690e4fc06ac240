// The profile of a source system with every setting filled.

import type { builtInProfiles, MutationOperator, OperatorParameters } from '@synthward/contracts';

export type BuiltInProfile = (typeof builtInProfiles)[number];

/** What a system captures, when and how, and how it errs. */
export interface ResolvedProfile {
  /** The built-in profile that this one is, or is based on. */
  readonly basedOn: BuiltInProfile;
  /** Share of the records that hold a field, of persons who have one. */
  readonly captures: Captures;
  /** Days between the last registration and the day the system is looked at. */
  readonly stalenessDays: { readonly min: number; readonly max: number };
  readonly names: NameHandling;
  /** Rates of the operators on regular records. */
  readonly regular: OperatorRates;
  /** Rates of the operators on duplicates. */
  readonly duplicates: OperatorRates;
}

interface Captures {
  readonly ssn: number;
  readonly middleName: number;
  readonly suffix: number;
  readonly email: number;
  readonly deceasedDate: number;
}

export interface NameHandling {
  readonly letterCase: 'mixed' | 'upper';
  readonly keepsDiacritics: boolean;
  /** UTF-16 code units; Infinity where the system has room for every name. */
  readonly longestFamilyName: number;
  readonly longestGivenName: number;
  /** 1 keeps the initial alone. */
  readonly longestMiddleName: number;
}

/** One entry for each operator, in the order of `mutationOperators`. */
export type OperatorRates = readonly OperatorRate[];

export interface OperatorRate {
  readonly operator: MutationOperator;
  readonly rate: number;
  readonly parameters: OperatorParameters;
}
