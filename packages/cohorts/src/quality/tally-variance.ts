// Counting how records differ: from the person as registered, by operator and source, and from each other.

import type { SourceRecord } from '@synthward/contracts';
import type { PlannedPatient, PlannedRecord } from '../plan/types';
import { type Counts, count, memberOf } from './counts';

/** One change of one field of one record, as far as it is counted. */
export interface CountedMutation {
  readonly recordID: string;
  readonly sourceSystem: string;
  readonly isDuplicate: boolean;
  readonly operator: string;
  readonly field: string;
}

type RecordKind = 'regular' | 'duplicate';

export interface VarianceTally {
  /** Source records by system. */
  readonly sourceSystems: Counts;
  duplicates: number;
  readonly duplicatesBySystem: Counts;
  missingPhone: number;
  /** Records that were merged into another of their system. */
  merged: number;
  /** Records that another patient's details were written over, noticed since or not. */
  overlaid: number;
  /** Changed fields by operator. */
  readonly operators: Counts;
  /** Records that an operator changed, by kind, system and operator. */
  readonly touched: Readonly<Record<RecordKind, Record<string, Counts>>>;
  /** Records in which a field was changed, by system and field. */
  readonly changedFields: Record<string, Counts>;
  /** Changed records by kind and number of changed fields. */
  readonly changedRecords: Readonly<Record<RecordKind, Counts>>;
  /** Duplicates beside the regular record of their system, of which at least one has a value, by field. */
  readonly comparedFields: Counts;
  /** Those whose values differ. */
  readonly differingFields: Counts;
}

/** Figures of no record. */
export function noVariance(): VarianceTally {
  return {
    sourceSystems: {},
    duplicates: 0,
    duplicatesBySystem: {},
    missingPhone: 0,
    merged: 0,
    overlaid: 0,
    operators: {},
    touched: { regular: {}, duplicate: {} },
    changedFields: {},
    changedRecords: { regular: {}, duplicate: {} },
    comparedFields: {},
    differingFields: {},
  };
}

interface PatientVariance {
  readonly planned: PlannedPatient;
  readonly records: readonly SourceRecord[];
  readonly mutations: readonly CountedMutation[];
}

/** Adds the records of a patient and what was changed in them. */
export function countVariance(tally: VarianceTally, { planned, records, mutations }: PatientVariance): void {
  for (let i = 0; i < records.length; i += 1) {
    const [record, plan] = [records[i], planned.records[i]];
    if (!record || !plan) continue;
    countRecord(tally, record, plan);
    if (!plan.isDuplicate) continue;
    const regular = records.find(
      ({ sourceSystem }, j) =>
        sourceSystem === record.sourceSystem && planned.records[j]?.isDuplicate === false,
    );
    if (regular) compareFields(tally, record, regular);
  }
  for (let start = 0; start < mutations.length; ) start = countRecordMutations(tally, mutations, start);
}

function countRecord(
  tally: VarianceTally,
  { sourceSystem, phone, mergedInto }: SourceRecord,
  { isDuplicate, overlaidBy }: PlannedRecord,
): void {
  count(tally.sourceSystems, sourceSystem);
  if (phone === null) tally.missingPhone += 1;
  if (mergedInto !== null) tally.merged += 1;
  if (overlaidBy !== null) tally.overlaid += 1;
  if (!isDuplicate) return;
  tally.duplicates += 1;
  count(tally.duplicatesBySystem, sourceSystem);
}

const FIELDS: readonly (readonly [name: string, read: (record: SourceRecord) => string | null])[] = [
  ['ssn', ({ ssn }) => ssn],
  ['givenName', ({ givenName }) => givenName],
  ['middleName', ({ middleName }) => middleName],
  ['familyName', ({ familyName }) => familyName],
  ['suffix', ({ suffix }) => suffix],
  ['birthDate', ({ birthDate }) => birthDate],
  ['sexAtBirth', ({ sexAtBirth }) => sexAtBirth],
  ['addressLine', ({ address }) => address.line],
  ['city', ({ address }) => address.city],
  ['state', ({ address }) => address.state],
  ['postalCode', ({ address }) => address.postalCode],
  ['phone', ({ phone }) => phone],
  ['email', ({ email }) => email],
];

/** The fields that say who a record is about, in the order of a record. */
export const comparedFieldNames: readonly string[] = FIELDS.map(([name]) => name);

function compareFields(tally: VarianceTally, a: SourceRecord, b: SourceRecord): void {
  for (const [name, read] of FIELDS) {
    const [here, there] = [read(a), read(b)];
    if (here === null && there === null) continue;
    count(tally.comparedFields, name);
    if (here !== there) count(tally.differingFields, name);
  }
}

/** Counts the mutations of the record whose first is at `start`; answers where the next record's begin. */
function countRecordMutations(
  tally: VarianceTally,
  mutations: readonly CountedMutation[],
  start: number,
): number {
  const first = mutations[start];
  if (!first) return mutations.length;
  const kind: RecordKind = first.isDuplicate ? 'duplicate' : 'regular';
  const touched = memberOf(tally.touched[kind], first.sourceSystem, noCounts);
  const changed = memberOf(tally.changedFields, first.sourceSystem, noCounts);
  const operators: string[] = [];
  const fields: string[] = [];
  let end = start;
  for (
    let next: CountedMutation | undefined = first;
    next?.recordID === first.recordID;
    next = mutations[end]
  ) {
    const { operator, field } = next;
    count(tally.operators, operator);
    countFirst(touched, operators, operator);
    countFirst(changed, fields, field);
    end += 1;
  }
  count(tally.changedRecords[kind], fields.length);
  return end;
}

function noCounts(): Counts {
  return {};
}

/** Counts a name that the record has not had yet. */
function countFirst(counts: Counts, seen: string[], name: string): void {
  if (seen.includes(name)) return;
  seen.push(name);
  count(counts, name);
}
