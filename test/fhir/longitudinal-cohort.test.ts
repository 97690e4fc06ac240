// A longitudinal cohort by our own linter, and by plain counting: no error, nothing dangling, nothing twice.

import type { SourceRecord } from '@synthward/contracts';
import { recordBundle, recordResources, resourceTypes, sharedResources } from '@synthward/fhir';
import { danglingInBundle, danglingInSet, repeatedIDs } from './closure';
import { damagedSet } from './damaged-set';
import { lintByCommand } from './lint-command';
import { generateLongitudinalCohort } from './longitudinal-cohort';

const { cohort, patients, records } = generateLongitudinalCohort();
const bundles = records.map((record) => recordBundle(record, cohort));
const shared = sharedResources(cohort);
const own = records.map((record) => recordResources(record, cohort));
const all = [...shared, ...own.flat()];

/** Kinds of identifiers and of agents that US Core asks for, and that extensible value sets of R4 do not list. */
const EXTENSIONS_OF_R4 = [
  'Coverage.identifier[0].type warning binding-extensible',
  'Patient.identifier[1].type warning binding-extensible',
  'Provenance.agent[1].type warning binding-extensible',
];

test('the cohort has two hundred patients, and among them all that makes records hard', () => {
  const systemsOf = (of: readonly SourceRecord[]) => new Set(of.map(({ sourceSystem }) => sourceSystem));
  expect(patients).toHaveLength(200);
  expect(systemsOf(records).size).toBe(3);
  expect(patients.filter((of) => systemsOf(of).size < of.length).length).toBeGreaterThan(20);
  expect(records.filter(({ mergedInto }) => mergedInto !== null).length).toBeGreaterThan(5);
  expect(records.filter(({ deceasedDate }) => deceasedDate !== null).length).toBeGreaterThan(10);
  expect(records.filter(({ birthDate }) => birthDate > '2024-01-01').length).toBeGreaterThan(5);
  expect(records.filter(({ claims = [] }) => claims.length > 0).length).toBeGreaterThan(200);
});

test('every type of resource occurs', () => {
  const made = new Set(all.map(({ resourceType }) => resourceType));
  expect(resourceTypes.filter((type) => !made.has(type))).toEqual([]);
});

test('no transaction Bundle has an error, or a warning but of wider value sets', () => {
  const { exitCode, resources, findings } = lintByCommand(bundles);
  expect(new Set(findings)).toEqual(new Set(EXTENSIONS_OF_R4));
  expect(exitCode).toBe(0);
  expect(resources).toBeGreaterThan(30_000);
});

test('nor do the resources of every eighth record, as one set', () => {
  const some = [...shared, ...own.filter((_, place) => place % 8 === 0).flat()];
  const { exitCode, resources, findings } = lintByCommand(some);
  expect(new Set(findings)).toEqual(new Set(EXTENSIONS_OF_R4));
  expect([exitCode, resources]).toEqual([0, some.length]);
});

test('every reference resolves, of a Bundle in it and of the set in the set', () => {
  expect(bundles.flatMap(danglingInBundle)).toEqual([]);
  expect(danglingInSet(all)).toEqual([]);
});

test('no id is there twice, and both shapes hold the same resources', () => {
  expect(repeatedIDs(all)).toEqual([]);
  const isShared = new Set(shared.map(({ id }) => id));
  const inBundles = bundles.map(({ entry }) =>
    entry.flatMap(({ resource: { id } }) => (isShared.has(id) ? [] : [id])),
  );
  expect(inBundles).toEqual(own.map((resources) => resources.map(({ id }) => id)));
});

test('a code has one display in the whole cohort', () => {
  const displays = new Map<string, string>();
  const other = codingsUnder(all).filter(({ system, code, display }) => {
    const known = displays.get(`${system}|${code}`) ?? display;
    displays.set(`${system}|${code}`, known);
    return known !== display;
  });
  expect(other).toEqual([]);
  expect(displays.size).toBeGreaterThan(250);
});

interface ShownCoding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

function codingsUnder(value: unknown): ShownCoding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isShownCoding(value)) return [value];
  return Object.values(value).flatMap(codingsUnder);
}

function isShownCoding(value: object): value is ShownCoding {
  return 'system' in value && 'code' in value && 'display' in value;
}

test('of a record with one resource of a kind damaged, each damage is found, and nothing else', () => {
  const longest = own.reduce((most, one) => (one.length > most.length ? one : most), []);
  const { resources, damages } = damagedSet([...shared, ...longest]);
  const { exitCode, findings } = lintByCommand(resources);
  const severe = findings.filter((finding) => !EXTENSIONS_OF_R4.includes(finding));
  expect(severe.toSorted()).toEqual(damages.toSorted());
  expect(exitCode).toBe(1);
});

test('the plain counting finds a reference to nothing, in a set and in a Bundle, and an id that is there twice', () => {
  const [bundle, resources = []] = [bundles[0], own[0]];
  const [patient] = resources;
  if (!bundle || !patient) throw new Error('no record');
  const others = resources.filter((one) => one !== patient);
  expect(danglingInSet([...shared, ...others])).toContain(`Patient/${patient.id}`);
  const entry = bundle.entry.filter(({ resource }) => resource.id !== patient.id);
  expect(danglingInBundle({ entry })).toContain(`urn:uuid:${patient.id}`);
  expect(repeatedIDs([...resources, patient])).toEqual([patient.id]);
});
