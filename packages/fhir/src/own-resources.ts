// All resources that are of one source record alone.

import type {
  ClinicalDocument,
  ImmunizationEntry,
  MedicationEntry,
  ProcedureEntry,
} from '@synthward/contracts';
import { toAllergyIntolerance } from './allergy-intolerance';
import { toCarePlan } from './care/care-plan';
import { toCareTeam } from './care/care-team';
import { toGoal } from './care/goal';
import { toCondition } from './condition';
import { toDocumentReference } from './document-reference';
import { toEncounter } from './encounter';
import { toImmunization } from './immunization';
import { toDiagnosticReport } from './laboratory/diagnostic-report';
import { type LaboratoryOrder, laboratoryOrders, ordersByResult } from './laboratory/laboratory-order';
import { toServiceRequest } from './laboratory/service-request';
import { toSpecimen } from './laboratory/specimen';
import type { Mapping, Visit } from './mapping';
import { toMedicationDispense } from './medication/medication-dispense';
import { toMedicationRequest } from './medication/medication-request';
import { type MappedObservation, type Orders, toObservations } from './observation/observation';
import { toSocialHistory } from './observation/social-history';
import { toCoverage, toSubscriber } from './patient/coverage';
import { toPatient } from './patient/patient';
import { toProcedure } from './procedure';
import { registrationProvenance, visitProvenance } from './provenance';
import type { Named } from './references';
import type { OwnResource } from './types/resource-types';

/**
 * The resources type by type in the order of `resourceTypes`, each type in the order of the record. No resource refers
 * to a later one, but encounters to the condition that they are about. Throws a RangeError for a measurement that has
 * no kind, an encounter that the record lacks, and a coverage by a payer who insures nobody.
 */
export function ownResources(mapping: Mapping): OwnResource[] {
  return ownResourcesBy(mappers, mapping);
}

/** Makers of those resources that come as objects of FHIR, or print themselves. */
export interface Makers<Item> {
  encounter(visit: Visit, mapping: Mapping): Item;
  observations(mapping: Mapping, orders: Orders): readonly MappedObservation<Item>[];
  serviceRequest(order: LaboratoryOrder, mapping: Mapping): Item;
  specimen(order: LaboratoryOrder, mapping: Mapping): Item;
  report(order: LaboratoryOrder, mapping: Mapping): Item;
  medicationRequest(entry: MedicationEntry, mapping: Mapping): Item;
  medicationDispense(entry: MedicationEntry, mapping: Mapping): Item;
  procedure(entry: ProcedureEntry, mapping: Mapping): Item;
  immunization(entry: ImmunizationEntry, mapping: Mapping): Item;
  documentReference(document: ClinicalDocument, mapping: Mapping): Item;
  visitProvenance(visit: Visit, targets: readonly Named[], mapping: Mapping): Item;
}

const mappers: Makers<OwnResource> = {
  encounter: toEncounter,
  observations: toObservations,
  serviceRequest: toServiceRequest,
  specimen: toSpecimen,
  report: toDiagnosticReport,
  medicationRequest: toMedicationRequest,
  medicationDispense: toMedicationDispense,
  procedure: toProcedure,
  immunization: toImmunization,
  documentReference: toDocumentReference,
  visitProvenance,
};

/** The same, with what `makers` make in the place of mapped resources. */
export function ownResourcesBy<Item extends Named>(
  makers: Makers<Item>,
  mapping: Mapping,
): (OwnResource | Item)[] {
  const collection = new Collection<Item>(mapping);
  addPerson(collection, mapping);
  addFindings(collection, mapping, makers);
  addDiagnostics(collection, mapping, makers);
  addTreatments(collection, mapping, makers);
  addCare(collection, mapping, makers);
  collection.addProvenances(makers);
  return collection.resources;
}

/** The resources so far, and for each visit what was written down at it. */
class Collection<Item extends Named> {
  readonly resources: (OwnResource | Item)[] = [];
  private readonly registered: Named[] = [];
  private readonly written: ReadonlyMap<string, Named[]>;

  constructor(private readonly mapping: Mapping) {
    this.written = new Map(mapping.visits.map(({ entry }) => [entry.id, []]));
  }

  addRegistered(resource: OwnResource | Item): void {
    this.resources.push(resource);
    this.registered.push(resource);
  }

  addWritten(encounterID: string, resource: OwnResource | Item): void {
    this.resources.push(resource);
    this.written.get(encounterID)?.push(resource);
  }

  addProvenances({ visitProvenance: make }: Makers<Item>): void {
    this.resources.push(registrationProvenance(this.registered, this.mapping));
    for (const visit of this.mapping.visits) {
      const targets = this.written.get(visit.entry.id) ?? [];
      this.resources.push(make(visit, targets, this.mapping));
    }
  }
}

function addPerson(to: Collection<Named>, mapping: Mapping): void {
  const { coverages = [] } = mapping.record;
  to.addRegistered(toPatient(mapping));
  for (const subscriber of coverages.flatMap((entry) => toSubscriber(entry, mapping))) {
    to.addRegistered(subscriber);
  }
  for (const entry of coverages) to.addRegistered(toCoverage(entry, mapping));
}

function addFindings<Item extends Named>(to: Collection<Item>, mapping: Mapping, makers: Makers<Item>): void {
  const { conditions, allergies = [] } = mapping.record;
  for (const visit of mapping.visits) to.addWritten(visit.entry.id, makers.encounter(visit, mapping));
  for (const entry of conditions) to.addWritten(entry.encounterID, toCondition(entry, mapping));
  for (const entry of allergies) to.addWritten(entry.encounterID, toAllergyIntolerance(entry, mapping));
}

function addDiagnostics<Item extends Named>(
  to: Collection<Item>,
  mapping: Mapping,
  makers: Makers<Item>,
): void {
  const orders = laboratoryOrders(mapping);
  for (const order of orders) to.addWritten(order.report.encounterID, makers.serviceRequest(order, mapping));
  for (const order of orders) to.addWritten(order.report.encounterID, makers.specimen(order, mapping));
  for (const { encounterID, resource } of makers.observations(mapping, ordersByResult(orders))) {
    to.addWritten(encounterID, resource);
  }
  for (const entry of mapping.record.socialHistory ?? []) {
    to.addWritten(entry.encounterID, toSocialHistory(entry, mapping));
  }
  for (const order of orders) to.addWritten(order.report.encounterID, makers.report(order, mapping));
}

function addTreatments<Item extends Named>(
  to: Collection<Item>,
  mapping: Mapping,
  makers: Makers<Item>,
): void {
  const { medications = [], procedures = [], immunizations = [] } = mapping.record;
  for (const entry of medications) to.addWritten(entry.encounterID, makers.medicationRequest(entry, mapping));
  for (const entry of medications)
    to.addWritten(entry.encounterID, makers.medicationDispense(entry, mapping));
  for (const entry of procedures) to.addWritten(entry.encounterID, makers.procedure(entry, mapping));
  for (const entry of immunizations) to.addWritten(entry.encounterID, makers.immunization(entry, mapping));
}

function addCare<Item extends Named>(to: Collection<Item>, mapping: Mapping, makers: Makers<Item>): void {
  const { documents, goals = [], carePlans = [] } = mapping.record;
  for (const entry of documents) to.addWritten(entry.encounterID, makers.documentReference(entry, mapping));
  for (const entry of goals) to.addWritten(entry.encounterID, toGoal(entry, mapping));
  for (const entry of carePlans) to.addWritten(entry.encounterID, toCareTeam(entry, mapping));
  for (const entry of carePlans) to.addWritten(entry.encounterID, toCarePlan(entry, mapping));
}
