// What a source system holds about a patient: the record types that the engine yields and exporters write.

import type { Coding } from './coding';
import type { EncounterDetails, LongitudinalEntries } from './longitudinal-entries';

export type SexAtBirth = 'female' | 'male';

/** OMB race categories of 1997, as FHIR's US realm codes them; null where nobody asked or nobody answered. */
export type Race =
  | 'american-indian-or-alaska-native'
  | 'asian'
  | 'black-or-african-american'
  | 'native-hawaiian-or-other-pacific-islander'
  | 'white';
export type Ethnicity = 'hispanic-or-latino' | 'not-hispanic-or-latino';

/**
 * One system's view of one person; the wire shape of `patients[]` and of one NDJSON line. The lists of a history stand
 * in records of longitudinal cohorts alone.
 */
export interface SourceRecord extends Partial<LongitudinalEntries> {
  /** The registering system, as named in `hie.sourceSystems`. */
  readonly sourceSystem: string;
  /** UUID of this record; says nothing about the person behind it. */
  readonly recordID: string;
  /** Medical record number, unique within the source system. */
  readonly mrn: string;
  /** Medical record number, in the same system, of the record that this one was merged into; null while it stands. */
  readonly mergedInto: string | null;
  /** ISO 8601 date on which the system last registered the person's details. */
  readonly registeredDate: string;
  /** `AAA-GG-SSSS` from ranges that were never issued; null where the system has none. */
  readonly ssn: string | null;
  readonly givenName: string;
  readonly middleName: string | null;
  readonly familyName: string;
  readonly suffix: string | null;
  /** ISO 8601 date. */
  readonly birthDate: string;
  readonly sexAtBirth: SexAtBirth;
  /** A key of `demographics.language`. */
  readonly language: string;
  readonly race: Race | null;
  readonly ethnicity: Ethnicity | null;
  /** A key of `demographics.payerMix`. */
  readonly payer: string;
  readonly address: PostalAddress;
  /** `NPA-555-01XX`; null where the system has none. */
  readonly phone: string | null;
  readonly email: string | null;
  /** ISO 8601 date; null for the living, and where the system has not heard of the death. */
  readonly deceasedDate: string | null;
  readonly conditions: readonly ConditionEntry[];
  readonly encounters: readonly EncounterEntry[];
  readonly observations: readonly ObservationEntry[];
  readonly documents: readonly ClinicalDocument[];
}

export interface PostalAddress {
  readonly line: string;
  readonly city: string;
  /** Full state name. */
  readonly state: string;
  /** Five digits, or ZIP+4 where a system completes it. */
  readonly postalCode: string;
  readonly country: 'US';
}

export interface ConditionEntry {
  readonly id: string;
  /** The condition's name in the specification, such as `diabetes-type-2`. */
  readonly name: string;
  readonly display: string;
  /** SNOMED CT first, then ICD-10-CM. */
  readonly codings: readonly Coding[];
  readonly onsetDate: string;
  readonly recordedDate: string;
  /** The encounter at which this system recorded it. */
  readonly encounterID: string;
  /** Of a longitudinal record: when it ended; null while it lasts. */
  readonly abatementDate?: string | null;
}

/** The details stand in longitudinal records alone. */
export interface EncounterEntry extends Partial<EncounterDetails> {
  readonly id: string;
  readonly type: Coding;
  readonly date: string;
  readonly reason: string;
}

export interface ObservationEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly date: string;
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
  readonly interpretation: 'low' | 'normal' | 'high' | null;
  /** Of a longitudinal record: the instant. */
  readonly at?: string;
  /** Of a longitudinal record: what is usual; null where no range applies. */
  readonly referenceRange?: { readonly low: number; readonly high: number } | null;
}

export interface ClinicalDocument {
  readonly id: string;
  readonly type: 'encounter-summary' | 'clinical-summary';
  readonly date: string;
  readonly encounterID: string;
  readonly text: string;
}

/** A record that is new, changed or gone since an earlier day; one line of the feed of a continued cohort. */
export interface RecordChange {
  readonly change: 'new' | 'changed' | 'deleted';
  readonly sourceSystem: string;
  readonly recordID: string;
  readonly mrn: string;
  /** As it stands now; null for one that is gone. */
  readonly record: SourceRecord | null;
}
