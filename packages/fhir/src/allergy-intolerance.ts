// An allergy as an AllergyIntolerance (US Core AllergyIntolerance).

import type { AllergyEntry } from '@synthward/contracts';
import { concept, conceptOf } from './concept';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import { hl7CodeSystem } from './systems';
import type { AllergyIntolerance } from './types/clinical-resources';

/** Confirmed, with the reaction by which it is known. */
export function toAllergyIntolerance(entry: AllergyEntry, mapping: Mapping): AllergyIntolerance {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'AllergyIntolerance',
    id: entry.id,
    meta: resourceMeta(PROFILE, recorded),
    clinicalStatus: statuses[entry.status],
    verificationStatus: confirmed,
    type: 'allergy',
    category: [entry.category],
    criticality: entry.criticality,
    code: conceptOf(entry.code),
    patient: mapping.patient,
    encounter,
    onsetDateTime: entry.onsetDate,
    recordedDate: entry.recordedDate,
    recorder: practitioner,
    reaction: [{ manifestation: [conceptOf(entry.manifestation)], severity: entry.severity }],
  };
}

const PROFILE = claim('allergyintolerance');
const statuses = {
  active: concept(hl7CodeSystem('allergyintolerance-clinical'), 'active', 'Active'),
  resolved: concept(hl7CodeSystem('allergyintolerance-clinical'), 'resolved', 'Resolved'),
};
const confirmed = concept(hl7CodeSystem('allergyintolerance-verification'), 'confirmed', 'Confirmed');
