// What every mutation operator is: a pure function from an identity to its changes.

import type { OperatorParameters } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import type { RecordedIdentity } from '../../records/recorded-identity';
import type { CaptureFacts } from '../capture-facts';
import type { Change } from '../mutation';

/** What an operator has at hand beside the identity. */
export interface Trial {
  readonly facts: CaptureFacts;
  /** A stream of the operator's own; made when first read, since most operators find nothing to work on. */
  readonly random: RandomStream;
  /** What the specification or the profile says; an operator has a default for whatever is left out. */
  readonly parameters: OperatorParameters;
  /** Whether the record has a place for the field: where it has none, nothing may be filled in. */
  readonly captures: { readonly ssn: boolean; readonly email: boolean };
}

/** The changes, in order, none of which is empty; undefined where the operator has nothing to work on. */
export type Operator = (identity: RecordedIdentity, trial: Trial) => readonly Change[] | undefined;
