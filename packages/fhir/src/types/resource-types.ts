// All the resources that a cohort is mapped to, and the Bundle that carries those of one record.

import type {
  Coverage,
  Location,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  RelatedPerson,
} from './administrative-resources';
import type { CarePlan, CareTeam, DocumentReference, Goal, Provenance } from './care-resources';
import type { AllergyIntolerance, Condition, Encounter, Immunization, Procedure } from './clinical-resources';
import type { Meta } from './data-types';
import type { DiagnosticReport, Observation, ServiceRequest, Specimen } from './diagnostic-resources';
import type { MedicationDispense, MedicationRequest } from './medication-resources';

/** FHIR's names of the types, shared ones first: each type refers to types before it, an encounter's reason apart. */
export const resourceTypes = [
  'Organization',
  'Location',
  'Practitioner',
  'PractitionerRole',
  'Patient',
  'RelatedPerson',
  'Coverage',
  'Encounter',
  'Condition',
  'AllergyIntolerance',
  'ServiceRequest',
  'Specimen',
  'Observation',
  'DiagnosticReport',
  'MedicationRequest',
  'MedicationDispense',
  'Procedure',
  'Immunization',
  'DocumentReference',
  'Goal',
  'CareTeam',
  'CarePlan',
  'Provenance',
] as const;

export type ResourceType = (typeof resourceTypes)[number];

/** What every record of a source system, or of a whole cohort, refers to. */
export type SharedResource = Organization | Location | Practitioner | PractitionerRole;

/** What belongs to one record. */
export type OwnResource =
  | Patient
  | RelatedPerson
  | Coverage
  | Encounter
  | Condition
  | AllergyIntolerance
  | ServiceRequest
  | Specimen
  | Observation
  | DiagnosticReport
  | MedicationRequest
  | MedicationDispense
  | Procedure
  | Immunization
  | DocumentReference
  | Goal
  | CareTeam
  | CarePlan
  | Provenance;

/** Any resource that a cohort is mapped to. */
export type FhirResource = SharedResource | OwnResource;

/** One source record as a transaction: every entry is put under its own id, so that loading twice changes nothing. */
export interface TransactionBundle {
  readonly resourceType: 'Bundle';
  readonly meta: Meta;
  readonly type: 'transaction';
  readonly entry: readonly TransactionEntry[];
}

export interface TransactionEntry {
  /** `urn:uuid:` and the id of the resource. */
  readonly fullUrl: string;
  readonly resource: FhirResource;
  readonly request: { readonly method: 'PUT'; readonly url: string };
}
