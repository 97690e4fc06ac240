// Names and places of artifacts are functions of format and part, and keep the tenants apart.

import { truthFiles } from '@synthward/contracts';
import { resourceTypes } from '@synthward/fhir';
import {
  labelOfBundles,
  labelOfPart,
  labelOfResources,
  labelOfTruth,
  MANIFEST_LABEL,
  QUALITY_LABEL,
  storageKeyOf,
} from './artifact-names';

const whole = { isDelta: false };

test('artifacts are named by format and part, counted from one', () => {
  expect(labelOfPart('json', 0, whole)).toEqual({
    name: 'cohort-00001.json.gz',
    format: 'json',
    mediaType: 'application/json',
    contentEncoding: 'gzip',
    resourceType: null,
    position: 0,
  });
  expect(labelOfPart('ndjson', 9999, whole)).toMatchObject({
    name: 'patients-10000.ndjson.gz',
    mediaType: 'application/x-ndjson',
  });
});

test('FHIR artifacts are named by what their lines are', () => {
  expect(labelOfResources('Patient', 0)).toMatchObject({
    name: 'fhir-Patient-00001.ndjson.gz',
    format: 'fhir-ndjson',
    mediaType: 'application/fhir+ndjson',
    resourceType: 'Patient',
  });
  expect(labelOfBundles(1)).toMatchObject({
    name: 'fhir-bundles-00002.ndjson.gz',
    format: 'fhir-bundle',
    mediaType: 'application/fhir+ndjson',
    resourceType: 'Bundle',
  });
});

test('the list goes format by format, part by part, and the manifest comes last', () => {
  const labels = [
    ...Array.from({ length: 10_000 }, (_, part) => labelOfPart('json', part, whole)),
    ...Array.from({ length: 10_000 }, (_, part) => labelOfPart('ndjson', part, whole)),
    ...truthFiles.flatMap((file) => [labelOfTruth(file, 0), labelOfTruth(file, 9_999)]),
    ...[0, 9_999].map(labelOfBundles),
    ...resourceTypes.flatMap((type) => [labelOfResources(type, 0), labelOfResources(type, 9_999)]),
    QUALITY_LABEL,
    MANIFEST_LABEL,
  ];
  const positions = labels.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(new Set(positions).size).toBe(labels.length);
  expect(new Set(labels.map(({ name }) => name)).size).toBe(labels.length);
});

test('a storage key begins with the tenant, then the job', () => {
  expect(storageKeyOf({ tenantID: 'tnt_1', jobID: 'job_2' }, MANIFEST_LABEL)).toBe(
    'tenants/tnt_1/cohort-jobs/job_2/manifest.json',
  );
});

test('the truth has a folder of its own, so that no wildcard over the feed takes it along', () => {
  expect(storageKeyOf({ tenantID: 'tnt_1', jobID: 'job_2' }, labelOfTruth('crosswalk', 0))).toBe(
    'tenants/tnt_1/cohort-jobs/job_2/truth/truth-crosswalk-00001.ndjson.gz',
  );
});

test('the feed of a continued cohort has other names than a whole one', () => {
  expect(labelOfPart('ndjson', 0, { isDelta: true }).name).toBe('changes-00001.ndjson.gz');
  expect(labelOfPart('json', 0, { isDelta: true }).name).toBe('changes-00001.json.gz');
});
