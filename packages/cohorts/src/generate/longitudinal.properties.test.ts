// Every entry of a longitudinal record stands in its record, at a visit of it, between birth and death.

import type { SourceRecord } from '@synthward/contracts';
import {
  type AnyEntry,
  entriesOf,
  type ListName,
  listNames,
  type SeenPatient,
  someCohorts,
} from '../../test/longitudinal-cohorts';
import { conditionCatalogue } from '../clinical';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 20);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
const cohorts = someCohorts(RUNS, { most: 6, seed });
const patients = cohorts.flat();
const records = patients.flatMap((patient) => patient.records);

test('every reference of an entry leads to an entry of the same record', () => {
  for (const record of records) {
    const ids = new Map(
      listNames.map((name) => [name, new Set(entriesOf(record, name).map(({ id }) => id))]),
    );
    for (const name of listNames) {
      const lost = entriesOf(record, name)
        .flatMap(referencesOf)
        .filter(({ to, id }) => !ids.get(to)?.has(id));
      expect([name, lost]).toEqual([name, []]);
      if (name === 'encounters' || name === 'coverages') continue;
      expect(entriesOf(record, name).filter(({ encounterID }) => encounterID === undefined)).toEqual([]);
    }
  }
});

function referencesOf(entry: AnyEntry): { to: ListName; id: string }[] {
  const { encounterID, conditionID, coverageID, observationIDs = [], goalIDs = [] } = entry;
  return [
    ...(encounterID === undefined ? [] : [{ to: 'encounters' as const, id: encounterID }]),
    ...(conditionID ? [{ to: 'conditions' as const, id: conditionID }] : []),
    ...(coverageID ? [{ to: 'coverages' as const, id: coverageID }] : []),
    ...observationIDs.map((id) => ({ to: 'observations' as const, id })),
    ...goalIDs.map((id) => ({ to: 'goals' as const, id })),
  ];
}

test('no two entries of a cohort share an id, of whatever kind and record', () => {
  for (const cohort of cohorts) {
    const ids = cohort.flatMap((patient) =>
      patient.records.flatMap((record) =>
        listNames.flatMap((name) => entriesOf(record, name).map(({ id }) => id)),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('#717: every observation is taken at a visit of its record, when that begins', () => {
  for (const record of records) {
    const visits = new Map(record.encounters.map((visit) => [visit.id, visit]));
    const astray = record.observations.filter(({ encounterID, date, at }) => {
      const visit = visits.get(encounterID);
      return date !== visit?.date || at !== visit.start;
    });
    expect(astray).toEqual([]);
  }
});

/** Members that may lie outside the time told of: who was insured since when, and what is due. */
const FREE = new Set(['dueDate']);

function datesOf(record: SourceRecord): string[] {
  return listNames.flatMap((name) =>
    entriesOf(record, name).flatMap((entry) =>
      Object.entries(entry).flatMap(([member, value]) => {
        const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value);
        return isDate && !FREE.has(member) ? [value.slice(0, 10)] : [];
      }),
    ),
  );
}

test('#673, #735: nothing is before birth or after death', () => {
  for (const { records: own, birthDate, lastDate } of patients) {
    for (const record of own) {
      const dates = datesOf(record);
      expect(dates.filter((date) => date < birthDate || date > lastDate)).toEqual([]);
    }
  }
});

test('nothing is before the birth date as recorded, unless it is an intruder’s', () => {
  for (const { records: own, registrations } of patients) {
    own.forEach((record, i) => {
      if (registrations[i]?.overlay !== null) return;
      expect(datesOf(record).filter((date) => date < record.birthDate)).toEqual([]);
    });
  }
});

test('every record lists every condition of the person once, with the same onset, and has a visit', () => {
  for (const { records: own, history } of patients) {
    for (const record of own) {
      expect(record.conditions.map(({ name }) => name)).toEqual(
        history.map(({ definition }) => definition.id),
      );
      expect(record.conditions.map(({ onsetDate }) => onsetDate)).toEqual(
        own[0]?.conditions.map(({ onsetDate }) => onsetDate),
      );
      expect(record.encounters.length).toBeGreaterThan(0);
    }
  }
});

test('what ends does not end before it began, and what is known had begun', () => {
  for (const record of records) {
    const spans = [
      ...record.conditions.map(({ onsetDate, abatementDate }) => [onsetDate, abatementDate]),
      ...record.conditions.map(({ onsetDate, recordedDate }) => [onsetDate, recordedDate]),
      ...record.encounters.map(({ start, end }) => [start, end]),
      ...(record.reports ?? []).map(({ collected, issued }) => [collected, issued]),
      ...(record.medications ?? []).map(({ startDate, endDate }) => [startDate, endDate]),
      ...(record.procedures ?? []).map(({ start, end }) => [start, end]),
      ...(record.allergies ?? []).map(({ onsetDate, recordedDate }) => [onsetDate, recordedDate]),
      ...(record.carePlans ?? []).map(({ startDate, endDate }) => [startDate, endDate]),
      ...(record.goals ?? []).map(({ startDate, dueDate }) => [startDate, dueDate]),
      ...(record.coverages ?? []).map(({ startDate, endDate }) => [startDate, endDate]),
    ];
    expect(spans.filter(([from, to]) => from && to && to < from)).toEqual([]);
  }
});

/** Conditions that come of another one: its id, and whether they cannot be without it. */
const causes = new Map(
  [...conditionCatalogue.values()].flatMap(({ id, cause, requiresCause = false }) =>
    cause ? [[id, { id: cause.condition, isRequired: requiresCause }] as const] : [],
  ),
);

test('#1343: no complication is without its cause or before it', () => {
  for (const record of records) {
    const onsets = new Map(record.conditions.map(({ name, onsetDate }) => [name, onsetDate]));
    for (const [name, onsetDate] of onsets) {
      const cause = causes.get(name);
      const since = cause && onsets.get(cause.id);
      if (cause?.isRequired) expect([name, typeof since]).toEqual([name, 'string']);
      if (since) expect(since <= onsetDate).toBe(true);
    }
  }
});

test('visits and what happened at them are in order of time', () => {
  for (const record of records) {
    const starts = new Map(record.encounters.map(({ id, start = '' }) => [id, start]));
    for (const name of listNames) {
      if (name === 'conditions' || name === 'coverages') continue;
      const times = entriesOf(record, name).map(({ id, encounterID = id }) => starts.get(encounterID) ?? '');
      expect([name, times]).toEqual([name, times.toSorted()]);
    }
  }
});

test('claims are for the visits of their records, where they were asked for', () => {
  const billed = (own: readonly SeenPatient[]) =>
    own.flatMap((patient) => patient.records.flatMap(({ claims = [] }) => claims));
  for (const cohort of cohorts) {
    if (cohort[0]?.spec.clinical.claims === false) expect(billed(cohort)).toEqual([]);
  }
  expect(billed(patients).length).toBeGreaterThan(0);
});
