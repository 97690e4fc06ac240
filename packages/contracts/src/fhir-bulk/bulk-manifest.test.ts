// The manifest of a finished export.

import { bulkManifestOf, bulkManifestSchema } from './bulk-manifest';

const finished = {
  transactionTime: '2026-01-01T00:00:00.000Z',
  request: 'https://api.example.com/fhir/$export',
  isOrganizedByPatient: false,
  files: [
    { name: 'a.ndjson', resourceType: 'Patient', count: 2 },
    { name: 'b.ndjson', resourceType: 'Condition', count: 0 },
  ],
  errors: [{ name: 'notes.ndjson', resourceType: 'OperationOutcome', count: 1 }],
};

test('has every member that clients look for, and leaves out files without a line', () => {
  const manifest = bulkManifestOf(finished, 'https://api.example.com/files');
  expect(manifest).toEqual({
    transactionTime: '2026-01-01T00:00:00.000Z',
    request: 'https://api.example.com/fhir/$export',
    requiresAccessToken: true,
    output: [{ type: 'Patient', url: 'https://api.example.com/files/a.ndjson', count: 2 }],
    error: [{ type: 'OperationOutcome', url: 'https://api.example.com/files/notes.ndjson', count: 1 }],
    deleted: [],
    link: [],
  });
  expect(bulkManifestSchema.parse(manifest)).toEqual(manifest);
});

test('says by what blocks are organized, and no type of a file that holds several', () => {
  const files = [{ name: 'a.ndjson', resourceType: null, count: 3 }];
  const manifest = bulkManifestOf({ ...finished, isOrganizedByPatient: true, files, errors: [] }, '/f');
  expect(manifest).toMatchObject({
    outputOrganizedBy: 'Patient',
    output: [{ url: '/f/a.ndjson', count: 3 }],
  });
  expect(manifest.output[0]).not.toHaveProperty('type');
});
