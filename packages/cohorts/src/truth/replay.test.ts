// The answer key replays: from what was true on the day of a registration, change by change, to what the feed shows.

import type { CohortSpec, MutationRow, PatientTruth, PersonRow, SourceRecord } from '@synthward/contracts';
import { formatIsoDate, parseIsoDate } from '@synthward/kernel';
import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { resolveGeography } from '../geography';
import { createPeople, type Person } from '../people';
import { membershipOf } from '../plan/membership';
import { plainIdentity } from '../records/recorded-identity';
import { fieldOf, identityFields } from '../sources';
import type { IdentityField } from '../sources/mutation';

/** Every built-in profile, every effect, and people whose details change often. */
const spec = requireSpec({
  name: 'replay',
  population: 1000,
  seed: 6,
  demographics: { language: { en: 0.6, es: 0.3, vi: 0.1 } },
  people: { twinRate: 0.1, lookAlikeRate: 0.02, juniorRate: 1, deceasedRate: 0.05 },
  hie: {
    sourceSystems: ['ehr', 'hospital', 'county-clinic', 'claims-feed', 'lab-network', 'state-hie'],
    profiles: { 'lab-network': { basedOn: 'lab-network', coverage: 0.8 } },
    duplicateRate: 0.5,
    duplicateSpread: 'poisson',
    addressDriftRate: 0.4,
    missingPhoneRate: 0.1,
    overlayRate: 0.05,
    mergeRate: 0.3,
  },
});

/** A thousand patients on the reference date, and a thousand others three years after it. */
const cohorts = [spec, { ...spec, seed: 7, asOf: '2028-12-31' }].map(cohortOf);

interface Cohort {
  readonly people: readonly Person[];
  readonly records: readonly (readonly SourceRecord[])[];
  readonly truths: readonly PatientTruth[];
}

function cohortOf(request: CohortSpec): Cohort {
  const plan = requirePlanOf(request);
  const { patientAt } = createGenerator(plan);
  const geography = resolveGeography(request.geography);
  if (!geography) throw new Error('a sample without a place');
  const memberAt = membershipOf(plan);
  const people = createPeople(plan, geography);
  const patients = Array.from({ length: request.population }, (_, index) => patientAt(index));
  return {
    people: patients.map((_, index) => people.personAt(memberAt(index))),
    records: patients.map(({ records }) => records),
    truths: patients.map(({ truth }) => truth()),
  };
}

/** What the feed shows in a field. */
function shown(record: SourceRecord, field: IdentityField): string | null {
  return fieldOf({ ...record, birthDay: parseIsoDate(record.birthDate) ?? 0 }, field);
}

function dayOf(date: string): number {
  return parseIsoDate(date) ?? Number.NaN;
}

function rowsByRecord(rows: readonly MutationRow[]): ReadonlyMap<string, readonly MutationRow[]> {
  const byRecord = new Map<string, MutationRow[]>();
  for (const row of rows) byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), row]);
  return byRecord;
}

/** The end of the chain of a field's rows, which begins with `golden`; words where it does not hold. */
function endOf(golden: string | null, rows: readonly MutationRow[]): string | null {
  let value = golden;
  for (const { before, after, operator } of rows) {
    if (before !== value) return `${operator} found ${before}, not ${value}`;
    value = after;
  }
  return value;
}

/** Everything in a record that its rows do not explain, in words. */
function unexplained(record: SourceRecord, rows: readonly MutationRow[], person: Person): string[] {
  const golden = plainIdentity(person, dayOf(record.registeredDate));
  return identityFields.flatMap((field) => {
    const own = rows.filter((row) => row.field === field);
    const [expected, found] = [endOf(fieldOf(golden, field), own), shown(record, field)];
    return expected === found ? [] : [`${record.recordID} ${field}: ${found} is shown, ${expected} is told`];
  });
}

test('the rows of two thousand patients lead from the golden details of the day to every field of the feed', () => {
  let changed = 0;
  const failures = cohorts.flatMap(({ people, records, truths }) =>
    truths.flatMap(({ mutations }, index) => {
      const byRecord = rowsByRecord(mutations);
      changed += mutations.length;
      const person = people[index];
      if (!person) throw new Error('a patient without a person');
      return (records[index] ?? []).flatMap((record) =>
        unexplained(record, byRecord.get(record.recordID) ?? [], person),
      );
    }),
  );
  expect(failures).toEqual([]);
  expect(changed).toBeGreaterThan(10_000);
});

test('every row is of a record of the feed, changes something, and bears the day of the registration', () => {
  for (const { records, truths } of cohorts) {
    const byID = new Map(records.flat().map((record) => [record.recordID, record]));
    for (const { recordId, before, after, capturedAt } of truths.flatMap(({ mutations }) => mutations)) {
      expect(byID.get(recordId)?.registeredDate).toBe(capturedAt);
      expect(before).not.toBe(after);
    }
  }
});

/** Facts of a person that no day changes. */
const LASTING = ['ssn', 'birthDate', 'sexAtBirth'] as const;

test('from the files alone: what never changes in a life is shown as it is, or a row says why not', () => {
  for (const { records, truths } of cohorts) {
    const persons = new Map(truths.flatMap(({ persons: rows }) => rows).map((row) => [row.personId, row]));
    const crosswalk = truths.flatMap((truth) => truth.crosswalk).toReversed(); // the first row of a record wins
    const owners = new Map(crosswalk.map(({ recordId, personId }) => [recordId, persons.get(personId)]));
    const rows = rowsByRecord(truths.flatMap(({ mutations }) => mutations));
    const untold = records.flat().flatMap((record) => {
      const golden = owners.get(record.recordID)?.golden;
      return LASTING.filter((field) => {
        const own = (rows.get(record.recordID) ?? []).filter((row) => row.field === field);
        return endOf(golden?.[field] ?? null, own) !== record[field];
      });
    });
    expect(untold).toEqual([]);
  }
});

/** Where somebody lived on a day, from the moves in the timeline. */
function homeOn({ timeline, golden }: PersonRow, date: string): string | null {
  const moves = timeline.filter(({ event }) => event === 'move');
  const next = moves.find((move) => move.date > date);
  return next ? next.before : golden.address.line;
}

test('from the files alone: an address without a row is the home that the timeline gives for that day', () => {
  const homes = cohorts.flatMap(({ truths, records }) =>
    truths.flatMap(({ mutations, persons: [person] }, index) => {
      const changed = new Set(
        mutations.filter(({ field }) => field === 'addressLine').map(({ recordId }) => recordId),
      );
      return (records[index] ?? [])
        .filter(({ recordID }) => person && !changed.has(recordID))
        .map(({ registeredDate, address }) => ({
          shown: address.line,
          told: person && homeOn(person, registeredDate),
          isFormer: address.line !== person?.golden.address.line,
        }));
    }),
  );
  expect(homes.filter(({ shown: line, told }) => line !== told)).toEqual([]);
  expect(homes.filter(({ isFormer }) => isFormer).length).toBeGreaterThan(100);
});

test('golden details are those of the day on which the systems are looked at', () => {
  cohorts.forEach(({ people, truths }, i) => {
    const asOf = i === 0 ? '2026-01-01' : '2028-12-31';
    truths.forEach(({ persons }, index) => {
      const person = people[index];
      const { given, family, phone } = person?.on(dayOf(asOf)) ?? {};
      expect(persons[0]?.golden).toMatchObject({
        givenName: given,
        familyName: family,
        phone,
        birthDate: formatIsoDate(person?.birthDay ?? 0),
      });
    });
  });
});
