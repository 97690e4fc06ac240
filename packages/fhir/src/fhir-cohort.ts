// What a mapped record takes from its cohort.

import type { SourceDirectory } from '@synthward/contracts';

/** Name and seed tell the shared resources of two cohorts apart; the date is the instant of those resources. */
export interface FhirCohort {
  readonly name: string;
  readonly seed: number;
  /** ISO 8601 date. */
  readonly referenceDate: string;
  /** One for each source system. */
  readonly directories: readonly SourceDirectory[];
}
