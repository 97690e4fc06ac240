// What an export asked for decides which records, resources and elements it gets.

import { type FhirResource, sharedResources } from '@synthward/fhir';
import { requirePlan } from '../cohorts/inspect-spec';
import { fhirCohortOf } from './fhir-cohort-of';
import { createFhirSelection } from './fhir-filter';

const plan = requirePlan({
  name: 'c',
  population: 1,
  seed: 1,
  hie: { sourceSystems: ['clinic', 'lab'] },
});
const [organization] = sharedResources(fhirCohortOf(plan));

function resource(over: Readonly<Record<string, unknown>> = {}): FhirResource {
  if (!organization) throw new Error('there is no Organization');
  const meta = { ...organization.meta, lastUpdated: '2024-03-02T14:05:00Z' };
  return { ...organization, meta, ...over } as FhirResource; // an Organization unless laid over
}

const record = { recordID: 'p1', sourceSystem: 'clinic' };

test('without a filter everything is kept as it is', () => {
  const selection = createFhirSelection();
  const whole = resource();
  expect(selection.hasRecord(record)).toBe(true);
  expect(selection.select(whole)).toBe(whole);
});

test('types keep the resources of those types', () => {
  const { select } = createFhirSelection({ types: ['Patient', 'Condition'] });
  expect(select(resource({ resourceType: 'Patient' }))).toBeDefined();
  expect(select(resource())).toBeUndefined();
});

test.each([
  ['since an earlier instant', { since: '2024-03-02T14:04:59Z' }, true],
  ['since the very instant', { since: '2024-03-02T14:05:00.000Z' }, false],
  ['since an instant of another zone', { since: '2024-03-02T16:04:00+02:00' }, true],
  ['until a later instant', { until: '2024-03-02T14:05:00.001Z' }, true],
  ['until the very instant', { until: '2024-03-02T14:05:00Z' }, false],
  ['within both', { since: '2024-03-01T00:00:00Z', until: '2024-03-03T00:00:00Z' }, true],
])('%s, a resource is kept: %p gives %p', (_name, filter, isKept) => {
  expect(createFhirSelection(filter).select(resource()) !== undefined).toBe(isKept);
});

test('patients keep the records of those ids', () => {
  const { hasRecord } = createFhirSelection({ patients: ['p1'] });
  expect(hasRecord(record)).toBe(true);
  expect(hasRecord({ ...record, recordID: 'p2' })).toBe(false);
});

test('source systems keep their records, and what those share', () => {
  const { hasRecord, cohort } = createFhirSelection({ sourceSystems: ['lab'] });
  expect(hasRecord(record)).toBe(false);
  expect(hasRecord({ ...record, sourceSystem: 'lab' })).toBe(true);
  const systems = cohort(fhirCohortOf(plan)).directories.map(({ sourceSystem }) => sourceSystem);
  expect(systems).toEqual(['lab']);
});

test('elements keep what is wanted of a resource', () => {
  const { select } = createFhirSelection({ elements: ['active'] });
  const selected = select(resource());
  expect(selected).toMatchObject({ resourceType: 'Organization', active: true });
  expect(selected).not.toHaveProperty('name');
});
