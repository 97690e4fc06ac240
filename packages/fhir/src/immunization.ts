// A vaccination as an Immunization (US Core Immunization).

import type { ImmunizationEntry } from '@synthward/contracts';
import { conceptOf } from './concept';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import type { Immunization } from './types/clinical-resources';

/** Given and written down at the visit. Coded in CVX alone: no record knows the product's National Drug Code. */
export function toImmunization(entry: ImmunizationEntry, mapping: Mapping): Immunization {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'Immunization',
    id: entry.id,
    meta: resourceMeta(PROFILE, recorded),
    status: 'completed',
    vaccineCode: conceptOf(entry.code),
    patient: mapping.patient,
    encounter,
    occurrenceDateTime: entry.date,
    recorded: entry.date,
    primarySource: true,
    location: mapping.source.location.reference,
    lotNumber: entry.lotNumber,
    performer: [{ actor: practitioner }],
    protocolApplied: [{ doseNumberPositiveInt: entry.dose }],
  };
}

const PROFILE = claim('immunization');
