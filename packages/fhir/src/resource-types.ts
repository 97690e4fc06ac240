// The FHIR R4 resources as this package writes them: what is never written is not in the types.

/** Any resource that a record is mapped to. */
export type FhirResource = Organization | Patient | Encounter | Condition | Observation | DocumentReference;

/** FHIR's names of those resources: what others refer to comes first. */
export const resourceTypes = [
  'Organization',
  'Patient',
  'Encounter',
  'Condition',
  'Observation',
  'DocumentReference',
] as const satisfies readonly FhirResource['resourceType'][];

export type ResourceType = (typeof resourceTypes)[number];

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

export interface Organization extends Resource {
  readonly resourceType: 'Organization';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly name: string;
}

export interface Patient extends Resource {
  readonly resourceType: 'Patient';
  readonly extension: readonly Extension[];
  readonly identifier: readonly Identifier[];
  readonly active: boolean;
  readonly name: readonly HumanName[];
  readonly telecom?: readonly ContactPoint[];
  readonly gender: 'female' | 'male';
  readonly birthDate: string;
  readonly deceasedDateTime?: string;
  readonly address: readonly Address[];
  readonly communication: readonly { readonly language: CodeableConcept; readonly preferred: true }[];
  readonly managingOrganization: Reference;
}

export interface Encounter extends Resource {
  readonly resourceType: 'Encounter';
  readonly identifier: readonly Identifier[];
  readonly status: 'finished';
  readonly class: Coding;
  readonly type: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly period: Period;
  readonly reasonCode: readonly CodeableConcept[];
  readonly serviceProvider: Reference;
}

export interface Condition extends Resource {
  readonly resourceType: 'Condition';
  readonly clinicalStatus: CodeableConcept;
  readonly verificationStatus: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly onsetDateTime: string;
  readonly recordedDate: string;
}

export interface Observation extends Resource, Measured {
  readonly resourceType: 'Observation';
  readonly status: 'final';
  readonly category: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly effectiveDateTime: string;
  readonly performer: readonly Reference[];
  readonly component?: readonly Measured[];
}

/** What an observation and a component of one have in common; a panel has neither value nor reason of its own. */
export interface Measured {
  readonly code: CodeableConcept;
  readonly valueQuantity?: Quantity;
  readonly dataAbsentReason?: CodeableConcept;
  readonly interpretation?: readonly CodeableConcept[];
}

export interface DocumentReference extends Resource {
  readonly resourceType: 'DocumentReference';
  readonly identifier: readonly Identifier[];
  readonly status: 'current';
  readonly docStatus: 'final';
  readonly type: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly date: string;
  readonly author: readonly Reference[];
  readonly custodian: Reference;
  readonly content: readonly { readonly attachment: Attachment; readonly format: Coding }[];
  readonly context: { readonly encounter: readonly Reference[]; readonly period: Period };
}

interface Resource {
  readonly id: string;
  readonly meta: Meta;
}

export interface Meta {
  /** An instant; absent on a Bundle, which has no history of its own. */
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly security: readonly Coding[];
  readonly tag: readonly Coding[];
}

export interface Reference {
  readonly reference: string;
}

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Identifier {
  readonly use: 'usual' | 'official';
  readonly type?: CodeableConcept;
  readonly system: string;
  readonly value: string;
  readonly assigner?: Reference;
}

export interface HumanName {
  readonly use: 'official';
  readonly family?: string;
  readonly given?: readonly string[];
  readonly suffix?: readonly string[];
  readonly extension?: readonly Extension[];
}

export interface ContactPoint {
  readonly system: 'phone' | 'email';
  readonly value: string;
  readonly use: 'home';
}

export interface Address {
  readonly use: 'home';
  readonly line?: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country: string;
}

interface Period {
  readonly start: string;
  readonly end: string;
}

interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}

interface Attachment {
  readonly contentType: string;
  readonly language: string;
  /** Base64. */
  readonly data: string;
  /** Bytes before base64. */
  readonly size: number;
  readonly title: string;
}

export type Extension = { readonly url: string } & (
  | { readonly valueCode: string }
  | { readonly valueIdentifier: Omit<Identifier, 'use'> }
);
