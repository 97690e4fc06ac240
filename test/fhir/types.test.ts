// What the mapper gives is what the community's types of R4 call a Bundle and its resources.

import { type FhirResource, recordBundle } from '@synthward/fhir';
import type * as fhir4 from 'fhir/r4';
import { generateRecords } from './generated-records';

/** Deeply without `readonly`, which the community's types do not know. */
type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** Compiles when each resource of ours is one of R4's. */
function asR4(resource: Writable<FhirResource>): fhir4.FhirResource {
  return resource;
}

test('each mapped resource is one of the types of R4', () => {
  const { cohort, records } = generateRecords();
  const [record] = records;
  if (!record) throw new Error('no record');
  const resources = recordBundle(record, cohort).entry.map(({ resource }) =>
    asR4(resource as Writable<FhirResource>),
  );
  expect(resources.map(({ resourceType }) => resourceType)).toContain('Patient');
});
