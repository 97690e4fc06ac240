// What a capture knows beside the identity itself.

import type { SexAtBirth } from '@synthward/contracts';
import type { EpochDay, RandomStream } from '@synthward/kernel';
import type { RecordedIdentity } from '../records/recorded-identity';

/** The circumstances of one record. Other people are asked for only when an operator needs them. */
export interface CaptureFacts {
  readonly isDuplicate: boolean;
  /** Completed years on the day on which the system registered the details. */
  readonly age: number;
  readonly sex: SexAtBirth;
  /** A key of `demographics.language`. */
  readonly language: string;
  /** No birth date is changed to a day after this one: the first that the record tells of. */
  readonly latestBirthDay: EpochDay;
  /** Whether the plan lets this patient's addresses differ. */
  readonly mayChangeAddress: boolean;
  /** A telephone number of the person beside the one in the identity. */
  readonly otherPhone: string;
  /** The true identities, on that day, of those who live with the person. */
  relatives(): readonly RecordedIdentity[];
  /** The true identity of the parent who answers for a child. */
  guardian(): RecordedIdentity | undefined;
  /** The true identity of somebody who has nothing to do with the person. */
  stranger(): RecordedIdentity;
}

/** The random streams of one record: the same feature gives the same stream from its beginning, on every call. */
export interface CaptureStreams {
  of(feature: string): RandomStream;
}
