// The printer of resources on what is really printed.

import { PageWriter, printResource } from '@synthward/exporters';
import { recordBundle, recordResources, sharedResources } from '@synthward/fhir';
import { sampleLongitudinalRecord } from '../../packages/fhir/test/sample-longitudinal-record';
import { sampleCohort } from '../../packages/fhir/test/sample-record';
import { emptied, generateRecords } from './generated-records';

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
