// Counting persons: who they are, what they have, and whether their records say so.

import type { CohortSpec, SexAtBirth, SourceRecord } from '@synthward/contracts';
import { ageOn, type EpochDay, parseIsoDate } from '@synthward/kernel';
import { type Catalogue, requireCondition } from '../clinical';
import type { PlannedPatient } from '../plan/types';
import { type Counts, count, memberOf } from './counts';

export interface PeopleTally {
  /** Patients by label of the age band. */
  readonly ageBands: Counts;
  readonly sexAtBirth: Counts;
  readonly payerMix: Counts;
  readonly language: Counts;
  /** Patients by sex and first age of their age group. */
  readonly pyramid: Readonly<Record<SexAtBirth, Counts>>;
  /** Carriers by condition. */
  readonly conditions: Counts;
  /** Carriers by condition, sex and first age of their age group. */
  readonly carriers: Record<string, Readonly<Record<SexAtBirth, Counts>>>;
  /** Patients who have both of two conditions, by the one whose name comes first and the other. */
  readonly pairs: Record<string, Counts>;
  /** Patients by the number of their lasting conditions. */
  readonly lastingConditions: Counts;
  /** Patients whose first record lists other conditions than they have. */
  mislisted: number;
  /** Regular records that show the fact as it is on the reference date. */
  readonly agreeing: Record<'ageBand' | 'sexAtBirth' | 'payer' | 'language', number>;
}

/** What persons are counted by. */
export interface PeopleKey {
  readonly referenceDay: EpochDay;
  /** Label of the age band by age in completed years. */
  readonly labels: readonly (string | undefined)[];
  readonly catalogue: Catalogue;
}

export const YEARS_IN_GROUP = 5;
export const FIRST_AGE_OF_LAST_GROUP = 100;

/** Figures of nobody. */
export function noPeople(): PeopleTally {
  return {
    ageBands: {},
    sexAtBirth: {},
    payerMix: {},
    language: {},
    pyramid: { female: {}, male: {} },
    conditions: {},
    carriers: {},
    pairs: {},
    lastingConditions: {},
    mislisted: 0,
    agreeing: { ageBand: 0, sexAtBirth: 0, payer: 0, language: 0 },
  };
}

/** Labels of the age bands by age; ages outside every band have none. */
export function bandLabels({ demographics }: CohortSpec): (string | undefined)[] {
  const labels: (string | undefined)[] = [];
  for (const { label, min, max } of demographics.ageBands) {
    for (let age = min; age <= max; age += 1) labels[age] = label;
  }
  return labels;
}

/** Adds a person, counted by what the plan says, and how many of the records show the same. */
export function countPerson(
  tally: PeopleTally,
  { planned, records }: { readonly planned: PlannedPatient; readonly records: readonly SourceRecord[] },
  { labels, referenceDay, catalogue }: PeopleKey,
): void {
  const label = labels[planned.age];
  if (label === undefined) throw new RangeError(`no age band holds the age ${planned.age}`);
  count(tally.ageBands, label);
  count(tally.sexAtBirth, planned.sexAtBirth);
  count(tally.payerMix, planned.payer);
  count(tally.language, planned.language);
  const group = ageGroupOf(planned.age);
  count(tally.pyramid[planned.sexAtBirth], group);
  countConditions(tally, planned, { group, catalogue });
  if (records.length > 0 && !listsConditions(records[0], planned.conditions)) tally.mislisted += 1;
  countRegularRecords(tally.agreeing, { planned, records }, (birthDate) => {
    const birthDay = parseIsoDate(birthDate);
    return birthDay !== undefined && labels[ageOn(birthDay, referenceDay)] === label;
  });
}

/** Most records of a person bear one birth date: its age is worked out once. */
function countRegularRecords(
  agreeing: PeopleTally['agreeing'],
  { planned, records }: { readonly planned: PlannedPatient; readonly records: readonly SourceRecord[] },
  isOfAge: (birthDate: string) => boolean,
): void {
  let known = { birthDate: '', agrees: false };
  for (let i = 0; i < records.length; i += 1) {
    const record = records[i];
    if (!record || planned.records[i]?.isDuplicate) continue;
    const { birthDate } = record;
    if (birthDate !== known.birthDate) known = { birthDate, agrees: isOfAge(birthDate) };
    if (known.agrees) agreeing.ageBand += 1;
    countAgreement(agreeing, record, planned);
  }
}

function countAgreement(
  agreeing: PeopleTally['agreeing'],
  record: SourceRecord,
  planned: PlannedPatient,
): void {
  if (record.sexAtBirth === planned.sexAtBirth) agreeing.sexAtBirth += 1;
  if (record.payer === planned.payer) agreeing.payer += 1;
  if (record.language === planned.language) agreeing.language += 1;
}

function ageGroupOf(age: number): number {
  return Math.min(FIRST_AGE_OF_LAST_GROUP, age - (age % YEARS_IN_GROUP));
}

function countConditions(
  tally: PeopleTally,
  { conditions, sexAtBirth }: PlannedPatient,
  { group, catalogue }: { readonly group: number; readonly catalogue: Catalogue },
): void {
  let lasting = 0;
  for (let i = 0; i < conditions.length; i += 1) {
    const condition = conditions[i] ?? '';
    count(tally.conditions, condition);
    count(memberOf(tally.carriers, condition, noCarriers)[sexAtBirth], group);
    if (requireCondition(catalogue, condition).course === 'chronic') lasting += 1;
    for (let j = 0; j < i; j += 1) countPair(tally.pairs, condition, conditions[j] ?? '');
  }
  count(tally.lastingConditions, lasting);
}

function noCarriers(): Record<SexAtBirth, Counts> {
  return { female: {}, male: {} };
}

function countPair(pairs: Record<string, Counts>, a: string, b: string): void {
  const [first, second] = a < b ? [a, b] : [b, a];
  count(memberOf(pairs, first, noCounts), second);
}

function noCounts(): Counts {
  return {};
}

/** Whether a record lists exactly these conditions, each once or more. */
function listsConditions(record: SourceRecord | undefined, conditions: readonly string[]): boolean {
  const listed = record?.conditions ?? [];
  return (
    listed.every(({ name }) => conditions.includes(name)) &&
    conditions.every((condition) => listed.some(({ name }) => name === condition))
  );
}
