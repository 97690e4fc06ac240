// Who gives care, who receives it and who pays for it.

import type {
  Address,
  CodeableConcept,
  ContactPoint,
  Extension,
  HumanName,
  Identifier,
  Period,
  Reference,
  Resource,
} from './data-types';

export interface Organization extends Resource {
  readonly resourceType: 'Organization';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly type: readonly CodeableConcept[];
  readonly name: string;
  readonly telecom?: readonly ContactPoint[];
  readonly address?: readonly Address[];
}

export interface Location extends Resource {
  readonly resourceType: 'Location';
  readonly identifier: readonly Identifier[];
  readonly status: 'active';
  readonly name: string;
  readonly mode: 'instance';
  readonly type: readonly CodeableConcept[];
  readonly telecom: readonly ContactPoint[];
  readonly address: Address;
  readonly managingOrganization: Reference;
}

export interface Practitioner extends Resource {
  readonly resourceType: 'Practitioner';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly name: readonly HumanName[];
  readonly telecom: readonly ContactPoint[];
  readonly address: readonly Address[];
}

export interface PractitionerRole extends Resource {
  readonly resourceType: 'PractitionerRole';
  readonly active: true;
  readonly practitioner: Reference;
  readonly organization: Reference;
  readonly code: readonly CodeableConcept[];
  readonly specialty: readonly CodeableConcept[];
  readonly location: readonly Reference[];
  readonly telecom: readonly ContactPoint[];
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

export interface RelatedPerson extends Resource {
  readonly resourceType: 'RelatedPerson';
  readonly active: true;
  readonly patient: Reference;
  readonly relationship: readonly CodeableConcept[];
}

export interface Coverage extends Resource {
  readonly resourceType: 'Coverage';
  readonly identifier: readonly Identifier[];
  readonly status: 'active';
  readonly type: CodeableConcept;
  readonly subscriber: Reference;
  readonly subscriberId: string;
  readonly beneficiary: Reference;
  readonly relationship: CodeableConcept;
  readonly period: Period;
  readonly payor: readonly Reference[];
  readonly class: readonly {
    readonly type: CodeableConcept;
    readonly value: string;
    readonly name: string;
  }[];
}
