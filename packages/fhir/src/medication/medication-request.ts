// A prescription as a MedicationRequest (US Core MedicationRequest).

import type { MedicationEntry } from '@synthward/contracts';
import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import { lastChange } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem } from '../systems';
import type { MedicationRequest } from '../types/medication-resources';
import type { Mutable } from '../types/mutable';
import { daysOf } from './days-of';
import { amount, toDosage } from './dosage';

/** Ordered by whoever saw the patient; its status is that of the treatment. */
export function toMedicationRequest(entry: MedicationEntry, mapping: Mapping): MedicationRequest {
  const visit = mapping.visit(entry.encounterID);
  const request: Mutable<MedicationRequest> = {
    resourceType: 'MedicationRequest',
    id: entry.id,
    meta: resourceMeta(PROFILE, lastChange(visit.recorded, entry.endDate)),
    status: entry.status,
    intent: 'order',
    category: visit.entry.setting === 'inpatient' ? inpatient : community,
    reportedBoolean: false,
    medicationCodeableConcept: conceptOf(entry.code),
    subject: mapping.patient,
    encounter: visit.encounter,
    authoredOn: entry.startDate,
    requester: visit.practitioner,
    dosageInstruction: [toDosage(entry)],
    dispenseRequest: {
      numberOfRepeatsAllowed: entry.refills,
      quantity: amount(entry.quantity, entry.unit),
      expectedSupplyDuration: daysOf(entry.daysSupply),
    },
  };
  if (entry.stopReason !== null) request.statusReason = { text: entry.stopReason };
  if (entry.conditionID) request.reasonReference = [mapping.reference('Condition', entry.conditionID)];
  return request;
}

const PROFILE = claim('medicationrequest');
const inpatient = categoryOf('inpatient', 'Inpatient');
const community = categoryOf('community', 'Community');

function categoryOf(code: string, display: string) {
  return constant([concept(hl7CodeSystem('medicationrequest-category'), code, display)]);
}
