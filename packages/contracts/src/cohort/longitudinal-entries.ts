// What a record holds beside today's state when `clinical.detail` is `longitudinal`.

import type { CareSetting, SystemKind } from './clinical-names';
import type { Coding } from './coding';

/** One who sees patients for a source system. */
export interface Clinician {
  /** Ten digits with a right check digit, from a range that is never issued. */
  readonly npi: string;
  readonly givenName: string;
  readonly familyName: string;
  /** NUCC Provider Taxonomy, code and display. */
  readonly specialty: Coding;
}

/** A source system as an organization: what its shared FHIR resources are made of. */
export interface SourceDirectory {
  readonly sourceSystem: string;
  readonly kind: SystemKind;
  readonly npi: string;
  readonly phone: string;
  readonly address: {
    readonly line: string;
    readonly city: string;
    readonly state: string;
    readonly postalCode: string;
    readonly country: 'US';
  };
  readonly clinicians: readonly [Clinician, ...Clinician[]];
}

/** Instants are ISO 8601 in UTC with seconds, such as `2024-03-02T14:05:00Z`; dates are ISO 8601 dates. */
export interface EncounterDetails {
  readonly setting: CareSetting;
  readonly start: string;
  readonly end: string;
  /** Of the source system's directory. */
  readonly npi: string;
  /** Id of the condition entry that the visit is about. */
  readonly conditionID: string | null;
}

export interface ReportEntry {
  readonly id: string;
  readonly encounterID: string;
  /** The panel's LOINC code. */
  readonly code: Coding;
  readonly specimen: 'blood' | 'urine' | 'arterial-blood';
  readonly collected: string;
  readonly issued: string;
  /** Ids of the observations, in the order of the panel. */
  readonly observationIDs: readonly string[];
}

export interface MedicationEntry {
  readonly id: string;
  readonly encounterID: string;
  /** RxNorm. */
  readonly code: Coding;
  readonly status: 'active' | 'completed' | 'stopped';
  readonly startDate: string;
  readonly endDate: string | null;
  readonly conditionID: string | null;
  /** As written on the prescription. */
  readonly dosage: string;
  readonly route: MedicationRoute;
  readonly dosesPerDay: number;
  readonly asNeeded: boolean;
  /** Of one fill. */
  readonly quantity: number;
  readonly unit: string;
  readonly daysSupply: number;
  readonly refills: number;
  /** Why it ended, in words; null while it goes on and at the planned end of a course. */
  readonly stopReason: string | null;
}

export const medicationRoutes = [
  'oral',
  'sublingual',
  'inhalation',
  'subcutaneous',
  'intramuscular',
  'intravenous',
  'transdermal',
  'topical',
] as const;
export type MedicationRoute = (typeof medicationRoutes)[number];

export interface ProcedureEntry {
  readonly id: string;
  readonly encounterID: string;
  /** SNOMED CT. */
  readonly code: Coding;
  readonly start: string;
  readonly end: string;
  readonly conditionID: string | null;
}

export interface ImmunizationEntry {
  readonly id: string;
  readonly encounterID: string;
  /** CVX. */
  readonly code: Coding;
  readonly date: string;
  readonly lotNumber: string;
  /** From 1. */
  readonly dose: number;
}

export interface AllergyEntry {
  readonly id: string;
  readonly encounterID: string;
  /** SNOMED CT. */
  readonly code: Coding;
  readonly category: 'food' | 'medication' | 'environment' | 'biologic';
  readonly criticality: 'low' | 'high';
  readonly status: 'active' | 'resolved';
  readonly onsetDate: string;
  readonly recordedDate: string;
  /** SNOMED CT. */
  readonly manifestation: Coding;
  readonly severity: 'mild' | 'moderate' | 'severe';
}

/** A finding with a coded answer, such as the smoking status. */
export interface SocialHistoryEntry {
  readonly id: string;
  readonly encounterID: string;
  /** LOINC. */
  readonly code: Coding;
  readonly date: string;
  /** SNOMED CT or a LOINC answer. */
  readonly value: Coding;
}

export interface CarePlanEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly conditionID: string;
  readonly title: string;
  readonly status: 'active' | 'completed';
  readonly startDate: string;
  readonly endDate: string | null;
  readonly activities: readonly string[];
  readonly goalIDs: readonly string[];
}

export interface GoalEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly conditionID: string;
  readonly text: string;
  readonly status: 'active' | 'completed';
  readonly startDate: string;
  readonly dueDate: string;
  readonly target: {
    /** LOINC. */
    readonly code: Coding;
    readonly comparator: '<' | '<=' | '>=' | '>';
    readonly value: number;
    /** UCUM. */
    readonly unit: string;
  };
}

export interface CoverageEntry {
  readonly id: string;
  /** A key of `demographics.payerMix`; never one who pays for oneself. */
  readonly payer: string;
  readonly planName: string;
  readonly groupNumber: string;
  readonly memberID: string;
  readonly relationship: 'self' | 'spouse' | 'child';
  readonly startDate: string;
  readonly endDate: string | null;
}

export interface ClaimEntry {
  readonly id: string;
  readonly encounterID: string;
  /** Null where nobody but the patient pays. */
  readonly coverageID: string | null;
  readonly createdDate: string;
  readonly status: 'paid' | 'denied' | 'submitted';
  /** US dollars in whole cents. */
  readonly billedCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly lines: readonly { readonly code: Coding; readonly billedCents: number }[];
}

/** Lists of one record, each in order of time. */
export interface LongitudinalEntries {
  readonly reports: readonly ReportEntry[];
  readonly medications: readonly MedicationEntry[];
  readonly procedures: readonly ProcedureEntry[];
  readonly immunizations: readonly ImmunizationEntry[];
  readonly allergies: readonly AllergyEntry[];
  readonly socialHistory: readonly SocialHistoryEntry[];
  readonly carePlans: readonly CarePlanEntry[];
  readonly goals: readonly GoalEntry[];
  readonly coverages: readonly CoverageEntry[];
  /** Empty unless `clinical.claims`. */
  readonly claims: readonly ClaimEntry[];
}
