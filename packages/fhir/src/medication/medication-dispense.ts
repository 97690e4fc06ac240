// The first fill of a prescription as a MedicationDispense (US Core MedicationDispense).

import type { MedicationEntry } from '@synthward/contracts';
import { concept, conceptOf } from '../concept';
import { derivedId } from '../derived-id';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { type AtVisit, atVisit } from '../printed/at-visit';
import type { SelfPrinting } from '../printed/self-printing';
import { TemplateResource, templateOf } from '../printed/template';
import { hl7CodeSystem } from '../systems';
import type { CodeableConcept, Dosage, Quantity, Reference } from '../types/data-types';
import type { MedicationDispense } from '../types/medication-resources';
import { daysOf } from './days-of';
import { amount, toDosage } from './dosage';

/** Handed over by the source system on the day of the prescription; of later fills no record knows. */
export function toMedicationDispense(entry: MedicationEntry, mapping: Mapping): MedicationDispense {
  const { encounter, recorded } = mapping.visit(entry.encounterID);
  return dispenseOf({
    id: derivedId(entry.id, 'MedicationDispense'),
    recorded,
    medication: conceptOf(entry.code),
    patient: mapping.patient,
    encounter,
    organization: mapping.organization,
    request: mapping.reference('MedicationRequest', entry.id),
    quantity: amount(entry.quantity, entry.unit),
    duration: daysOf(entry.daysSupply),
    handedOver: entry.startDate,
    dosage: toDosage(entry),
  });
}

/** The same with relative references, printing itself. */
export function printedMedicationDispense(entry: MedicationEntry, mapping: Mapping): SelfPrinting {
  const id = derivedId(entry.id, 'MedicationDispense');
  return new TemplateResource('MedicationDispense', id, template, { id, ...atVisit(entry, mapping) });
}

interface DispenseParts {
  readonly id: string;
  readonly recorded: string;
  readonly medication: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly organization: Reference;
  readonly request: Reference;
  readonly quantity: Quantity;
  readonly duration: Quantity;
  readonly handedOver: string;
  readonly dosage: Dosage;
}

function dispenseOf(parts: DispenseParts): MedicationDispense {
  return {
    resourceType: 'MedicationDispense',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.recorded),
    status: 'completed',
    medicationCodeableConcept: parts.medication,
    subject: parts.patient,
    context: parts.encounter,
    performer: [{ actor: parts.organization }],
    authorizingPrescription: [parts.request],
    type: firstFill,
    quantity: parts.quantity,
    daysSupply: parts.duration,
    whenHandedOver: parts.handedOver,
    dosageInstruction: [parts.dosage],
  };
}

const PROFILE = claim('medicationdispense');
const firstFill = concept(hl7CodeSystem('v3-ActCode'), 'FFC', 'First Fill - Complete');

interface DispenseSource extends AtVisit<MedicationEntry> {
  readonly id: string;
}

const template = templateOf<DispenseSource>((hole) =>
  dispenseOf({
    id: hole.text(({ id }) => id),
    recorded: hole.text(({ visit }) => visit.recorded),
    medication: hole.constant(({ entry }) => conceptOf(entry.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ visit }) => visit.entry.id),
    organization: hole.constant(({ mapping }) => mapping.organization),
    request: hole.reference('MedicationRequest', ({ entry }) => entry.id),
    quantity: hole.value(({ entry }) => amount(entry.quantity, entry.unit)),
    duration: daysOf(hole.number(({ entry }) => entry.daysSupply)),
    handedOver: hole.text(({ entry }) => entry.startDate),
    dosage: hole.value(({ entry }) => toDosage(entry)),
  }),
);
