// What every record keeps to, over random specifications and patients.

import { type CohortSpec, mutationOperators, type SourceRecord } from '@synthward/contracts';
import { parseIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { resolveGeography } from '../geography';
import { createPeople } from '../people';
import { membershipOf } from '../plan/membership';
import type { PlannedPatient } from '../plan/types';
import { createRecordContext, type PatientRecords, recordsOf } from '.';

function contextOf(spec: CohortSpec) {
  const plan = requirePlanOf(spec);
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new Error(`${spec.geography.state} is not a state`);
  const memberAt = membershipOf(plan);
  return { context: createRecordContext(plan, createPeople(plan, geography), memberAt), memberAt };
}

/** Specifications of up to 200 patients, each with some patients to look at. */
const cases = fc.tuple(
  possibleSpec(fc.integer({ min: 1, max: 200 })),
  fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
);

type Guarantee = (patient: PatientRecords, spec: CohortSpec) => void;

function check(guarantee: Guarantee, change: (spec: CohortSpec) => CohortSpec = (spec) => spec): void {
  fc.assert(
    fc.property(cases, ([drawn, numbers]) => {
      const spec = change(drawn);
      const { context, memberAt } = contextOf(spec);
      for (const number of numbers) guarantee(recordsOf(context, memberAt(number % spec.population)), spec);
    }),
    { numRuns: 40 },
  );
}

function dayOf(text: string): number {
  const day = parseIsoDate(text);
  if (day === undefined) throw new Error(`${text} is not a date`);
  return day;
}

/** Later by up to three years, so that visits, moves, merges and late duplicates occur. */
function later(spec: CohortSpec): CohortSpec {
  const day = dayOf(spec.referenceDate) + 1 + (spec.seed % 1000);
  return {
    ...spec,
    asOf: new Date(day * 86_400_000).toISOString().slice(0, 10),
    hie: { ...spec.hie, mergeRate: 0.5 },
  };
}

test('there is one record for each planned one, in that order, of the planned systems', () => {
  check(({ planned, records }) => {
    expect(records.map(({ sourceSystem }) => sourceSystem)).toEqual(
      planned.records.map(({ sourceSystem }) => sourceSystem),
    );
    for (const { language } of records) expect(language).toBe(planned.language);
  });
});

const lastDay = { asOf: 'asOf', reference: 'referenceDate' } as const;

test.each([
  ['on the reference date', (spec: CohortSpec) => spec, lastDay.reference],
  ['at a later date', later, lastDay.asOf],
])(
  'every date of a record lies between its birth date and the day it is looked at, in order, %s',
  (_, change, end) => {
    check(({ records, person }, spec) => {
      const last = dayOf(spec[end]);
      for (const record of records) {
        const dates = datesOf(record).map(dayOf);
        expect(Math.min(...dates)).toBeGreaterThanOrEqual(dayOf(record.birthDate));
        expect(Math.max(...dates)).toBeLessThanOrEqual(Math.min(last, person.deathDay ?? last));
        expect(dayOf(record.registeredDate)).toBeLessThanOrEqual(last);
        for (const { onsetDate, recordedDate } of record.conditions)
          expect(onsetDate <= recordedDate).toBe(true);
        const visits = record.encounters.map(({ date }) => date);
        expect(visits).toEqual(visits.toSorted());
      }
    }, change);
  },
);

function datesOf(record: SourceRecord): string[] {
  return [
    ...record.conditions.flatMap(({ onsetDate, recordedDate }) => [onsetDate, recordedDate]),
    ...[...record.encounters, ...record.observations, ...record.documents].map(({ date }) => date),
  ];
}

test('every entry belongs to an encounter of its own record, on the same day', () => {
  check(({ planned, records }) => {
    for (const record of records) {
      const visits = new Map(record.encounters.map(({ id, date }) => [id, date]));
      expect(record.conditions.map(({ name }) => name)).toEqual(planned.conditions);
      expect(record.observations.length).toBeGreaterThan(0);
      for (const { encounterID, date } of [...record.observations, ...record.documents]) {
        expect(visits.get(encounterID)).toBe(date);
      }
      for (const { encounterID, recordedDate } of record.conditions) {
        expect(visits.get(encounterID)).toBe(recordedDate);
      }
    }
  }, later);
});

test('all systems know the same onset dates', () => {
  check(({ records }) => {
    const onsets = records.map(({ conditions }) =>
      conditions.map(({ name, onsetDate }) => [name, onsetDate]),
    );
    for (const other of onsets) expect(other).toEqual(onsets[0]);
  });
});

test('both documents say what the record itself says, and no identifier but name and birth date', () => {
  check(({ records }) => {
    for (const record of records) {
      expect(record.documents.map(({ type }) => type)).toEqual(['encounter-summary', 'clinical-summary']);
      const secrets = [record.ssn, record.mrn, record.phone, record.address.line].filter(
        (text) => text !== null,
      );
      for (const { text } of record.documents) {
        expect(factsOf(record).filter((fact) => !text.includes(fact))).toEqual([]);
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
    }
  });
});

/** What every note of the record must mention; values of visits between the first and the last are in the summary alone. */
function factsOf({ givenName, familyName, conditions, observations }: SourceRecord): string[] {
  return [
    `${givenName} ${familyName}`,
    ...conditions.map(({ display, onsetDate }) => `${display} (since ${onsetDate})`),
    ...observations.map(({ value }) => String(value)),
  ];
}

test('a phone is missing exactly where the plan says so', () => {
  check(({ planned, records }) => {
    expect(records.map(({ phone }) => phone === null)).toEqual(
      planned.records.map((record) => record.isPhoneMissing),
    );
  });
});

test('drifted addresses show on at least one record and never on all of several, and nobody else drifts', () => {
  check(({ planned, registrations, records, person }) => {
    const former = registrations.filter(({ day }) => day < person.lastMoveDay).length;
    expect(former > 0).toBe(planned.isAddressDrifted && records.length > 0);
    if (records.length > 1) expect(former).toBeLessThan(records.length);
    const addresses = new Set(records.map(({ address }) => JSON.stringify(address)));
    if (!planned.isAddressDrifted) expect(addresses.size).toBeLessThanOrEqual(1);
    else if (records.length > 1) expect(addresses.size).toBeGreaterThan(1);
  });
});

test('the changes of a record lead from the person of that day to what is written, field by field', () => {
  check(
    ({ person, registrations, records }) => {
      registrations.forEach(({ day, mutations }, i) => {
        const state = person.on(day);
        const shown = {
          ssn: person.ssn,
          givenName: state.given,
          middleName: state.middle,
          familyName: state.family,
          suffix: state.suffix,
          phone: state.phone,
          email: state.email,
        } as Record<string, string | null>;
        for (const { field, before, after } of mutations) {
          if (!(field in shown)) continue;
          expect(before).toBe(shown[field]);
          shown[field] = after;
        }
        expect(records[i]).toMatchObject(shown);
      });
    },
    (spec) => ({ ...spec, hie: { ...spec.hie, overlayRate: 0.3 } }),
  );
});

test('ids are unique and medical record numbers unique within their system', () => {
  const { patientAt } = createGenerator(requirePlanOf(sampleSpec({ population: 2000, asOf: '2027-06-30' })));
  const records = Array.from({ length: 2000 }, (_, index) => patientAt(index).records).flat();
  const ids = records.flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([]);
  const numbers = records.map(({ sourceSystem, mrn }) => `${sourceSystem} ${mrn}`);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !/ [1-9]\d{7}$/.test(number))).toEqual([]);
});

function idsOf(record: SourceRecord): string[] {
  const entries = [...record.conditions, ...record.encounters, ...record.observations, ...record.documents];
  return [record.recordID, ...entries.map(({ id }) => id)];
}

test('a merged duplicate names the number of the record before it, and only duplicates are merged', () => {
  const spec = sampleSpec({ population: 300 });
  const hie = { ...spec.hie, duplicateRate: 0.8, duplicateSpread: 'poisson', mergeRate: 0.5 } as const;
  const { context, memberAt } = contextOf({ ...spec, hie });
  let merged = 0;
  for (let index = 0; index < 300; index += 1) {
    const { planned, records } = recordsOf(context, memberAt(index));
    records.forEach((record, i) => {
      const plan = planned.records[i];
      expect(record.mergedInto !== null).toBe(plan?.isMerged);
      if (record.mergedInto === null) return;
      merged += 1;
      const before = records.filter(({ sourceSystem }) => sourceSystem === record.sourceSystem)[
        (plan?.ordinal ?? 0) - 1
      ];
      expect(record.mergedInto).toBe(before?.mrn);
    });
  }
  expect(merged).toBe(120);
});

/** No operator is ever tried. */
const accurate = Object.fromEntries(mutationOperators.map((operator) => [operator, 0]));

test('an overlaid record shows the other person’s name and birth date under its own number and address', () => {
  const spec = sampleSpec({ population: 400 });
  const hie = {
    ...spec.hie,
    sourceSystems: ['primary-ehr'],
    overlayRate: 0.5,
    duplicateRate: 0,
    mutations: accurate,
  };
  const { context, memberAt } = contextOf({ ...spec, hie });
  let shown = 0;
  for (let index = 0; index < 400; index += 1) {
    const { registrations, person } = recordsOf(context, memberAt(index));
    for (const { overlay, identity, day } of registrations) {
      if (!overlay || overlay.separatedDay <= context.asOfDay) continue;
      shown += 1;
      const intruder = context.personOf(overlay.other);
      expect(identity).toMatchObject({
        birthDay: intruder.birthDay,
        familyName: intruder.on(overlay.day).family,
        address: person.on(day).address,
      });
    }
  }
  expect(shown).toBeGreaterThan(50);
});

test('the same input gives the same records, whatever was generated before', () => {
  const spec = sampleSpec({ population: 60 });
  const alone = Array.from({ length: 60 }, (_, index) => {
    const { context, memberAt } = contextOf(spec);
    return JSON.stringify(recordsOf(context, memberAt(index)).records);
  });
  const { context, memberAt } = contextOf(spec);
  const backward = Array.from({ length: 60 }, (_, i) =>
    JSON.stringify(recordsOf(context, memberAt(59 - i)).records),
  );
  expect(backward.toReversed()).toEqual(alone);
});

test('a record stays byte for byte the same when the patient gets a record more elsewhere', () => {
  const { context, memberAt } = contextOf(sampleSpec({ population: 40 }));
  const planned = { ...memberAt(3), isAddressDrifted: false };
  const less = { ...planned, records: planned.records.slice(0, 2) };
  expect(recordsOf(context, planned).records.slice(0, 2)).toEqual(recordsOf(context, less).records);
});

test('a source system or condition that nobody declared is refused', () => {
  const { context, memberAt } = contextOf(sampleSpec({ population: 10 }));
  const planned: PlannedPatient = memberAt(0);
  const [first] = planned.records;
  if (!first) throw new Error('a patient without records');
  const foreign = { ...planned, records: [{ ...first, sourceSystem: 'elsewhere' }] };
  expect(() => recordsOf(context, foreign)).toThrow(/elsewhere/);
  expect(() => recordsOf(context, { ...planned, conditions: ['dragon-pox'] })).toThrow(/dragon-pox/);
});
