// The lists of a history, as one record holds them.

import type { ConditionEntry, LongitudinalEntries, ObservationEntry } from '@synthward/contracts';
import { type EpochDay, formatIsoDate } from '@synthward/kernel';
import type {
  ClinicalLife,
  LifeAllergy,
  LifeEncounter,
  LifeObservation,
} from '../../clinical/life/clinical-life';
import { careEntriesOf } from './care-entries';
import { coverageEntriesOf } from './coverage-entries';
import { instantAt } from './instants';
import { type RecordSlice, requireEncounterID, within } from './record-slice';

interface HistoryFacts {
  readonly slice: RecordSlice;
  readonly life: ClinicalLife;
  /** By id of the definition. */
  readonly conditions: ReadonlyMap<string, ConditionEntry>;
}

/**
 * Everything that was measured at the slice's visits, in order of time; a visit's values stand together, and share its
 * times.
 */
export function observationEntriesOf({ slice, life }: HistoryFacts): Map<LifeObservation, ObservationEntry> {
  const entries = new Map<LifeObservation, ObservationEntry>();
  let visit: VisitTimes | undefined;
  for (const observation of life.observations) {
    const { encounter } = observation;
    if (visit?.encounter !== encounter) visit = visitTimesOf(slice, encounter);
    if (visit.id === undefined) continue;
    entries.set(observation, {
      id: slice.ids('Observation', observation.key),
      encounterID: visit.id,
      code: observation.code,
      date: visit.date,
      value: observation.value,
      unit: observation.unit,
      interpretation: observation.interpretation,
      at: visit.at,
      referenceRange: observation.range,
    });
  }
  return entries;
}

interface VisitTimes {
  readonly encounter: LifeEncounter;
  /** Undefined for a visit that the slice does not have. */
  readonly id: string | undefined;
  readonly date: string;
  readonly at: string;
}

function visitTimesOf({ encounters }: RecordSlice, encounter: LifeEncounter): VisitTimes {
  return {
    encounter,
    id: encounters.get(encounter),
    date: formatIsoDate(encounter.day),
    at: startOf(encounter),
  };
}

/** Every other list, each in order of time. Throws a RangeError for a report of what the slice's visits did not measure. */
export function historyEntriesOf(
  facts: HistoryFacts,
  measured: ReadonlyMap<LifeObservation, ObservationEntry>,
): LongitudinalEntries {
  const { slice, life } = facts;
  const at = (encounter: LifeEncounter) => requireEncounterID(slice, encounter);
  const coverages = coverageEntriesOf(slice, life);
  return {
    reports: within(slice, life.reports).map((report) => ({
      id: slice.ids('DiagnosticReport', report.key),
      encounterID: at(report.encounter),
      code: report.code,
      specimen: report.specimen,
      collected: startOf(report.encounter),
      issued: endOf(report.encounter),
      observationIDs: report.observations.map((observation) => requireID(measured, observation)),
    })),
    ...careEntriesOf(facts),
    immunizations: within(slice, life.immunizations).map(({ key, encounter, code, dose, lotNumber }) => ({
      id: slice.ids('Immunization', key),
      encounterID: at(encounter),
      code,
      date: formatIsoDate(encounter.day),
      lotNumber,
      dose,
    })),
    allergies: within(slice, life.allergies).map((allergy) => ({
      id: slice.ids('AllergyIntolerance', allergy.key),
      encounterID: at(allergy.encounter),
      code: allergy.code,
      category: allergy.category,
      criticality: allergy.criticality,
      status: allergy.status,
      onsetDate: formatIsoDate(rememberedOnset(slice, allergy)),
      recordedDate: formatIsoDate(allergy.encounter.day),
      manifestation: allergy.manifestation,
      severity: allergy.severity,
    })),
    socialHistory: within(slice, life.socialHistory).map(({ key, encounter, code, value }) => ({
      id: slice.ids('SocialHistory', key),
      encounterID: at(encounter),
      code,
      date: formatIsoDate(encounter.day),
      value,
    })),
    ...coverages,
  };
}

function requireID(
  measured: ReadonlyMap<LifeObservation, ObservationEntry>,
  observation: LifeObservation,
): string {
  const entry = measured.get(observation);
  if (!entry) throw new RangeError(`the record has no observation ${observation.key}`);
  return entry.id;
}

function startOf({ day, minute }: LifeEncounter): string {
  return instantAt(day, minute);
}

function endOf({ day, minute, minutes }: LifeEncounter): string {
  return instantAt(day, minute + minutes);
}

/** Not before the birth date that the system has, which may be wrong by years. */
function rememberedOnset(
  { registration: { identity } }: RecordSlice,
  { onsetDay, encounter }: LifeAllergy,
): EpochDay {
  return Math.min(encounter.day, Math.max(onsetDay, identity.birthDay));
}
