import type { CohortSpec, SourceRecord } from '@synthward/contracts';
import { ageOn, formatIsoDate, parseIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { causalOrder, conditionCatalogue, priorOf } from '../clinical';
import { resolveGeography } from '../geography';
import { membershipOf } from '../plan/membership';
import type { PlannedPatient } from '../plan/types';
import { createRecordContext, type PatientRecords, recordsOf } from '.';

const systems = ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'];
const spec: CohortSpec = {
  ...sampleSpec(),
  name: 'records',
  population: 2000,
  conditions: [],
  hie: { ...sampleSpec().hie, sourceSystems: systems, addressDriftRate: 0.5 },
};
const referenceDay = dayOf(spec.referenceDate);
const memberAt = membershipOf(requirePlanOf(spec));

function contextOf(seed = spec.seed) {
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new Error('Vancouver is missing');
  return createRecordContext(requirePlanOf({ ...spec, seed }), geography);
}

const context = contextOf();

interface Traits {
  readonly index: number;
  readonly wanted: readonly string[];
  readonly systemCount: number;
  readonly duplicateOf: number | undefined;
  readonly phoneless: readonly boolean[];
}

const traits = fc.record<Traits>({
  index: fc.nat(1999),
  wanted: fc.subarray([...conditionCatalogue.keys()], { maxLength: 8 }),
  systemCount: fc.integer({ min: 1, max: 4 }),
  duplicateOf: fc.option(fc.nat(3), { nil: undefined }),
  phoneless: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});

/** A patient of the plan with other conditions and records. */
function plannedOf(facts: Traits): PlannedPatient {
  const member = memberAt(facts.index);
  const conditions = causalOrder(facts.wanted).filter((id) => {
    const definition = conditionCatalogue.get(id);
    return definition !== undefined && priorOf(definition, member.age, member.sexAtBirth) > 0;
  });
  const names = systems.slice(0, facts.systemCount);
  if (facts.duplicateOf !== undefined)
    names.push(names[facts.duplicateOf % facts.systemCount] ?? 'regional-hie');
  return {
    ...member,
    conditions,
    records: names.map((sourceSystem, i) => ({
      sourceSystem,
      slot: facts.index * 5 + i,
      isDuplicate: i >= facts.systemCount,
      isPhoneMissing: facts.phoneless[i] === true,
    })),
  };
}

function check(guarantee: (result: PatientRecords, planned: PlannedPatient) => void): void {
  fc.assert(
    fc.property(traits, (facts) => {
      const planned = plannedOf(facts);
      guarantee(recordsOf(context, planned), planned);
    }),
    { numRuns: 300 },
  );
}

function dayOf(text: string): number {
  const day = parseIsoDate(text);
  if (day === undefined) throw new Error(`${text} is not a date`);
  return day;
}

function members(count: number): PlannedPatient[] {
  return Array.from({ length: count }, (_, index) =>
    plannedOf({
      index,
      wanted: index % 3 ? ['hypertension', 'diabetes-type-2'] : [],
      systemCount: 4,
      duplicateOf: index % 5 === 0 ? index % 4 : undefined,
      phoneless: [index % 7 === 0, false, false, index % 6 === 0, false],
    }),
  );
}

test('there is one record for each planned one, in that order, and it shows the person plainly', () => {
  check(({ person, records, variations }, planned) => {
    const now = person.on(referenceDay);
    expect(records.map((record) => record.sourceSystem)).toEqual(planned.records.map((r) => r.sourceSystem));
    expect(variations).toHaveLength(planned.records.filter((record) => record.isDuplicate).length);
    records.forEach((record, i) => {
      expect(record).toMatchObject({ ssn: person.ssn, payer: planned.payer, language: planned.language });
      if (planned.records[i]?.isDuplicate) return;
      expect(record).toMatchObject({
        givenName: now.given,
        middleName: now.middle,
        familyName: now.family,
        birthDate: formatIsoDate(person.birthDay),
        sexAtBirth: planned.sexAtBirth,
      });
      expect(ageOn(dayOf(record.birthDate), referenceDay)).toBe(planned.age);
    });
  });
});

test('every date of a record lies between birth and the reference date, in order', () => {
  check(({ records }) => {
    for (const record of records) {
      const birth = dayOf(record.birthDate);
      const dates = [
        ...record.conditions.flatMap(({ onsetDate, recordedDate }) => [onsetDate, recordedDate]),
        ...[...record.encounters, ...record.observations, ...record.documents].map(({ date }) => date),
      ].map(dayOf);
      expect(Math.min(...dates)).toBeGreaterThanOrEqual(birth);
      expect(Math.max(...dates)).toBeLessThanOrEqual(referenceDay);
      for (const { onsetDate, recordedDate } of record.conditions)
        expect(onsetDate <= recordedDate).toBe(true);
      const visits = record.encounters.map(({ date }) => date);
      expect(visits).toEqual([...visits].sort());
    }
  });
});

test('every entry belongs to an encounter of its own record, on the same day', () => {
  check(({ records }, planned) => {
    for (const record of records) {
      const visits = new Map(record.encounters.map(({ id, date }) => [id, date]));
      expect(record.conditions.map(({ name }) => name)).toEqual(planned.conditions);
      expect(record.encounters).toHaveLength(planned.conditions.length > 0 ? 2 : 1);
      expect(record.observations.length).toBeGreaterThan(0);
      for (const { encounterID, date } of [...record.observations, ...record.documents]) {
        expect(visits.get(encounterID)).toBe(date);
      }
      for (const { encounterID, recordedDate } of record.conditions) {
        expect(visits.get(encounterID)).toBe(recordedDate);
      }
    }
  });
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
  check(({ person, records }) => {
    const { phone, address } = person.on(referenceDay);
    for (const record of records) {
      expect(record.documents.map(({ type }) => type)).toEqual(['encounter-summary', 'clinical-summary']);
      const secrets = [person.ssn, record.mrn, phone, address.line];
      for (const { text } of record.documents) {
        expect(factsOf(record).filter((fact) => !text.includes(fact))).toEqual([]);
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
    }
  });
});

test('a phone is missing exactly where the plan says so', () => {
  check(({ records }, planned) => {
    expect(records.map((record) => record.phone === null)).toEqual(
      planned.records.map((r) => r.isPhoneMissing),
    );
  });
});

test('drifted addresses show on at least one record and never on all of several, and nobody else drifts', () => {
  check(({ person, records }, planned) => {
    const now = person.on(referenceDay).address;
    const before = planned.isAddressDrifted ? person.on(person.lastMoveDay - 1).address : undefined;
    const former = records.filter(({ address }) => address === before).length;
    const current = records.filter(({ address }) => address === now).length;
    expect(former + current).toBe(records.length);
    expect(former > 0).toBe(planned.isAddressDrifted);
    if (records.length > 1) expect(current).toBeGreaterThan(0);
  });
});

test('a duplicate has another number and exactly one identity variation, which its record shows', () => {
  check(({ records, variations }, planned) => {
    const duplicates = records.filter((_, i) => planned.records[i]?.isDuplicate);
    duplicates.forEach((duplicate, i) => {
      const variation = variations[i];
      const regular = records.find((record) => record.sourceSystem === duplicate.sourceSystem);
      if (!variation || !regular) throw new Error('a duplicate without variation or original');
      expect(variation.recordID).toBe(duplicate.recordID);
      expect(duplicate.mrn).not.toBe(regular.mrn);
      expect(duplicate[variation.field]).toBe(variation.after);
      expect(variation.after).not.toBe(variation.before);
      const fields = ['givenName', 'middleName', 'familyName', 'birthDate'] as const;
      const differing = fields.filter((field) => duplicate[field] !== regular[field]);
      expect(differing).toEqual(fields.filter((field) => field === variation.field));
    });
  });
});

test('ids, medical record numbers and Social Security numbers are unique across two thousand patients', () => {
  const patients = members(2000).map((planned) => recordsOf(context, planned));
  const records = patients.flatMap((patient) => patient.records);
  const ids = records.flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([]);
  const numbers = records.map(({ sourceSystem, mrn }) => `${sourceSystem} ${mrn}`);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !/ [1-9]\d{7}$/.test(number))).toEqual([]);
  expect(new Set(patients.map(({ person }) => person.ssn)).size).toBe(patients.length);
});

test('the same input gives the same records, whatever was generated before', () => {
  const planned = members(30);
  const forward = planned.map((patient) => JSON.stringify(recordsOf(contextOf(), patient)));
  const shared = contextOf();
  const backward = [...planned].reverse().map((patient) => JSON.stringify(recordsOf(shared, patient)));
  expect(backward.reverse()).toEqual(forward);
  expect(JSON.stringify(recordsOf(contextOf(1), planned[0] ?? plannedOf(noTraits())))).not.toBe(forward[0]);
});

test('a record stays byte for byte the same when the patient gets a record more elsewhere', () => {
  const [few] = members(1);
  if (!few) throw new Error('nobody was planned');
  const more = { ...few, isAddressDrifted: false, records: few.records.slice(0, 4) };
  const less = { ...few, isAddressDrifted: false, records: few.records.slice(0, 2) };
  expect(recordsOf(context, more).records.slice(0, 2)).toEqual(recordsOf(context, less).records);
});

test('a source system or condition that nobody declared is refused', () => {
  const planned = plannedOf(noTraits());
  const foreign = { sourceSystem: 'elsewhere', slot: 0, isDuplicate: false, isPhoneMissing: false };
  expect(() => recordsOf(context, { ...planned, records: [foreign] })).toThrow(/elsewhere/);
  expect(() => recordsOf(context, { ...planned, conditions: ['dragon-pox'] })).toThrow(/dragon-pox/);
});

/** What every note of the record must mention. */
function factsOf({ givenName, familyName, conditions, observations }: SourceRecord): string[] {
  return [
    `${givenName} ${familyName}`,
    ...conditions.map(({ display, onsetDate }) => `${display} (since ${onsetDate})`),
    ...observations.map(({ value }) => String(value)),
  ];
}

function noTraits(): Traits {
  return { index: 0, wanted: [], systemCount: 1, duplicateOf: undefined, phoneless: [] };
}

function idsOf(record: SourceRecord): string[] {
  const entries = [...record.conditions, ...record.encounters, ...record.observations, ...record.documents];
  return [record.recordID, ...entries.map(({ id }) => id)];
}
