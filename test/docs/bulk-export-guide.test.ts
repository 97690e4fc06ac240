// The guide to bulk exports names every parameter, and its commands work as printed.

import { openApiDocument } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

test('the guide to bulk exports has a row for each parameter', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const path = '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/$export';
  const described: string[] = document.paths[path].get.parameters
    .filter((parameter: { in: string }) => parameter.in === 'query')
    .map(({ name }: { name: string }) => name);
  const rows = [...readGuide('bulk-export').matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(
    ([, names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(rows.toSorted()).toEqual([...described, 'patient'].toSorted());
});

describe('the commands of the guide to bulk exports', () => {
  const { outputs } = useGuide('bulk-export');

  test('read the capabilities of a finished job', () => {
    expect(outputs()[0]).toBe('http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data\n');
  });

  test('download as many Patients as the cohort has records', () => {
    expect(outputs()[1]).toBe('100\n');
  });

  test('list the groups, and download one of them with the elements asked for', () => {
    expect(outputs()[2]).toBe('clinic hospital\nresourceType id meta birthDate\n');
  });

  test('delete an export', () => {
    expect(outputs()[3]).toBe('202 404\n');
  });

  test('let a registered program in', () => {
    expect(outputs()[4]).toBe('a token for 300 s, and a kick-off answered with 202\n');
  });
});
