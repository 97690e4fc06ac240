// A prescription as a MedicationRequest (US Core MedicationRequest).

import type { MedicationEntry } from '@synthward/contracts';
import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import { lastChange } from '../instants';
import type { Mapping, Visit } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { type AtVisit, atVisit } from '../printed/at-visit';
import type { SelfPrinting } from '../printed/self-printing';
import { TemplateResource, templateOf } from '../printed/template';
import { hl7CodeSystem } from '../systems';
import type { CodeableConcept, Dosage, Quantity, Reference } from '../types/data-types';
import type { MedicationRequest } from '../types/medication-resources';
import type { Mutable } from '../types/mutable';
import { daysOf } from './days-of';
import { amount, toDosage } from './dosage';

/** Ordered by whoever saw the patient; its status is that of the treatment. */
export function toMedicationRequest(entry: MedicationEntry, mapping: Mapping): MedicationRequest {
  const visit = mapping.visit(entry.encounterID);
  return requestOf({
    id: entry.id,
    updated: lastChange(visit.recorded, entry.endDate),
    status: entry.status,
    category: categoryAt(visit),
    medication: conceptOf(entry.code),
    patient: mapping.patient,
    encounter: visit.encounter,
    authored: entry.startDate,
    practitioner: visit.practitioner,
    dosage: toDosage(entry),
    refills: entry.refills,
    quantity: amount(entry.quantity, entry.unit),
    duration: daysOf(entry.daysSupply),
    stopReason: entry.stopReason === null ? undefined : { text: entry.stopReason },
    reasons: entry.conditionID ? [mapping.reference('Condition', entry.conditionID)] : undefined,
  });
}

/** The same with relative references, printing itself. */
export function printedMedicationRequest(entry: MedicationEntry, mapping: Mapping): SelfPrinting {
  return new TemplateResource('MedicationRequest', entry.id, template, atVisit(entry, mapping));
}

interface RequestParts {
  readonly id: string;
  readonly updated: string;
  readonly status: MedicationRequest['status'];
  readonly category: readonly CodeableConcept[];
  readonly medication: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly authored: string;
  readonly practitioner: Reference;
  readonly dosage: Dosage;
  readonly refills: number;
  readonly quantity: Quantity;
  readonly duration: Quantity;
  readonly stopReason: CodeableConcept | undefined;
  readonly reasons: readonly Reference[] | undefined;
}

function requestOf(parts: RequestParts): MedicationRequest {
  const request: Mutable<MedicationRequest> = {
    resourceType: 'MedicationRequest',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    status: parts.status,
    intent: 'order',
    category: parts.category,
    reportedBoolean: false,
    medicationCodeableConcept: parts.medication,
    subject: parts.patient,
    encounter: parts.encounter,
    authoredOn: parts.authored,
    requester: parts.practitioner,
    dosageInstruction: [parts.dosage],
    dispenseRequest: {
      numberOfRepeatsAllowed: parts.refills,
      quantity: parts.quantity,
      expectedSupplyDuration: parts.duration,
    },
  };
  if (parts.stopReason) request.statusReason = parts.stopReason;
  if (parts.reasons) request.reasonReference = parts.reasons;
  return request;
}

function categoryAt({ entry }: Visit): readonly CodeableConcept[] {
  return entry.setting === 'inpatient' ? inpatient : community;
}

const PROFILE = claim('medicationrequest');
const inpatient = categoryOf('inpatient', 'Inpatient');
const community = categoryOf('community', 'Community');

function categoryOf(code: string, display: string) {
  return constant([concept(hl7CodeSystem('medicationrequest-category'), code, display)]);
}

const template = templateOf<AtVisit<MedicationEntry>>((hole) =>
  requestOf({
    id: hole.text(({ entry }) => entry.id),
    updated: hole.text(({ entry, visit }) => lastChange(visit.recorded, entry.endDate)),
    status: hole.text(({ entry }) => entry.status),
    category: hole.constant(({ visit }) => categoryAt(visit)),
    medication: hole.constant(({ entry }) => conceptOf(entry.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ visit }) => visit.entry.id),
    authored: hole.text(({ entry }) => entry.startDate),
    practitioner: hole.constant(({ visit }) => visit.practitioner),
    dosage: hole.value(({ entry }) => toDosage(entry)),
    refills: hole.number(({ entry }) => entry.refills),
    quantity: hole.value(({ entry }) => amount(entry.quantity, entry.unit)),
    duration: daysOf(hole.number(({ entry }) => entry.daysSupply)),
    stopReason: hole.where(({ entry }) => entry.stopReason !== null, {
      text: hole.text(({ entry }) => entry.stopReason ?? ''),
    }),
    reasons: hole.where(
      ({ entry }) => Boolean(entry.conditionID),
      [hole.reference('Condition', ({ entry }) => entry.conditionID ?? '')],
    ),
  }),
);
