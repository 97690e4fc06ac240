// An entry of the problem list as a Condition (US Core Condition Problems and Health Concerns).

import type { ConditionEntry, Coding as RecordCoding } from '@synthward/contracts';
import { concept } from './concept';
import type { Mapping } from './mapping';
import { resourceMeta } from './marking';
import type { Coding, Condition } from './resource-types';
import { hl7CodeSystem, SNOMED_CT, usCore } from './systems';

/** Active and confirmed, as everything on a problem list is until the list says otherwise. */
export function toCondition(entry: ConditionEntry, { patient, encounter }: Mapping): Condition {
  return {
    resourceType: 'Condition',
    id: entry.id,
    meta: resourceMeta(usCore('condition-problems-health-concerns'), entry.recordedDate),
    clinicalStatus: active,
    verificationStatus: confirmed,
    category: [problemListItem],
    code: { coding: entry.codings.map(toCoding), text: entry.display },
    subject: patient,
    encounter: encounter(entry.encounterID),
    onsetDateTime: entry.onsetDate,
    recordedDate: entry.recordedDate,
  };
}

/** ICD-10-CM codes have titles of their own, and records show the name in SNOMED CT: a wrong display is left out. */
function toCoding({ system, code, display }: RecordCoding): Coding {
  return system === SNOMED_CT ? { system, code, display } : { system, code };
}

const active = concept(hl7CodeSystem('condition-clinical'), 'active', 'Active');
const confirmed = concept(hl7CodeSystem('condition-ver-status'), 'confirmed', 'Confirmed');
const problemListItem = concept(
  hl7CodeSystem('condition-category'),
  'problem-list-item',
  'Problem List Item',
);
