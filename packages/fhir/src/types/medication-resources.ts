// What is prescribed and handed over.

import type { Performer } from './clinical-resources';
import type { CodeableConcept, Dosage, Quantity, Reference, Resource } from './data-types';

export interface MedicationRequest extends Resource {
  readonly resourceType: 'MedicationRequest';
  readonly status: 'active' | 'completed' | 'stopped';
  readonly statusReason?: CodeableConcept;
  readonly intent: 'order';
  readonly category: readonly CodeableConcept[];
  readonly reportedBoolean: false;
  readonly medicationCodeableConcept: CodeableConcept;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly authoredOn: string;
  readonly requester: Reference;
  readonly reasonReference?: readonly Reference[];
  readonly dosageInstruction: readonly Dosage[];
  readonly dispenseRequest: {
    readonly numberOfRepeatsAllowed: number;
    readonly quantity: Quantity;
    readonly expectedSupplyDuration: Quantity;
  };
}

export interface MedicationDispense extends Resource {
  readonly resourceType: 'MedicationDispense';
  readonly status: 'completed';
  readonly medicationCodeableConcept: CodeableConcept;
  readonly subject: Reference;
  readonly context: Reference;
  readonly performer: readonly Performer[];
  readonly authorizingPrescription: readonly Reference[];
  readonly type: CodeableConcept;
  readonly quantity: Quantity;
  readonly daysSupply: Quantity;
  readonly whenHandedOver: string;
  readonly dosageInstruction: readonly Dosage[];
}
