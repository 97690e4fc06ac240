// The order of a panel as a ServiceRequest (US Core ServiceRequest).

import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { SelfPrinting } from '../printed/self-printing';
import { TemplateResource, templateOf } from '../printed/template';
import { SNOMED_CT } from '../systems';
import type { CodeableConcept, Reference } from '../types/data-types';
import type { ServiceRequest } from '../types/diagnostic-resources';
import type { Mutable } from '../types/mutable';
import type { LaboratoryOrder, OrderSource } from './laboratory-order';

/** Ordered at the visit by whoever saw the patient, for the reason of the visit, and carried out. */
export function toServiceRequest(order: LaboratoryOrder, mapping: Mapping): ServiceRequest {
  const { report, serviceRequestId } = order;
  const { encounter, entry, period, practitioner } = order.visit;
  return requestOf({
    id: serviceRequestId,
    issued: report.issued,
    code: conceptOf(report.code),
    patient: mapping.patient,
    encounter,
    collected: report.collected,
    authored: period.start,
    practitioner,
    organizations: mapping.organizations,
    reasons: entry.conditionID ? [mapping.reference('Condition', entry.conditionID)] : undefined,
  });
}

/** The same with relative references, printing itself. */
export function printedServiceRequest(order: LaboratoryOrder, mapping: Mapping): SelfPrinting {
  return new TemplateResource('ServiceRequest', order.serviceRequestId, template, { order, mapping });
}

interface RequestParts {
  readonly id: string;
  readonly issued: string;
  readonly code: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly collected: string;
  readonly authored: string;
  readonly practitioner: Reference;
  readonly organizations: readonly Reference[];
  readonly reasons: readonly Reference[] | undefined;
}

function requestOf(parts: RequestParts): ServiceRequest {
  const request: Mutable<ServiceRequest> = {
    resourceType: 'ServiceRequest',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.issued),
    status: 'completed',
    intent: 'order',
    category: laboratoryProcedure,
    code: parts.code,
    subject: parts.patient,
    encounter: parts.encounter,
    occurrenceDateTime: parts.collected,
    authoredOn: parts.authored,
    requester: parts.practitioner,
    performer: parts.organizations,
  };
  if (parts.reasons) request.reasonReference = parts.reasons;
  return request;
}

const PROFILE = claim('servicerequest');
const laboratoryProcedure = constant([concept(SNOMED_CT, '108252007', 'Laboratory procedure')]);

const template = templateOf<OrderSource>((hole) =>
  requestOf({
    id: hole.text(({ order }) => order.serviceRequestId),
    issued: hole.text(({ order }) => order.report.issued),
    code: hole.constant(({ order }) => conceptOf(order.report.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ order }) => order.visit.entry.id),
    collected: hole.text(({ order }) => order.report.collected),
    authored: hole.text(({ order }) => order.visit.period.start),
    practitioner: hole.constant(({ order }) => order.visit.practitioner),
    organizations: hole.constant(({ mapping }) => mapping.organizations),
    reasons: hole.where(
      ({ order }) => Boolean(order.visit.entry.conditionID),
      [hole.reference('Condition', ({ order }) => order.visit.entry.conditionID ?? '')],
    ),
  }),
);
