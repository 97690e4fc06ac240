// A condition: of the problem list, or an episode that has passed (US Core's two profiles of Condition).

import type { ConditionEntry, Coding as RecordCoding } from '@synthward/contracts';
import { concept } from './concept';
import { constant } from './constant';
import { lastChange } from './instants';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import { hl7CodeSystem, SNOMED_CT } from './systems';
import type { Condition } from './types/clinical-resources';
import type { CodeableConcept, Coding } from './types/data-types';
import type { Mutable } from './types/mutable';

/**
 * Confirmed. What lasts is active and on the problem list; what has passed is resolved, and the diagnosis of the visit
 * at which it was recorded, or else, where it was over by then, on the problem list as history.
 */
export function toCondition(entry: ConditionEntry, mapping: Mapping): Condition {
  const { abatementDate = null, recordedDate } = entry;
  const visit = mapping.visit(entry.encounterID);
  const state = stateOf(entry);
  const condition: Mutable<Condition> = {
    resourceType: 'Condition',
    id: entry.id,
    meta: resourceMeta(state.profile, lastChange(visit.recorded, abatementDate)),
    extension: [{ url: ASSERTED_DATE, valueDateTime: recordedDate }],
    clinicalStatus: state.status,
    verificationStatus: confirmed,
    category: state.category,
    code: codeOf(entry),
    subject: mapping.patient,
    encounter: visit.encounter,
    onsetDateTime: entry.onsetDate,
    recordedDate,
    recorder: visit.practitioner,
  };
  if (abatementDate !== null) condition.abatementDateTime = abatementDate;
  return condition;
}

function stateOf({ abatementDate = null, recordedDate }: ConditionEntry) {
  if (abatementDate === null) return lasting;
  return recordedDate <= abatementDate ? passed : over;
}

const ASSERTED_DATE = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

/** One for each list of codings as long as that is the same. */
function codeOf({ codings, display }: ConditionEntry): CodeableConcept {
  const known = codes.get(codings);
  if (known?.text === display) return known;
  const made = constant({ coding: codings.map(toCoding), text: display });
  codes.set(codings, made);
  return made;
}

/** Engines share the codings of their catalogue among all records. Weak, for records that were read from elsewhere. */
const codes = new WeakMap<readonly RecordCoding[], CodeableConcept>();

/** ICD-10-CM codes have titles of their own, and records show the name in SNOMED CT: a wrong display is left out. */
function toCoding({ system, code, display }: RecordCoding): Coding {
  return system === SNOMED_CT ? { system, code, display } : { system, code };
}

const problem = {
  profile: claim('condition-problems-health-concerns'),
  category: constant([
    concept(hl7CodeSystem('condition-category'), 'problem-list-item', 'Problem List Item'),
  ]),
};
const diagnosis = {
  profile: claim('condition-encounter-diagnosis'),
  category: constant([
    concept(hl7CodeSystem('condition-category'), 'encounter-diagnosis', 'Encounter Diagnosis'),
  ]),
};
const resolved = concept(hl7CodeSystem('condition-clinical'), 'resolved', 'Resolved');
const lasting = { ...problem, status: concept(hl7CodeSystem('condition-clinical'), 'active', 'Active') };
const passed = { ...diagnosis, status: resolved };
const over = { ...problem, status: resolved };
const confirmed = concept(hl7CodeSystem('condition-ver-status'), 'confirmed', 'Confirmed');
