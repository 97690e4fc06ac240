// Every Bundle of a generated cohort passes the linter: R4, US Core 6.1.0, closed references, lives.

import { recordBundle, recordResources, sharedResources } from '@synthward/fhir';
import { linter } from '../fhir-lint/linters';
import { generateRecords } from './generated-records';

const by = linter();

test('no Bundle of a generated cohort has an error', () => {
  const { cohort, records } = generateRecords();
  const run = by.begin();
  const findings = records.flatMap((record) =>
    run.add(recordBundle(record, cohort), { file: `${record.recordID}.json`, line: 1 }),
  );
  expect(records.length).toBeGreaterThan(400);
  expect([...findings, ...run.end()].filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the resources of a record and the shared ones are a closed set; nothing is said of them but that some codes are rarer kinds', () => {
  const { cohort, records } = generateRecords();
  const wrong = records.slice(0, 100).flatMap((record) => {
    const run = by.begin();
    const place = { file: 'set.ndjson', line: 1, isOfSet: true };
    const resources = [...sharedResources(cohort), ...recordResources(record, cohort)];
    return [...resources.flatMap((one) => run.add(one, place)), ...run.end()];
  });
  // A social security number is a kind of identifier that the extensible value set of R4 does not list.
  expect(wrong.filter(({ code }) => code !== 'binding-extensible')).toEqual([]);
});
