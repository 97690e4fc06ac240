// The first fill of a prescription as a MedicationDispense (US Core MedicationDispense).

import type { MedicationEntry } from '@synthward/contracts';
import { concept, conceptOf } from '../concept';
import { derivedId } from '../derived-id';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem } from '../systems';
import type { MedicationDispense } from '../types/medication-resources';
import { daysOf } from './days-of';
import { amount, toDosage } from './dosage';

/** Handed over by the source system on the day of the prescription; of later fills no record knows. */
export function toMedicationDispense(entry: MedicationEntry, mapping: Mapping): MedicationDispense {
  const { encounter, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'MedicationDispense',
    id: derivedId(entry.id, 'MedicationDispense'),
    meta: resourceMeta(PROFILE, recorded),
    status: 'completed',
    medicationCodeableConcept: conceptOf(entry.code),
    subject: mapping.patient,
    context: encounter,
    performer: [{ actor: mapping.organization }],
    authorizingPrescription: [mapping.reference('MedicationRequest', entry.id)],
    type: firstFill,
    quantity: amount(entry.quantity, entry.unit),
    daysSupply: daysOf(entry.daysSupply),
    whenHandedOver: entry.startDate,
    dosageInstruction: [toDosage(entry)],
  };
}

const PROFILE = claim('medicationdispense');
const firstFill = concept(hl7CodeSystem('v3-ActCode'), 'FFC', 'First Fill - Complete');
