// Visits, and what is found and done at them.

import type {
  CodeableConcept,
  Coding,
  Extension,
  Identifier,
  Period,
  Reference,
  Resource,
} from './data-types';

export interface Encounter extends Resource {
  readonly resourceType: 'Encounter';
  readonly extension?: readonly Extension[];
  readonly identifier: readonly Identifier[];
  readonly status: 'finished';
  readonly class: Coding;
  readonly type: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly participant: readonly {
    readonly type: readonly CodeableConcept[];
    readonly period: Period;
    readonly individual: Reference;
  }[];
  readonly period: Period;
  readonly reasonCode: readonly CodeableConcept[];
  readonly reasonReference?: readonly Reference[];
  readonly hospitalization?: { readonly dischargeDisposition: CodeableConcept };
  readonly location?: readonly { readonly location: Reference }[];
  readonly serviceProvider: Reference;
}

export interface Condition extends Resource {
  readonly resourceType: 'Condition';
  readonly extension: readonly Extension[];
  readonly clinicalStatus: CodeableConcept;
  readonly verificationStatus: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly onsetDateTime: string;
  readonly abatementDateTime?: string;
  readonly recordedDate: string;
  readonly recorder: Reference;
}

export interface AllergyIntolerance extends Resource {
  readonly resourceType: 'AllergyIntolerance';
  readonly clinicalStatus: CodeableConcept;
  readonly verificationStatus: CodeableConcept;
  readonly type: 'allergy';
  readonly category: readonly ('food' | 'medication' | 'environment' | 'biologic')[];
  readonly criticality: 'low' | 'high';
  readonly code: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly onsetDateTime: string;
  readonly recordedDate: string;
  readonly recorder: Reference;
  readonly reaction: readonly {
    readonly manifestation: readonly CodeableConcept[];
    readonly severity: 'mild' | 'moderate' | 'severe';
  }[];
}

export interface Procedure extends Resource {
  readonly resourceType: 'Procedure';
  readonly status: 'completed';
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly performedPeriod: Period;
  readonly performer: readonly Performer[];
  readonly location: Reference;
  readonly reasonReference?: readonly Reference[];
}

export interface Immunization extends Resource {
  readonly resourceType: 'Immunization';
  readonly status: 'completed';
  readonly vaccineCode: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly occurrenceDateTime: string;
  readonly recorded: string;
  readonly primarySource: true;
  readonly location: Reference;
  readonly lotNumber: string;
  readonly performer: readonly Performer[];
  readonly protocolApplied: readonly { readonly doseNumberPositiveInt: number }[];
}

export interface Performer {
  readonly actor: Reference;
}
