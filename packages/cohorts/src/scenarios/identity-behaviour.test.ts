// What the scenarios about matching show, counted from their records and their answer keys.

import type { PersonRow, SourceRecord } from '@synthward/contracts';
import {
  changesOf,
  patientsOf,
  personsOf,
  recordsOf,
  type ScenarioPatient,
} from '../../test/scenario-patients';

/** The persons that somebody is related to in this way. */
function relatedTo(id: string, person: PersonRow, relation: string): PersonRow[] {
  const persons = personsOf(id);
  return person.relations
    .filter((row) => row.relation === relation)
    .flatMap(({ personId }) => persons.get(personId) ?? []);
}

/** Each of the pairs once, with the lower patient first. */
function pairsOf(id: string, relation: string): (readonly [PersonRow, PersonRow])[] {
  return [...personsOf(id).values()].flatMap((person) =>
    relatedTo(id, person, relation)
      .filter((other) => person.patient < other.patient)
      .map((other) => [person, other] as const),
  );
}

function homeOf({ golden: { address } }: PersonRow): string {
  return `${address.line}, ${address.postalCode}`;
}

function inSystem(sourceSystem: string) {
  return (record: SourceRecord) => record.sourceSystem === sourceSystem;
}

function mostFrequent(values: readonly (string | null)[]): readonly [value: string, count: number] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
}

test('newborn-twins: nearly everybody has a twin with the same birth date and home', () => {
  const patients = patientsOf('newborn-twins');
  const paired = patients.filter(({ person }) =>
    relatedTo('newborn-twins', person, 'twin').some(
      (twin) => twin.golden.birthDate === person.golden.birthDate && homeOf(twin) === homeOf(person),
    ),
  );
  expect(paired.length).toBeGreaterThanOrEqual(0.95 * patients.length);
});

test('newborn-twins: the birth hospital knows many as Baby Girl or Baby Boy, clinic and claims know their names', () => {
  const regular = patientsOf('newborn-twins').flatMap((patient) => patient.regular);
  const isNameless = ({ givenName }: SourceRecord) => /^baby (girl|boy)/i.test(givenName);
  const atBirth = regular.filter(inSystem('birth-hospital'));
  expect(atBirth.filter(isNameless).length).toBeGreaterThanOrEqual(0.3 * atBirth.length);
  const later = regular.filter((record) => !inSystem('birth-hospital')(record));
  expect(later.filter(isNameless).length).toBeLessThan(0.02 * later.length); // some are a few days old
});

test('newborn-twins: nobody moves', () => {
  const moved = patientsOf('newborn-twins').filter(
    ({ records }) => new Set(records.map(({ address }) => JSON.stringify(address))).size > 1,
  );
  expect(moved).toEqual([]);
});

/** The person's family name on the day of the record, whatever the system made of it. */
function formerFamilyName({ truth }: ScenarioPatient, record: SourceRecord): string {
  const change = truth.mutations.find(
    ({ recordId, field }) => recordId === record.recordID && field === 'familyName',
  );
  return change?.before ?? record.familyName;
}

test('name-change: the older the registration, the more records bear a name that the person no longer has', () => {
  const [hospital = 0, county = 0, claims = 0] = [
    'hospital-registration',
    'county-provider',
    'claims-feed',
  ].map(
    (system) =>
      patientsOf('name-change').filter((patient) =>
        patient.regular
          .filter(inSystem(system))
          .some((record) => formerFamilyName(patient, record) !== patient.person.golden.familyName),
      ).length,
  );
  expect(hospital).toBeGreaterThan(county);
  expect(county).toBeGreaterThan(claims);
  expect(hospital).toBeGreaterThanOrEqual(10);
});

test('jr-sr-household: a son named for his father shares name and home with him, and the suffix tells them apart', () => {
  const pairs = pairsOf('jr-sr-household', 'namesake');
  expect(pairs.length).toBeGreaterThan(20);
  for (const [a, b] of pairs) {
    expect([b.golden.givenName, b.golden.middleName, b.golden.familyName, homeOf(b)]).toEqual([
      a.golden.givenName,
      a.golden.middleName,
      a.golden.familyName,
      homeOf(a),
    ]);
    expect(a.golden.suffix).not.toBe(b.golden.suffix);
    expect(a.golden.birthDate).not.toBe(b.golden.birthDate);
  }
});

test('jr-sr-household: suffixes are lost, and written into other fields', () => {
  const changes = changesOf('jr-sr-household');
  expect(changes.get('suffix-lost')).toBeGreaterThan(10);
  expect(changes.get('suffix-misplaced')).toBeGreaterThan(10);
  const misplaced = recordsOf('jr-sr-household').filter(({ familyName, givenName, middleName }) =>
    /\b(?:jr|sr|iii?)\b/i.test(`${familyName} ${givenName} ${middleName}`),
  );
  expect(misplaced.length).toBeGreaterThan(5);
});

test('overlay: 24 of 936 records are of two persons, who are both in the answer key', () => {
  expect(recordsOf('overlay')).toHaveLength(936);
  const persons = personsOf('overlay');
  const byRecord = new Map<string, Set<string>>();
  for (const { recordId, personId } of patientsOf('overlay').flatMap(({ truth }) => truth.crosswalk))
    byRecord.set(recordId, (byRecord.get(recordId) ?? new Set()).add(personId));
  const twofold = [...byRecord.values()].filter((ids) => ids.size > 1);
  expect(twofold).toHaveLength(24);
  for (const ids of twofold) expect([...ids].filter((id) => !persons.has(id))).toEqual([]);
});

test('overlay: a record that is still overlaid shows the intruder’s name at the address of its own person', () => {
  const records = new Map(recordsOf('overlay').map((record) => [record.recordID, record]));
  const rows = patientsOf('overlay').flatMap(({ truth }) => truth.mutations);
  const overlaid = new Set(
    rows.filter(({ operator }) => operator === 'overlaid').map(({ recordId }) => recordId),
  );
  expect(overlaid.size).toBeGreaterThan(5);
  for (const { truth, person } of patientsOf('overlay')) {
    for (const { recordId, personId } of truth.crosswalk.filter((row) => overlaid.has(row.recordId))) {
      if (personId === person.personId) continue;
      const intruder = personsOf('overlay').get(personId)?.golden;
      const fields = rows.filter((row) => row.recordId === recordId && row.operator === 'overlaid');
      const birth =
        fields.find(({ field }) => field === 'birthDate')?.after ?? records.get(recordId)?.birthDate;
      expect(birth).toBe(intruder?.birthDate);
      expect(fields.map(({ field }) => field)).not.toContain('addressLine');
    }
  }
});

test('merge-unmerge: following the numbers of retired records ends at a record that stands, in one system', () => {
  const records = recordsOf('merge-unmerge');
  const byNumber = new Map(records.map((record) => [`${record.sourceSystem} ${record.mrn}`, record]));
  const lengths = records.map((record) => {
    let at = record;
    let steps = 0;
    while (at.mergedInto !== null) {
      const next = byNumber.get(`${at.sourceSystem} ${at.mergedInto}`);
      if (!next || steps > records.length) throw new Error(`${at.mergedInto} leads nowhere, or round`);
      at = next;
      steps += 1;
    }
    return steps;
  });
  expect(lengths.filter((steps) => steps > 0)).toHaveLength(72);
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(2);
});

test('merge-unmerge: 1,020 records, at most 5 duplicates of a patient, and 7 wrong merges that were undone', () => {
  const patients = patientsOf('merge-unmerge');
  expect(recordsOf('merge-unmerge')).toHaveLength(1020);
  const most = patients.map(({ records, regular }) => records.length - regular.length);
  expect(Math.max(...most)).toBe(5);
  const merges = patients.flatMap(({ truth }) => truth.merges);
  expect(merges.filter(({ isWrong }) => !isWrong)).toHaveLength(72);
  const undone = merges.filter(({ kind }) => kind === 'unmerge');
  expect(undone).toHaveLength(7);
  for (const { retiredRecordId, survivingRecordId, date } of undone) {
    const made = merges.find(
      (row) => row.kind === 'merge' && row.isWrong && row.retiredRecordId === retiredRecordId,
    );
    expect(made?.survivingRecordId).toBe(survivingRecordId);
    expect(made && made.date < date).toBe(true);
  }
});

test('placeholder-identifiers: the most frequent social security number is that of thirty people or more', () => {
  const [ssn] = mostFrequent(recordsOf('placeholder-identifiers').map((record) => record.ssn));
  const bearers = patientsOf('placeholder-identifiers').filter(({ regular }) =>
    regular.some((record) => record.ssn === ssn),
  );
  expect(bearers.length).toBeGreaterThanOrEqual(30);
  expect(new Set(bearers.map(({ person }) => person.golden.ssn)).size).toBe(bearers.length);
});

test('placeholder-identifiers: default birth dates and phones are there in bulk, and 158 records have no phone', () => {
  const records = recordsOf('placeholder-identifiers');
  const [birthDate, born] = mostFrequent(records.map((record) => record.birthDate));
  expect(birthDate).toBe('1900-01-01');
  expect(born).toBeGreaterThan(0.05 * records.length);
  const [phone, called] = mostFrequent(records.map((record) => record.phone));
  expect(phone).toMatch(/^\d{3}-555-0100$/);
  expect(called).toBeGreaterThan(0.03 * records.length);
  expect(records.filter((record) => record.phone === null)).toHaveLength(158);
});

test('double-surnames: people have two surnames and accents, and systems lose them', () => {
  const names = [...personsOf('double-surnames').values()].map(({ golden }) => golden.familyName);
  expect(names.filter((name) => /[ -]/.test(name)).length).toBeGreaterThan(0.2 * names.length);
  expect(names.filter((name) => /\P{ASCII}/u.test(name)).length).toBeGreaterThan(0.1 * names.length);
  const changes = changesOf('double-surnames');
  for (const operator of ['double-surname', 'hyphen-lost', 'diacritics-lost'])
    expect([operator, (changes.get(operator) ?? 0) > 0]).toEqual([operator, true]);
});

test('double-surnames: no letter of the claims feed has an accent, while the clinic keeps them', () => {
  const accented = recordsOf('double-surnames').filter(({ givenName, middleName, familyName }) =>
    /\P{ASCII}/u.test(`${givenName} ${middleName} ${familyName}`),
  );
  expect(accented.filter(inSystem('claims-feed'))).toEqual([]);
  expect(accented.filter(inSystem('community-clinic')).length).toBeGreaterThan(40);
});

test('frequent-movers: 325 patients show two homes, though addresses are rewritten to a standard', () => {
  const drifted = patientsOf('frequent-movers').filter(
    ({ records }) => new Set(records.map(({ address }) => address.line)).size > 1,
  );
  expect(drifted).toHaveLength(325);
  expect(recordsOf('frequent-movers').filter(({ phone }) => phone === null)).toHaveLength(205);
  const changes = changesOf('frequent-movers');
  expect(changes.get('address-standardisation')).toBeGreaterThan(100);
  expect(changes.get('other-phone')).toBeGreaterThan(100);
});

test('frequent-movers: whoever shows two homes has moved between two of the registrations', () => {
  for (const { records, person } of patientsOf('frequent-movers')) {
    if (new Set(records.map(({ address }) => address.line)).size === 1) continue;
    const days = records.map(({ registeredDate }) => registeredDate);
    const moves = person.timeline.filter(({ event }) => event === 'move').map(({ date }) => date);
    const isReal = moves.some((move) => days.some((day) => day < move) && days.some((day) => day >= move));
    expect(isReal).toBe(true);
  }
});

test.each([
  ['claims-feed', 15, 12],
  ['payer-extract', 8, 5],
])(
  'claims-truncation: %s cuts family names to %i and given names to %i capital letters',
  (system, family, given) => {
    const records = recordsOf('claims-truncation').filter(inSystem(system));
    const names = records.map(({ familyName, givenName }) => [familyName, givenName] as const);
    expect(Math.max(...names.map(([name]) => name.length))).toBeLessThanOrEqual(family);
    expect(Math.max(...names.map(([, name]) => name.length))).toBeLessThanOrEqual(given);
    expect(names.flat().filter((name) => name !== name.toUpperCase())).toEqual([]);
    expect(records.filter(({ ssn, middleName, email }) => ssn ?? middleName ?? email)).toEqual([]);
    const longer = patientsOf('claims-truncation').filter(
      ({ person }) => person.golden.familyName.length > family,
    );
    expect(longer.length).toBeGreaterThan(0); // there is something to cut
  },
);

test('mpi-hard-matches: seven pairs of twins, five of look-alikes, and sons named for their fathers', () => {
  const id = 'mpi-hard-matches';
  const twins = pairsOf(id, 'twin');
  const lookAlikes = pairsOf(id, 'look-alike');
  expect([twins.length, lookAlikes.length]).toEqual([7, 5]);
  expect(pairsOf(id, 'namesake').length).toBeGreaterThanOrEqual(1);
  for (const [a, b] of [...twins, ...lookAlikes]) expect(a.golden.birthDate).toBe(b.golden.birthDate);
  for (const [a, b] of lookAlikes)
    expect([a.golden.givenName, a.golden.familyName]).toEqual([b.golden.givenName, b.golden.familyName]);
});
