// A source record as JSON, member by member: the order of the lines below is the order of the members in every file.

import type {
  ClinicalDocument,
  ConditionEntry,
  EncounterEntry,
  ObservationEntry,
  PostalAddress,
  RecordChange,
  SourceRecord,
} from '@synthward/contracts';
import { closeObject, keysOf, list, member, shared } from './json-members';
import type { PageWriter } from './page-writer';

/** Writes the record with the bytes that JSON.stringify gives for one whose members stand in the engine's order. */
export function printRecord(to: PageWriter, record: SourceRecord): void {
  member(to, FIRST.sourceSystem, record.sourceSystem);
  member(to, NEXT.recordID, record.recordID);
  member(to, NEXT.mrn, record.mrn);
  member(to, NEXT.mergedInto, record.mergedInto);
  member(to, NEXT.registeredDate, record.registeredDate);
  member(to, NEXT.ssn, record.ssn);
  member(to, NEXT.givenName, record.givenName);
  member(to, NEXT.middleName, record.middleName);
  member(to, NEXT.familyName, record.familyName);
  member(to, NEXT.suffix, record.suffix);
  member(to, NEXT.birthDate, record.birthDate);
  member(to, NEXT.sexAtBirth, record.sexAtBirth);
  to.bytes(NEXT.address);
  printAddress(to, record.address);
  member(to, NEXT.phone, record.phone);
  member(to, NEXT.email, record.email);
  member(to, NEXT.deceasedDate, record.deceasedDate);
  member(to, NEXT.language, record.language);
  member(to, NEXT.race, record.race);
  member(to, NEXT.ethnicity, record.ethnicity);
  member(to, NEXT.payer, record.payer);
  to.bytes(NEXT.conditions);
  list(to, record.conditions, printCondition);
  to.bytes(NEXT.encounters);
  list(to, record.encounters, printEncounter);
  to.bytes(NEXT.observations);
  list(to, record.observations, printObservation);
  to.bytes(NEXT.documents);
  list(to, record.documents, printDocument);
  closeObject(to);
}

/** Writes a row of a continued cohort's feed, its record included. */
export function printChange(to: PageWriter, row: RecordChange): void {
  member(to, FIRST.change, row.change);
  member(to, NEXT.sourceSystem, row.sourceSystem);
  member(to, NEXT.recordID, row.recordID);
  member(to, NEXT.mrn, row.mrn);
  to.bytes(NEXT.record);
  if (row.record) printRecord(to, row.record);
  else to.text('null');
  closeObject(to);
}

function printAddress(to: PageWriter, address: PostalAddress): void {
  member(to, FIRST.line, address.line);
  member(to, NEXT.city, address.city);
  member(to, NEXT.state, address.state);
  member(to, NEXT.postalCode, address.postalCode);
  member(to, NEXT.country, address.country);
  closeObject(to);
}

function printCondition(to: PageWriter, condition: ConditionEntry): void {
  member(to, FIRST.id, condition.id);
  member(to, NEXT.name, condition.name);
  member(to, NEXT.display, condition.display);
  to.bytes(NEXT.codings);
  shared(to, condition.codings);
  member(to, NEXT.onsetDate, condition.onsetDate);
  member(to, NEXT.recordedDate, condition.recordedDate);
  member(to, NEXT.encounterID, condition.encounterID);
  closeObject(to);
}

function printEncounter(to: PageWriter, encounter: EncounterEntry): void {
  member(to, FIRST.id, encounter.id);
  to.bytes(NEXT.type);
  shared(to, encounter.type);
  member(to, NEXT.date, encounter.date);
  member(to, NEXT.reason, encounter.reason);
  closeObject(to);
}

function printObservation(to: PageWriter, observation: ObservationEntry): void {
  member(to, FIRST.id, observation.id);
  member(to, NEXT.encounterID, observation.encounterID);
  to.bytes(NEXT.code);
  shared(to, observation.code);
  member(to, NEXT.date, observation.date);
  to.bytes(NEXT.value);
  to.number(observation.value);
  member(to, NEXT.unit, observation.unit);
  member(to, NEXT.interpretation, observation.interpretation);
  closeObject(to);
}

function printDocument(to: PageWriter, document: ClinicalDocument): void {
  member(to, FIRST.id, document.id);
  member(to, NEXT.type, document.type);
  member(to, NEXT.date, document.date);
  member(to, NEXT.encounterID, document.encounterID);
  member(to, NEXT.text, document.text);
  closeObject(to);
}

/** Keys of members that open their object. */
const FIRST = keysOf('{', ['sourceSystem', 'change', 'line', 'id']);

/** Keys of members that follow another one. */
const NEXT = keysOf(',', [
  ...(['sourceSystem', 'recordID', 'mrn', 'mergedInto', 'registeredDate', 'record'] as const),
  ...(['ssn', 'givenName', 'middleName', 'familyName', 'suffix', 'birthDate', 'sexAtBirth'] as const),
  ...(['address', 'city', 'state', 'postalCode', 'country', 'phone', 'email'] as const),
  ...(['deceasedDate', 'language', 'race', 'ethnicity', 'payer'] as const),
  ...(['conditions', 'encounters', 'observations', 'documents'] as const),
  ...(['name', 'display', 'codings', 'onsetDate', 'recordedDate', 'encounterID'] as const),
  ...(['type', 'date', 'reason', 'code', 'value', 'unit', 'interpretation', 'text'] as const),
]);
