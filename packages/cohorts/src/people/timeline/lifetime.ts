// Between which days somebody's life is told.

import type { EpochDay } from '@synthward/kernel';

export interface Lifetime {
  readonly index: number;
  readonly birthDay: EpochDay;
  /** The last day of life up to the reference date, which itself counts for the living. */
  readonly lastDay: EpochDay;
  /** Whether there is a life after the reference date. */
  readonly livesOn: boolean;
}
