// Artifacts for their tenant: shown once the job is completed, gone when they expire, never a stranger's.

import { sha256Hex } from '@synthward/kernel';
import { createSampleTenant } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { storageKeyOf } from '../generation/artifact-names';
import { findJobArtifact, listJobArtifacts, openJobArtifact } from './read';

const platform = usePlatform('read artifacts');
const NAME = 'patients-00001.ndjson.gz';

const source = (now = new Date()) => ({
  database: platform.database(),
  store: platform.store(),
  clock: { now: () => now },
});
const addressOf = (jobID: string, tenantID = platform.tenantID()) => ({ tenantID, jobID });

async function readAll(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('the list is empty until the job is completed, then whole, with the manifest last', async () => {
  const { jobID } = await platform.generate();
  const nothing = { artifacts: [], hasMore: false, nextCursor: null };
  expect(await listJobArtifacts(source(), { ...addressOf(jobID), limit: 10 })).toEqual(nothing);
  const completed = await platform.complete();
  const { artifacts } = await listJobArtifacts(source(), { ...addressOf(completed), limit: 10 });
  expect(artifacts.map(({ name }) => name)).toEqual([
    'cohort-00001.json.gz',
    NAME,
    'quality.html',
    'manifest.json',
  ]);
});

test('the pages of the list are the list, and a cursor that was never given is refused', async () => {
  const address = addressOf(await platform.complete());
  const whole = await listJobArtifacts(source(), { ...address, limit: 10 });
  const names: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listJobArtifacts(source(), { ...address, limit: 3, ...(cursor && { cursor }) });
    names.push(...page.artifacts.map(({ name }) => name));
    expect(page.hasMore).toBe(page.nextCursor !== null);
    cursor = page.nextCursor;
  } while (cursor);
  expect(names).toEqual(whole.artifacts.map(({ name }) => name));
  for (const invented of ['', 'x', '-1', '01', '1e3'])
    await expect(
      listJobArtifacts(source(), { ...address, limit: 3, cursor: invented }),
    ).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
});

test('an artifact of a job that is not completed is not there, though it is stored', async () => {
  const { jobID } = await platform.generate();
  await expect(openJobArtifact(source(), { ...addressOf(jobID), name: NAME })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('the bytes are those of the digest, and a range of them is that range', async () => {
  const jobID = await platform.complete();
  const address = { ...addressOf(jobID), name: NAME };
  const opened = await openJobArtifact(source(), address);
  const bytes = await readAll(opened.body);
  expect(sha256Hex(bytes)).toBe(opened.artifact.sha256);
  expect(bytes.length).toBe(opened.artifact.bytes);
  const part = await openJobArtifact(source(), { ...address, range: { start: 3, end: 9 } });
  expect(await readAll(part.body)).toEqual(bytes.subarray(3, 10));
  expect([part.bytes, part.totalBytes]).toEqual([7, bytes.length]);
});

test("a stranger's job, a missing job and a missing name are answered alike", async () => {
  const jobID = await platform.complete();
  const stranger = await createSampleTenant(platform.database());
  const addresses = [
    { ...addressOf(jobID, stranger), name: NAME },
    { ...addressOf('job_absent'), name: NAME },
    { ...addressOf(jobID), name: '../manifest.json' },
  ];
  const told = await Promise.all(
    addresses.map((address) => findJobArtifact(source(), address).catch((error: unknown) => error)),
  );
  expect(told[0]).toMatchObject({ code: 'not_found' });
  expect(told).toEqual([told[0], told[0], told[0]]);
  await expect(listJobArtifacts(source(), { ...addressOf(jobID, stranger), limit: 10 })).rejects.toEqual(
    told[0],
  );
});

test('an artifact is gone at the instant of its expiry', async () => {
  const jobID = await platform.complete();
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  await platform.database.rows('update cohort_job set expires_at = $2 where id = $1', [jobID, expiresAt]);
  const address = { ...addressOf(jobID), name: NAME };
  const before = await findJobArtifact(source(new Date(expiresAt.getTime() - 1)), address);
  expect(before.artifact.expiresAt).toBe('2027-01-01T00:00:00.000Z');
  const gone = { code: 'artifact_expired' };
  await expect(findJobArtifact(source(expiresAt), address)).rejects.toMatchObject(gone);
  const list = { ...addressOf(jobID), limit: 10 };
  await expect(listJobArtifacts(source(expiresAt), list)).rejects.toMatchObject(gone);
});

test('an artifact that the store has lost is unavailable, not absent', async () => {
  const jobID = await platform.complete();
  await platform.store().delete(storageKeyOf(addressOf(jobID), { name: NAME, format: 'ndjson' }));
  await expect(openJobArtifact(source(), { ...addressOf(jobID), name: NAME })).rejects.toMatchObject({
    code: 'unavailable',
  });
});
