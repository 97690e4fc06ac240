// A source record as JSON, member by member: the order of the lines below is the order of the members in every file.

import type {
  ClinicalDocument,
  ConditionEntry,
  EncounterEntry,
  LongitudinalEntries,
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
  for (const name of historyLists) if (record[name]) printList(to, name, record[name]);
  closeObject(to);
}

/** The lists of a longitudinal record. */
const historyLists = [
  'reports',
  'medications',
  'procedures',
  'immunizations',
  'allergies',
  'socialHistory',
  'carePlans',
  'goals',
  'coverages',
  'claims',
] as const satisfies readonly (keyof LongitudinalEntries)[];

function printList(to: PageWriter, name: (typeof historyLists)[number], entries: readonly object[]): void {
  to.bytes(NEXT[name]);
  to.text(JSON.stringify(entries));
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
  if (condition.abatementDate !== undefined) member(to, NEXT.abatementDate, condition.abatementDate);
  closeObject(to);
}

function printEncounter(to: PageWriter, encounter: EncounterEntry): void {
  member(to, FIRST.id, encounter.id);
  to.bytes(NEXT.type);
  shared(to, encounter.type);
  member(to, NEXT.date, encounter.date);
  member(to, NEXT.reason, encounter.reason);
  if (encounter.setting !== undefined) member(to, NEXT.setting, encounter.setting);
  if (encounter.start !== undefined) member(to, NEXT.start, encounter.start);
  if (encounter.end !== undefined) member(to, NEXT.end, encounter.end);
  if (encounter.npi !== undefined) member(to, NEXT.npi, encounter.npi);
  if (encounter.conditionID !== undefined) member(to, NEXT.conditionID, encounter.conditionID);
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
  if (observation.at !== undefined) member(to, NEXT.at, observation.at);
  if (observation.referenceRange !== undefined) printRange(to, observation.referenceRange);
  closeObject(to);
}

function printRange(to: PageWriter, range: NonNullable<ObservationEntry['referenceRange']> | null): void {
  to.bytes(NEXT.referenceRange);
  if (range === null) {
    to.text('null');
    return;
  }
  to.bytes(FIRST.low);
  to.number(range.low);
  to.bytes(NEXT.high);
  to.number(range.high);
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
const FIRST = keysOf('{', ['sourceSystem', 'change', 'line', 'id', 'low']);

/** Keys of members that follow another one. */
const NEXT = keysOf(',', [
  ...(['sourceSystem', 'recordID', 'mrn', 'mergedInto', 'registeredDate', 'record'] as const),
  ...(['ssn', 'givenName', 'middleName', 'familyName', 'suffix', 'birthDate', 'sexAtBirth'] as const),
  ...(['address', 'city', 'state', 'postalCode', 'country', 'phone', 'email'] as const),
  ...(['deceasedDate', 'language', 'race', 'ethnicity', 'payer'] as const),
  ...(['conditions', 'encounters', 'observations', 'documents'] as const),
  ...(['name', 'display', 'codings', 'onsetDate', 'recordedDate', 'encounterID'] as const),
  ...(['type', 'date', 'reason', 'code', 'value', 'unit', 'interpretation', 'text'] as const),
  ...(['abatementDate', 'setting', 'start', 'end', 'npi', 'conditionID', 'at'] as const),
  ...(['referenceRange', 'high'] as const),
  ...historyLists,
]);
