// What is ordered, taken, measured and reported.

import type { CodeableConcept, Identifier, Quantity, Reference, Resource } from './data-types';

export interface Observation extends Resource, Measured {
  readonly resourceType: 'Observation';
  readonly basedOn?: readonly Reference[];
  readonly status: 'final';
  readonly category: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly effectiveDateTime: string;
  readonly issued?: string;
  readonly performer: readonly Reference[];
  readonly specimen?: Reference;
  readonly component?: readonly Measured[];
}

/** What an observation and a component of one have in common; a panel has neither value nor reason of its own. */
export interface Measured {
  readonly code: CodeableConcept;
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly dataAbsentReason?: CodeableConcept;
  readonly interpretation?: readonly CodeableConcept[];
  readonly referenceRange?: readonly ReferenceRange[];
}

export interface ReferenceRange {
  readonly low: Quantity;
  readonly high: Quantity;
}

export interface ServiceRequest extends Resource {
  readonly resourceType: 'ServiceRequest';
  readonly status: 'completed';
  readonly intent: 'order';
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly occurrenceDateTime: string;
  readonly authoredOn: string;
  readonly requester: Reference;
  readonly performer: readonly Reference[];
  readonly reasonReference?: readonly Reference[];
}

export interface Specimen extends Resource {
  readonly resourceType: 'Specimen';
  readonly identifier: readonly Identifier[];
  readonly status: 'available';
  readonly type: CodeableConcept;
  readonly subject: Reference;
  readonly request: readonly Reference[];
  readonly collection: { readonly collectedDateTime: string };
}

export interface DiagnosticReport extends Resource {
  readonly resourceType: 'DiagnosticReport';
  readonly basedOn: readonly Reference[];
  readonly status: 'final';
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly effectiveDateTime: string;
  readonly issued: string;
  readonly performer: readonly Reference[];
  readonly resultsInterpreter: readonly Reference[];
  readonly specimen: readonly Reference[];
  readonly result: readonly Reference[];
}
