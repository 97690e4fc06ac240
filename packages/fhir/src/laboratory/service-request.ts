// The order of a panel as a ServiceRequest (US Core ServiceRequest).

import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { SNOMED_CT } from '../systems';
import type { ServiceRequest } from '../types/diagnostic-resources';
import type { Mutable } from '../types/mutable';
import type { LaboratoryOrder } from './laboratory-order';

/** Ordered at the visit by whoever saw the patient, for the reason of the visit, and carried out. */
export function toServiceRequest(order: LaboratoryOrder, mapping: Mapping): ServiceRequest {
  const { report, serviceRequestId } = order;
  const { encounter, entry, period, practitioner } = mapping.visit(report.encounterID);
  const request: Mutable<ServiceRequest> = {
    resourceType: 'ServiceRequest',
    id: serviceRequestId,
    meta: resourceMeta(PROFILE, report.issued),
    status: 'completed',
    intent: 'order',
    category: laboratoryProcedure,
    code: conceptOf(report.code),
    subject: mapping.patient,
    encounter,
    occurrenceDateTime: report.collected,
    authoredOn: period.start,
    requester: practitioner,
    performer: mapping.organizations,
  };
  if (entry.conditionID) request.reasonReference = [mapping.reference('Condition', entry.conditionID)];
  return request;
}

const PROFILE = claim('servicerequest');
const laboratoryProcedure = constant([concept(SNOMED_CT, '108252007', 'Laboratory procedure')]);
