// A job as its owner sees it, at every point of its life.

import { ENGINE_VERSION } from '@synthward/cohorts';
import type { CohortManifest } from '@synthward/contracts';
import type { CohortJob, CohortJobReading } from '@synthward/db';
import { meterOf, viewOf } from './job-view';

const startedAt = new Date('2026-05-01T10:00:00Z');
const job: CohortJob = {
  id: 'job_1',
  tenantId: 'ten_1',
  status: 'running',
  name: 'View',
  spec: { population: 1000 },
  specDigest: 'digest',
  engineVersion: '1',
  population: 1000,
  sourceRecords: 1100,
  requestId: 'req_1',
  apiKeyId: null,
  preview: { population: 1000 },
  manifest: null,
  quality: null,
  summaries: null,
  error: null,
  version: 2,
  run: 1,
  createdAt: new Date('2026-05-01T09:59:00Z'),
  startedAt,
  endedAt: null,
  expiresAt: null,
  rungAt: startedAt,
  exportId: null,
  fhirFilter: null,
  deadlineAt: null,
  purgedAt: null,
  contentId: null,
  reusedFromId: null,
  scheduleId: null,
  scheduledFor: null,
};

const artifact = {
  id: 'art_1',
  jobId: 'job_1',
  tenantId: 'ten_1',
  name: 'patients-00001.ndjson.gz',
  position: 0,
  format: 'ndjson',
  mediaType: 'application/x-ndjson',
  contentEncoding: 'gzip',
  resourceType: null,
  storageKey: 'tenants/ten_1/secret-place',
  bytes: 5_000_000_000n,
  sha256: 'stored',
  contentSha256: 'content',
  contentBytes: 9_000_000_000n,
  recordCount: 1100,
  createdAt: startedAt,
};

const completion = {
  status: 'completed',
  manifest: {
    sourcePatientRecordCount: 1100,
    resourceCounts: { Patient: 1100, Encounter: 400 },
    artifacts: [{ name: 'patients-00001.ndjson.gz', format: 'ndjson' }],
  },
  quality: { ok: true },
  summaries: ['1 -- A'],
  endedAt: new Date('2026-05-01T10:00:20Z'),
  expiresAt: new Date('2026-06-01T00:00:00Z'),
};

const usage = { patientsGenerated: 1000, sourceRecords: 1100, fhirResources: 1500, generationJobCount: 1 };
const nothing = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };

function view(
  over: Partial<CohortJob>,
  { patients = 0, charged = undefined as typeof usage | undefined } = {},
) {
  const reading: CohortJobReading = {
    job: { ...job, ...over },
    artifacts: [artifact],
    progress: { patients, records: patients, bytes: patients, samples: [] },
    charged,
  };
  return viewOf(reading, { clock: { now: () => startedAt } });
}

test('links say what can be done to the job now', () => {
  const failed = { status: 'failed', engineVersion: ENGINE_VERSION };
  const linksOf = (over: Partial<CohortJob>) => Object.keys(view(over).links).slice(3);
  for (const status of ['queued', 'running', 'finalising', 'paused'])
    expect(linksOf({ status })).toEqual(['cancel']);
  for (const over of [completion, { status: 'cancelled' }, { status: 'expired' }])
    expect(linksOf(over)).toEqual([]);
  expect(linksOf(failed)).toEqual(['retry']);
  expect(linksOf({ ...failed, startedAt: null })).toEqual([]);
  expect(linksOf({ ...failed, engineVersion: '0' })).toEqual([]);
});

test('a deadline is shown, and its absence too', () => {
  expect(view({}).deadlineAt).toBeNull();
  const deadlineAt = new Date('2026-05-01T12:00:00Z');
  expect(view({ deadlineAt }).deadlineAt).toBe('2026-05-01T12:00:00.000Z');
});

test('nothing is charged and no artifact is shown before completion', () => {
  for (const status of ['queued', 'running', 'finalising', 'failed']) {
    const shown = view({ status }, { patients: 999 });
    expect(shown.usage).toEqual(nothing);
    expect(shown.artifacts).toEqual([]);
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['manifest']));
  }
});

test('a completed job shows its usage, manifest, quality and summaries', () => {
  const shown = view(completion, { patients: 1000, charged: usage });
  expect(shown).toMatchObject({
    status: 'completed',
    usage,
    manifest: completion.manifest,
    quality: completion.quality,
    patientSummaries: ['1 -- A'],
    endedAt: '2026-05-01T10:00:20.000Z',
    expiresAt: '2026-06-01T00:00:00.000Z',
  });
  expect(shown).not.toHaveProperty('artifactsTruncated');
});

test('an expired job shows what it was, but for its artifacts; one that had failed never had any', () => {
  const shown = view({ ...completion, status: 'expired' }, { patients: 1000, charged: usage });
  expect(shown).toMatchObject({ status: 'expired', usage, manifest: completion.manifest, artifacts: [] });
  expect(shown).not.toHaveProperty('artifactsTruncated');
  expect(view({ status: 'expired' })).toMatchObject({ artifacts: [], usage: nothing });
  expect(view({ status: 'expired' })).not.toHaveProperty('manifest');
});

test('of very many artifacts a job shows the first thousand, in its manifest as well, and says so', () => {
  const many = Array.from({ length: 1001 }, (_, position) => ({ ...artifact, position }));
  const manifest = { ...completion.manifest, artifacts: many.map(({ name, format }) => ({ name, format })) };
  const progress = { patients: 1000, records: 1100, bytes: 1, samples: [] };
  const reading = { job: { ...job, ...completion, manifest }, artifacts: many, progress, charged: usage };
  const shown = viewOf(reading, { clock: { now: () => startedAt } });
  expect(shown.artifacts).toHaveLength(1000);
  expect(shown.manifest?.artifacts).toHaveLength(1000);
  expect(shown.artifactsTruncated).toBe(true);
});

test('a job that continues another is charged for the rows that changed, and for no patient or resource', () => {
  const changes = { new: 30, changed: 12, deleted: 1 };
  expect(meterOf(1000, manifestWith({ changes }))).toEqual({
    ...nothing,
    sourceRecords: 43,
    generationJobCount: 1,
  });
});

test('a job that continues another in FHIR is charged for the resources that it exported', () => {
  const artifacts = [{ name: 'fhir-Patient-00001.ndjson.gz', format: 'fhir-ndjson' }];
  const changes = { new: 30, changed: 12, deleted: 1 };
  expect(meterOf(1000, manifestWith({ changes, artifacts }))).toMatchObject({
    patientsGenerated: 0,
    sourceRecords: 43,
    fhirResources: 1500,
  });
});

test('a whole cohort is charged for its patients, records and resources', () => {
  expect(meterOf(1000, manifestWith({}))).toEqual(usage);
});

function manifestWith(over: object): CohortManifest {
  return { ...completion.manifest, ...over } as unknown as CohortManifest; // what a charge depends on
}

test('an artifact is shown with the address to fetch it from, never with the place where it is kept', () => {
  const shown = view(completion);
  expect(shown.artifacts).toEqual([
    {
      name: 'patients-00001.ndjson.gz',
      format: 'ndjson',
      mediaType: 'application/x-ndjson',
      contentEncoding: 'gzip',
      bytes: 5_000_000_000,
      sha256: 'stored',
      contentSha256: 'content',
      recordCount: 1100,
      resourceType: null,
      url: '/workspace/tenants/ten_1/cohort-jobs/job_1/artifacts/patients-00001.ndjson.gz',
      expiresAt: '2026-06-01T00:00:00.000Z',
    },
  ]);
  expect(JSON.stringify(shown)).not.toContain('secret-place');
});

test('finalising is shown as running, and a failure with its reason', () => {
  expect(view({ status: 'finalising' }).status).toBe('running');
  const error = { code: 'chunk_failed', message: 'the store is full' };
  expect(view({ status: 'failed', error })).toMatchObject({ status: 'failed', error });
});
