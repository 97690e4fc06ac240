// What holds for the Bundle of any generated record.

import type { SourceRecord } from '@synthward/contracts';
import {
  type FhirResource,
  recordBundle,
  recordResources,
  sharedResources,
  type TransactionBundle,
} from '@synthward/fhir';
import fc from 'fast-check';
import { panelByCondition, routinePanels } from '../../packages/cohorts/src/clinical/measurements/laboratory';
import { bloodPressure, bodyMass, pulse } from '../../packages/cohorts/src/clinical/measurements/vital-signs';
import { states } from '../../packages/cohorts/src/geography/states';
import { languages } from '../../packages/contracts/src/cohort/known-names';
import { stringsUnder } from '../../packages/fhir/test/all-of-type';
import { emptied, generateRecords } from './generated-records';

const { cohort, records } = generateRecords();
const all = [...records, ...records.slice(0, 50).map(emptied)];
const bundles = all.map((record) => ({ record, bundle: recordBundle(record, cohort) }));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function resourcesOf(bundle: TransactionBundle): readonly FhirResource[] {
  return bundle.entry.map(({ resource }) => resource);
}

test('there are hundreds of records, with and without what a system may lack', () => {
  expect(records.length).toBeGreaterThan(480);
  for (const member of ['phone', 'middleName'] as const) {
    const missing = records.filter((record) => record[member] === null).length;
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(records.length);
  }
});

test('every reference of a bundle is the full URL of one of its entries', () => {
  for (const { bundle } of bundles) {
    const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
    const references = stringsUnder(bundle, 'reference');
    expect(references.length).toBeGreaterThan(2);
    expect(references.filter((reference) => !urls.has(reference))).toEqual([]);
  }
});

test('every reference between single resources names one of them by its type', () => {
  for (const record of all) {
    const resources = recordResources(record, cohort);
    const names = new Set(
      [...sharedResources(cohort), ...resources].map(({ resourceType, id }) => `${resourceType}/${id}`),
    );
    expect(stringsUnder(resources, 'reference').filter((reference) => !names.has(reference))).toEqual([]);
  }
});

test('ids are lower-case UUIDs, no two alike in the whole cohort', () => {
  const shared = sharedResources(cohort).map(({ id }) => id);
  const own = records.flatMap((record) => recordResources(record, cohort).map(({ id }) => id));
  expect([...shared, ...own].filter((id) => !UUID.test(id))).toEqual([]);
  expect(new Set([...shared, ...own]).size).toBe(shared.length + own.length);
});

test('every measurement of the engine has a kind and is mapped once, pressures by twos', () => {
  const codes = new Set(bundles.flatMap(({ bundle }) => stringsUnder(observationsOf(bundle), 'code')));
  const panels = [...panelByCondition.values(), ...routinePanels, bloodPressure, bodyMass, pulse];
  const measured = panels.flatMap(({ measurements }) => measurements.map(({ code }) => code.code));
  expect(measured.filter((code) => !codes.has(code))).toEqual([]);
  for (const { record, bundle } of bundles) {
    const values = observationsOf(bundle).flatMap(({ valueQuantity, component = [] }) =>
      [valueQuantity, ...component.map((part) => part.valueQuantity)].flatMap((one) =>
        one ? [one.value] : [],
      ),
    );
    expect(values.toSorted()).toEqual(record.observations.map(({ value }) => value).toSorted());
  }
});

function observationsOf(bundle: TransactionBundle) {
  return resourcesOf(bundle).filter((resource) => resource.resourceType === 'Observation');
}

test('nobody is born after anything that a bundle tells of, and nothing ends before it starts', () => {
  const dated = ['start', 'end', 'onsetDateTime', 'recordedDate', 'effectiveDateTime', 'deceasedDateTime'];
  for (const { record, bundle } of bundles) {
    const days = dated.flatMap((name) => stringsUnder(bundle, name)).concat(stringsUnder(bundle, 'date'));
    expect(days.filter((day) => day.slice(0, 10) < record.birthDate)).toEqual([]);
    expect(stringsUnder(bundle, 'start')).toEqual(stringsUnder(bundle, 'end'));
  }
});

test('every state of the engine is written by its two letters', () => {
  for (const { name, code } of states) {
    const patient = patientOf(bundleWith({ address: { ...addressOfSomebody, state: name } }));
    expect(patient).toMatchObject({ address: [{ state: code }] });
  }
});

test('every language that a specification may weigh has a code, the remainder apart', () => {
  const codes = languages.map((language) => {
    const patient = patientOf(bundleWith({ language }));
    return stringsUnder(patient?.communication ?? [], 'code')[0];
  });
  expect(codes).toEqual(languages.map((language) => (language === 'other' ? undefined : language)));
});

const addressOfSomebody = {
  line: '1 Elm Street',
  city: 'Vancouver',
  state: '',
  postalCode: '98660',
  country: 'US',
} as const;

function patientOf(bundle: TransactionBundle) {
  return resourcesOf(bundle).find((resource) => resource.resourceType === 'Patient');
}

/** The first record, changed. */
function bundleWith(changes: Partial<SourceRecord>): TransactionBundle {
  const [record] = records;
  if (!record) throw new Error('no record');
  return recordBundle({ ...record, ...changes }, cohort);
}

test('no UUID is found in the bundles of two records, but those of shared resources', () => {
  const shared = new Set(sharedResources(cohort).map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const record of records) {
    const uuids = JSON.stringify(recordBundle(record, cohort)).match(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    );
    for (const uuid of uuids ?? []) {
      if (shared.has(uuid)) continue;
      expect(seen.get(uuid) ?? record.recordID).toBe(record.recordID);
      seen.set(uuid, record.recordID);
    }
  }
  expect(seen.size).toBeGreaterThan(5 * records.length);
});

test('no bundle links one patient to another', () => {
  const types = new Set(bundles.flatMap(({ bundle }) => resourcesOf(bundle).map((one) => one.resourceType)));
  expect([...types].toSorted()).toEqual([
    'Condition',
    'DocumentReference',
    'Encounter',
    'Location',
    'Observation',
    'Organization',
    'Patient',
    'Practitioner',
    'PractitionerRole',
    'Provenance',
  ]);
  for (const { bundle } of bundles) expect(JSON.stringify(bundle)).not.toContain('"link"');
});

test('a cohort mapped again gives the same bytes', () => {
  const again = generateRecords();
  const bytesOf = ({ cohort: of, records: list }: typeof again) =>
    JSON.stringify(list.map((record) => recordBundle(record, of)));
  expect(bytesOf(again)).toBe(bytesOf({ cohort, records }));
});

const anyRecord = fc
  .record({
    place: fc.nat(records.length - 1),
    changes: fc.record(
      {
        ssn: fc.constantFrom(null, ''),
        givenName: fc.string(),
        middleName: fc.option(fc.string()),
        familyName: fc.string(),
        suffix: fc.option(fc.string()),
        phone: fc.constantFrom(null, ''),
        email: fc.constantFrom(null, ''),
        deceasedDate: fc.constantFrom(null, '2025-12-31'),
        mergedInto: fc.constantFrom(null, '10000001'),
        conditions: fc.constant([]),
        observations: fc.constant([]),
        documents: fc.constant([]),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ place, changes }) => ({ ...records[place], ...changes }) as SourceRecord); // place is in the list

test('whatever a system lacks or leaves blank, no bundle holds null, an empty text, list or object', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(emptyPlacesIn(recordBundle(record, cohort))).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
  for (const { bundle } of bundles) expect(emptyPlacesIn(bundle)).toEqual([]);
});

/** Keys whose values FHIR does not allow to be there. */
function emptyPlacesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (isEmpty(inner) ? [key] : emptyPlacesIn(inner)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
