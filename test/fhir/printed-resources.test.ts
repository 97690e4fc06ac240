// The printer of resources on what is really printed.

import { PageWriter, printResource, ResourcePages } from '@synthward/exporters';
import {
  printableResources,
  recordBundle,
  recordResources,
  resourceTypes,
  sharedResources,
} from '@synthward/fhir';
import { sampleLongitudinalRecord } from '../../packages/fhir/test/sample-longitudinal-record';
import { sampleCohort } from '../../packages/fhir/test/sample-record';
import { emptied, generateRecords } from './generated-records';
import { generateLongitudinalCohort } from './longitudinal-cohort';

const { cohort, records } = generateRecords();

test('resources and bundles are printed byte for byte as JSON.stringify prints them', () => {
  const some = records.slice(0, 60);
  const printable = [
    ...sharedResources(cohort),
    ...[...some, ...some.slice(0, 5).map(emptied)].flatMap((record) => [
      ...recordResources(record, cohort),
      recordBundle(record, cohort),
    ]),
    ...recordResources(sampleLongitudinalRecord(), sampleCohort),
    recordBundle(sampleLongitudinalRecord(), sampleCohort),
  ];
  expect(printable.length).toBeGreaterThan(500);
  const writer = new PageWriter();
  for (const resource of printable) {
    printResource(writer, resource);
    expect(Buffer.from(writer.take()).toString('utf8')).toBe(JSON.stringify(resource));
  }
});

const histories = generateLongitudinalCohort();

test.each([
  ['summaries', cohort, records],
  ['histories', histories.cohort, histories.records],
] as const)(
  'every resource of a whole cohort of %s is filed with the bytes of JSON.stringify',
  (_, ofCohort, all) => {
    const pages = new ResourcePages();
    for (const record of all) pages.addRecord(printableResources(record, ofCohort));
    const expected = all.flatMap((record) => recordResources(record, ofCohort));
    for (const type of resourceTypes) {
      const ofType = expected.filter(({ resourceType }) => resourceType === type);
      const text = Buffer.concat([...pages.linesOf(type, (place) => place)]).toString();
      const lines = ofType.map((resource) => `${JSON.stringify(resource)}\n`).join('');
      expect([type, text === lines]).toEqual([type, true]);
      expect(pages.countOf(type)).toBe(ofType.length);
    }
    expect(expected.length).toBeGreaterThan(5000);
  },
);
