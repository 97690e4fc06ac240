// What the notes of a longitudinal record may speak of: that record's own entries.

import type {
  ConditionDefinition,
  ConditionEntry,
  EncounterEntry,
  LongitudinalEntries,
  ObservationEntry,
  SexAtBirth,
} from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

export interface Chart extends LongitudinalEntries {
  readonly sourceSystem: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly suffix: string | null;
  readonly sexAtBirth: SexAtBirth;
  /** As the system has it. */
  readonly birthDate: string;
  readonly birthDay: EpochDay;
  readonly conditions: readonly ConditionEntry[];
  /** In order of time. */
  readonly encounters: readonly EncounterEntry[];
  readonly observations: readonly ObservationEntry[];
  /** The definition behind a condition entry, by its name. */
  readonly definitions: ReadonlyMap<string, ConditionDefinition>;
}

/** Whether something that began and perhaps ended on these ISO 8601 dates went on during a date. */
export function wentOn(date: string, from: string, until: string | null): boolean {
  return from <= date && (until === null || until > date);
}

/** The conditions that a clinician knew of, and that lasted, on a date. */
export function problemsOn({ conditions }: Chart, date: string): ConditionEntry[] {
  return conditions.filter(
    ({ recordedDate, abatementDate = null }) =>
      recordedDate <= date && (abatementDate === null || abatementDate > date),
  );
}
