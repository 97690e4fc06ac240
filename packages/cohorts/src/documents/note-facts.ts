// What a note may speak of: the record it belongs to, and nothing else.

import type { ConditionEntry, EncounterEntry, ObservationEntry, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

export interface NoteFacts {
  readonly sourceSystem: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly suffix: string | null;
  readonly sexAtBirth: SexAtBirth;
  /** As the system has it. */
  readonly birthDate: string;
  readonly birthDay: EpochDay;
  readonly conditions: readonly ConditionEntry[];
  readonly observations: readonly ObservationEntry[];
  /** In order of time; the last one is the one that the notes are about. */
  readonly visits: readonly [NotedVisit, ...NotedVisit[]];
}

interface NotedVisit {
  readonly day: EpochDay;
  readonly entry: EncounterEntry;
}

/** The visit that the notes are about. */
export function latestVisit({ visits }: NoteFacts): NotedVisit {
  return visits.at(-1) ?? visits[0];
}
