// What prevention and the first questions of a chart add to a life.

import type {
  LifeAllergy,
  LifeEncounter,
  LifeFacts,
  LifeImmunization,
  LifeProcedure,
  LifeSocialFinding,
} from '../life/clinical-life';

/** Immunizations given at the encounters. */
export function immunizationsOf(
  _facts: LifeFacts,
  _encounters: readonly LifeEncounter[],
): LifeImmunization[] {
  return [];
}

/** Allergies and where they were recorded. */
export function allergiesOf(_facts: LifeFacts, _encounters: readonly LifeEncounter[]): LifeAllergy[] {
  return [];
}

/** Answers to questions about the way of life. */
export function socialHistoryOf(
  _facts: LifeFacts,
  _encounters: readonly LifeEncounter[],
): LifeSocialFinding[] {
  return [];
}

/** Screenings at the encounters. */
export function screeningProceduresOf(
  _facts: LifeFacts,
  _encounters: readonly LifeEncounter[],
): LifeProcedure[] {
  return [];
}
