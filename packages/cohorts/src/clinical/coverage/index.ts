// Who pays, and what was billed.

import type {
  LifeClaim,
  LifeCoverage,
  LifeEncounter,
  LifeFacts,
  LifeImmunization,
  LifeProcedure,
  LifeReport,
} from '../life/clinical-life';

/** What a payer can be billed for. */
export interface Billed {
  readonly encounters: readonly LifeEncounter[];
  readonly procedures: readonly LifeProcedure[];
  readonly reports: readonly LifeReport[];
  readonly immunizations: readonly LifeImmunization[];
  readonly coverages: readonly LifeCoverage[];
}

/** The person's coverages in order of time. */
export function coveragesOf(_facts: LifeFacts): LifeCoverage[] {
  return [];
}

/** One claim a visit. */
export function claimsOf(_facts: LifeFacts, _billed: Billed): LifeClaim[] {
  return [];
}
