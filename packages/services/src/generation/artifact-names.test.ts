// Names and places of artifacts are functions of format and part, and keep the tenants apart.

import { labelOfPart, MANIFEST_LABEL, storageKeyOf } from './artifact-names';

test('artifacts are named by format and part, counted from one', () => {
  expect(labelOfPart('json', 0)).toEqual({
    name: 'cohort-00001.json.gz',
    format: 'json',
    mediaType: 'application/json',
    contentEncoding: 'gzip',
    position: 0,
  });
  expect(labelOfPart('ndjson', 9999)).toMatchObject({
    name: 'patients-10000.ndjson.gz',
    mediaType: 'application/x-ndjson',
  });
});

test('the list goes format by format, part by part, and the manifest comes last', () => {
  const labels = [
    ...Array.from({ length: 10_000 }, (_, part) => labelOfPart('json', part)),
    ...Array.from({ length: 10_000 }, (_, part) => labelOfPart('ndjson', part)),
    MANIFEST_LABEL,
  ];
  const positions = labels.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(new Set(positions).size).toBe(labels.length);
  expect(new Set(labels.map(({ name }) => name)).size).toBe(labels.length);
});

test('a storage key begins with the tenant, then the job', () => {
  expect(storageKeyOf({ tenantID: 'tnt_1', jobID: 'job_2' }, 'manifest.json')).toBe(
    'tenants/tnt_1/cohort-jobs/job_2/manifest.json',
  );
});
