// The end of a job: nothing is completed that the store does not hold, and the manifest comes last.

import { billingPlanOf, type CohortManifest } from '@synthward/contracts';
import { findCohortJob, listArtifacts } from '@synthward/db';
import { renderedText } from '../../test/rendered-text';
import { usePlatform } from '../../test/use-platform';
import { storageKeyOf } from '../generation/artifact-names';
import { advanceCohortJob } from './advance';
import { finaliseCohortJob } from './finalise';

const platform = usePlatform('finalise cohort job', { plan: 'developer' });

const spec = { population: 1040 };
const jobOf = async (jobID: string) => {
  const job = await findCohortJob(platform.database(), jobID);
  if (!job) throw new Error(`${jobID} is not there`);
  return job;
};
const keyOf = (jobID: string, name: string) =>
  storageKeyOf({ tenantID: platform.tenantID(), jobID }, { name, format: 'ndjson' });
const advance = (jobID: string) => advanceCohortJob(platform.jobWork(), jobID);
const usageOf = (jobID: string) =>
  platform.database.rows('select meter, quantity::int from usage_event where job_id = $1', [jobID]);

async function* bytes(text: string) {
  yield Buffer.from(text);
}

test('a completed job names every artifact in its manifest as the store holds it', async () => {
  const jobID = await platform.complete(spec);
  const job = await jobOf(jobID);
  const manifest = job.manifest as unknown as CohortManifest; // just written
  const artifacts = await listArtifacts(platform.database(), platform.tenantID(), jobID);
  expect(artifacts.map(({ name }) => name)).toEqual([
    'cohort-00001.json.gz',
    'cohort-00002.json.gz',
    'patients-00001.ndjson.gz',
    'patients-00002.ndjson.gz',
    'quality.html',
    'manifest.json',
  ]);
  for (const { name, storageKey, sha256, bytes: size } of artifacts)
    expect({ name, ...(await platform.store().head(storageKey)) }).toMatchObject({
      name,
      sha256,
      bytes: Number(size),
    });
  expect(manifest.artifacts).toEqual(
    artifacts.slice(0, -1).map((artifact) => ({
      name: artifact.name,
      format: artifact.format,
      bytes: Number(artifact.bytes),
      sha256: artifact.sha256,
      contentSha256: artifact.contentSha256,
      recordCount: artifact.recordCount,
    })),
  );
});

test('the stored manifest says what the row says', async () => {
  const jobID = await platform.complete();
  const job = await jobOf(jobID);
  const text = await renderedText(platform.store(), keyOf(jobID, 'manifest.json'));
  expect(JSON.parse(text)).toMatchObject({ manifest: job.manifest, quality: job.quality, spec: job.spec });
});

test('what is charged is what the manifest counts', async () => {
  const jobID = await platform.complete(spec);
  const { manifest } = await jobOf(jobID);
  const { sourcePatientRecordCount, resourceCounts } = manifest as unknown as CohortManifest; // just written
  const charged = Object.fromEntries((await usageOf(jobID)).map(({ meter, quantity }) => [meter, quantity]));
  expect(charged).toEqual({
    patientsGenerated: 1040,
    sourceRecords: sourcePatientRecordCount,
    fhirResources: Object.values(resourceCounts).reduce((sum, count) => sum + count, 0),
    generationJobCount: 1,
  });
});

describe('a store that does not hold what the rows say', () => {
  const expectRefused = async (jobID: string, name: string) => {
    await advance(jobID);
    expect(await jobOf(jobID)).toMatchObject({
      status: 'failed',
      error: {
        code: 'artifact_missing',
        message: `The store does not hold ${name} as it was written.`,
      },
      manifest: null,
    });
    expect(await platform.store().head(keyOf(jobID, 'manifest.json'))).toBeUndefined();
    expect(await usageOf(jobID)).toEqual([]);
  };

  test('an artifact that is gone fails the job: no manifest, no charge', async () => {
    const { jobID } = await platform.generate();
    await platform.store().delete(keyOf(jobID, 'patients-00001.ndjson.gz'));
    await expectRefused(jobID, 'patients-00001.ndjson.gz');
  });

  test('an artifact that was altered fails the job, even at the same size: no manifest, no charge', async () => {
    const { jobID } = await platform.generate();
    const key = keyOf(jobID, 'cohort-00001.json.gz');
    const stored = await platform.store().head(key);
    const forged = bytes('x'.repeat(stored?.bytes ?? 0));
    await platform.store().put(key, forged, { contentType: 'application/gzip' });
    await expectRefused(jobID, 'cohort-00001.json.gz');
  });
});

test('a finaliser that failed below us is followed by another: the same manifest, one charge', async () => {
  const { jobID } = await platform.generate();
  expect(await platform.store().head(keyOf(jobID, 'manifest.json'))).toBeUndefined();
  const allow = await platform.database.refuseInserts('usage_event', 'the disk is full');
  await expect(advance(jobID)).rejects.toThrow('the disk is full');
  await allow();
  expect(await platform.statusOf(jobID)).toBe('finalising');
  expect(await usageOf(jobID)).toEqual([]);
  await advance(jobID);
  expect(await platform.statusOf(jobID)).toBe('completed');
  expect(await usageOf(jobID)).toHaveLength(4);
});

test('finalised twice, nothing changes the second time: neither rows nor bytes', async () => {
  const { jobID } = await platform.generate();
  const before = await jobOf(jobID);
  await advance(jobID);
  const completed = await jobOf(jobID);
  const artifacts = await listArtifacts(platform.database(), platform.tenantID(), jobID);
  const stored = await platform.store().head(keyOf(jobID, 'manifest.json'));
  await finaliseCohortJob(platform.jobWork(), before);
  expect(await jobOf(jobID)).toEqual(completed);
  expect(await listArtifacts(platform.database(), platform.tenantID(), jobID)).toEqual(artifacts);
  expect(await platform.store().head(keyOf(jobID, 'manifest.json'))).toEqual(stored);
  expect(await usageOf(jobID)).toHaveLength(4);
});

test('a specification that asks for no manifest gets none, and is charged all the same', async () => {
  const jobID = await platform.complete({ exports: { formats: ['ndjson'] } });
  const artifacts = await listArtifacts(platform.database(), platform.tenantID(), jobID);
  expect(artifacts.map(({ name }) => name)).toEqual(['patients-00001.ndjson.gz', 'quality.html']);
  expect((await jobOf(jobID)).manifest).not.toBeNull();
  expect(await usageOf(jobID)).toHaveLength(4);
});

test('a job expires as many days after its end as the plan of its tenant says', async () => {
  const { jobID } = await platform.generate();
  const endedAt = new Date('2027-02-01T10:00:00Z');
  await advanceCohortJob(platform.jobWork({ clock: { now: () => endedAt } }), jobID);
  const { expiresAt } = await jobOf(jobID);
  expect(billingPlanOf('developer').retentionDays).toBe(30);
  expect(expiresAt?.toISOString()).toBe('2027-03-03T10:00:00.000Z');
});

test('a plan that is no longer offered keeps artifacts as long as the free one', async () => {
  const { jobID } = await platform.generate();
  await platform.database.rows(`update tenant set plan = 'gone' where id = $1`, [platform.tenantID()]);
  const endedAt = new Date('2027-02-01T10:00:00Z');
  await advanceCohortJob(platform.jobWork({ clock: { now: () => endedAt } }), jobID);
  await platform.database.rows(`update tenant set plan = 'developer' where id = $1`, [platform.tenantID()]);
  expect((await jobOf(jobID)).expiresAt?.toISOString()).toBe('2027-02-08T10:00:00.000Z');
});
