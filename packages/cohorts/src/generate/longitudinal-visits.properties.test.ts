// The records of a person tell the life once; a patient alone, and an earlier day, tell the same of it.

import type { CohortSpec, SourceRecord } from '@synthward/contracts';
import { formatIsoDate, parseIsoDate } from '@synthward/kernel';
import { patientsOf, type SeenPatient, someCohorts } from '../../test/longitudinal-cohorts';
import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { changesBetween } from './changes';
import { createGenerator } from './generator';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 14);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
const cohorts = someCohorts(RUNS, { most: 5, seed });
const REGISTRATION = 'Registration';

/** Such as `2024-03-02 Encounter for check up`; one is seen at most once a day. */
function visitsTold({ records }: SeenPatient): string[] {
  return records.flatMap(({ encounters }) =>
    encounters.flatMap(({ date, type, reason }) =>
      reason === REGISTRATION ? [] : [`${date} ${type.display}`],
    ),
  );
}

test('together the records of a person tell each visit of the life once', () => {
  for (const patient of cohorts.flat()) {
    if (patient.records.length === 0) continue;
    const lived = patient.life.encounters.map(({ day, type }) => `${formatIsoDate(day)} ${type.display}`);
    expect(visitsTold(patient).toSorted()).toEqual(lived.toSorted());
  }
});

test('together they tell each value, prescription, procedure, vaccine, report and claim of the life once', () => {
  const lists = [
    'observations',
    'medications',
    'procedures',
    'immunizations',
    'reports',
    'claims',
    'goals',
  ] as const;
  for (const { records, life } of cohorts.flat()) {
    if (records.length === 0) continue;
    const told = lists.map((name) => [
      name,
      records.reduce((sum, record) => sum + (record[name]?.length ?? 0), 0),
    ]);
    expect(told).toEqual(lists.map((name) => [name, life[name].length]));
  }
});

test('a visit that a record adds for registration is the only one, and holds nothing but what it learned then', () => {
  for (const record of cohorts.flat().flatMap(({ records }) => records)) {
    const added = record.encounters.filter(({ reason }) => reason === REGISTRATION);
    expect(added.length).toBeLessThanOrEqual(1);
    const about = record.observations.filter(({ encounterID }) => encounterID === added[0]?.id);
    expect(about).toEqual([]);
  }
});

test('a patient generated alone is the patient of the full run', () => {
  for (const cohort of cohorts) {
    cohort.forEach(({ spec, records }, index) => {
      if ((index + spec.seed) % 2 === 0) return;
      const alone = createGenerator(requirePlanOf(spec)).patientAt(index);
      expect(JSON.stringify(alone.records)).toBe(JSON.stringify(records));
    });
  }
});

/** The last day that a specification may name. */
const LAST_DAY = parseIsoDate('2100-12-31') ?? Number.NaN;

/** The cohort as it is looked at so many days after its reference date. */
function after(spec: CohortSpec, days: number): CohortSpec {
  const day = (parseIsoDate(spec.referenceDate) ?? Number.NaN) + days;
  return requireSpec({ ...spec, asOf: formatIsoDate(Math.min(day, LAST_DAY)) });
}

/** What was over before a day, and cannot go on: medications end, claims are paid, allergies pass later. */
function told(record: SourceRecord, date: string) {
  const visits = record.encounters.filter(({ end = '' }) => end < date);
  const isOver = new Set(visits.map(({ id }) => id));
  const atVisits = <Entry extends { readonly encounterID: string }>(entries: readonly Entry[] = []) =>
    entries.filter(({ encounterID }) => isOver.has(encounterID));
  return {
    visits,
    conditions: record.conditions
      .filter(({ encounterID }) => isOver.has(encounterID))
      .map(({ id, onsetDate, recordedDate, encounterID }) => ({ id, onsetDate, recordedDate, encounterID })),
    observations: atVisits(record.observations),
    reports: atVisits(record.reports),
    procedures: atVisits(record.procedures),
    immunizations: atVisits(record.immunizations),
    socialHistory: atVisits(record.socialHistory),
    allergies: atVisits(record.allergies).map(({ id }) => id),
    medications: atVisits(record.medications).map(({ id, code, startDate }) => ({ id, code, startDate })),
    claims: atVisits(record.claims).map(({ id, billedCents, lines }) => ({ id, billedCents, lines })),
  };
}

/** The patients of a cohort as two later days show them. */
function pairsOf({ spec }: SeenPatient): { early: SeenPatient; late: SeenPatient }[] {
  const late = patientsOf(after(spec, 200 + (spec.seed % 900)));
  return patientsOf(after(spec, spec.seed % 200)).flatMap((patient, index) => {
    const then = late[index];
    return then ? [{ early: patient, late: then }] : [];
  });
}

const byID = (records: readonly SourceRecord[]) =>
  new Map(records.map((record) => [record.recordID, record]));

describe('on a later day', () => {
  const pairs = cohorts.slice(0, Math.ceil(RUNS / 2)).flatMap(([first]) => (first ? pairsOf(first) : []));

  test('a record still says what it said, and more, unless it took over from one that is gone', () => {
    const kept = pairs.filter(({ early, late }) => {
      const known = byID(late.records);
      return early.records.every(({ recordID }) => known.has(recordID));
    });
    expect(kept.length).toBeGreaterThan(0);
    for (const { early, late } of kept) {
      const known = byID(late.records);
      const { asOf } = early.spec;
      const now = early.records.flatMap((record) => known.get(record.recordID) ?? []);
      expect(now.map((record) => told(record, asOf))).toEqual(
        early.records.map((record) => told(record, asOf)),
      );
    }
  });

  test('the earlier records with their changes applied are the later ones', () => {
    for (const { early, late } of pairs) {
      const feed = byID(early.records);
      for (const { change, recordID, record } of changesBetween(early.records, late.records)) {
        expect(feed.has(recordID)).toBe(change !== 'new');
        if (record) feed.set(recordID, record);
        else feed.delete(recordID);
      }
      expect(JSON.stringify([...feed.values()].sort(inOrder))).toBe(
        JSON.stringify(late.records.toSorted(inOrder)),
      );
    }
  });
});

function inOrder(a: SourceRecord, b: SourceRecord): number {
  return a.recordID < b.recordID ? -1 : 1;
}
