// A job's moves: one winner each, with event, messages and charges in the same transaction, or nothing at all.

import {
  admitSampleJob,
  createSampleTenant,
  sampleArtifact,
  sampleChunks,
  sampleJob,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import {
  beginFinalising,
  completeCohortJob,
  failCohortJob,
  findCohortJob,
  startCohortJob,
  submitCohortJob,
} from './cohort-jobs';

const database = useDatabase('cohort jobs');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const noReason = { code: 'internal', message: 'no' };

const completion = () => ({
  manifest: { made: true },
  quality: {},
  summaries: ['1 -- A'],
  artifacts: [sampleArtifact('manifest.json')],
  usage: { patientsGenerated: 10, sourceRecords: 20, fhirResources: 30, generationJobCount: 1 },
  endedAt: new Date('2026-05-01T00:00:00Z'),
  expiresAt: new Date('2026-06-01T00:00:00Z'),
});

async function eventsOf(jobID: string): Promise<string[]> {
  const rows = await database.rows(
    'select sequence, type from job_event where job_id = $1 order by sequence',
    [jobID],
  );
  return rows.map(({ sequence, type }) => `${sequence} ${type}`);
}

/** Messages that name the job, in order of writing. */
async function messagesAbout(jobID: string) {
  const rows = await database.rows(
    `select message from outbox where message::text like '%' || $1 || '%' order by id`,
    [jobID],
  );
  return rows.map(({ message }) => message);
}

const countOf = async (table: string, jobID: string) =>
  (await database.rows(`select count(*)::int as n from ${table} where job_id = $1`, [jobID]))[0]?.n;

const tenAtOnce = <Result>(act: () => Promise<Result>) => Promise.all(Array.from({ length: 10 }, act));

test('a submission writes the job, its first event and its doorbell', async () => {
  const job = await submitCohortJob(database(), sampleJob(tenantID));
  expect(job).toMatchObject({ status: 'queued', version: 1, tenantId: tenantID });
  expect(await eventsOf(job.id)).toEqual(['1 cohort_job.queued']);
  expect(await messagesAbout(job.id)).toEqual([
    { kind: 'job', queue: 'cohort-job', id: `cj-${job.id}-r1`, payload: { jobID: job.id } },
  ]);
});

test.each(['job_event', 'outbox'])('a submission that fails at %s leaves nothing behind', async (table) => {
  const job = sampleJob(tenantID);
  const allow = await database.refuseInserts(table, 'the disk is full');
  await expect(submitCohortJob(database(), job)).rejects.toThrow('the disk is full');
  await allow();
  expect(await findCohortJob(database(), job.id)).toBeUndefined();
  expect(await eventsOf(job.id)).toEqual([]);
  expect(await messagesAbout(job.id)).toEqual([]);
  expect(await submitCohortJob(database(), job)).toMatchObject({ id: job.id });
});

test('a second submission under the same id is refused and rings for nobody', async () => {
  const job = sampleJob(tenantID);
  await submitCohortJob(database(), job);
  await expect(submitCohortJob(database(), job)).rejects.toMatchObject({ code: 'P2002' });
  expect(await messagesAbout(job.id)).toHaveLength(1);
});

test('of ten starters at once one wins, and the chunks are written once and rung for nobody yet', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  const won = await tenAtOnce(() => startCohortJob(database(), jobID, sampleChunks(3)));
  expect(won.filter(Boolean)).toHaveLength(1);
  const job = await findCohortJob(database(), jobID);
  expect(job).toMatchObject({ status: 'running', version: 2 });
  expect(job?.chunks.map(({ number, status }) => `${number} ${status}`)).toEqual([
    '0 pending',
    '1 pending',
    '2 pending',
  ]);
  expect(await eventsOf(jobID)).toEqual(['1 cohort_job.queued', '2 cohort_job.started']);
  expect(await messagesAbout(jobID)).toHaveLength(1); // the submission's own
});

test('of ten admissions at once one admits each chunk and rings for it', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  await startCohortJob(database(), jobID, sampleChunks(3));
  const admitted = await tenAtOnce(() => admitSampleJob(database(), jobID));
  expect(admitted.reduce((sum, count) => sum + count)).toBe(3);
  const job = await findCohortJob(database(), jobID);
  const rung = await database.rows(
    `select message->'payload'->>'chunkID' as id from outbox where message->>'queue' = 'cohort-chunk'
        and message->'payload'->>'chunkID' in (select id from cohort_chunk where job_id = $1) order by outbox.id`,
    [jobID],
  );
  expect(rung.map(({ id }) => id)).toEqual(job?.chunks.map(({ id }) => id));
});

test('a start that fails at its event leaves the job queued and without chunks', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  const allow = await database.refuseInserts('job_event', 'the disk is full');
  await expect(startCohortJob(database(), jobID, sampleChunks(2))).rejects.toThrow('the disk is full');
  await allow();
  expect(await findCohortJob(database(), jobID)).toMatchObject({ status: 'queued', version: 1, chunks: [] });
});

test('of ten completions at once one counts: one event, one manifest, four rows of usage', async () => {
  const { jobID } = await startSampleJob(database(), { tenantID });
  await beginFinalising(database(), jobID);
  const won = await tenAtOnce(() => completeCohortJob(database(), jobID, completion()));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(await eventsOf(jobID)).toEqual([
    '1 cohort_job.queued',
    '2 cohort_job.started',
    '3 cohort_job.finalising',
    '4 cohort_job.completed',
  ]);
  expect(await countOf('artifact', jobID)).toBe(1);
  const usage = await database.rows(
    'select effect_key, tenant_id, meter, quantity::int, occurred_at from usage_event where job_id = $1 order by quantity',
    [jobID],
  );
  const shared = { tenant_id: tenantID, occurred_at: new Date('2026-05-01T00:00:00Z') };
  expect(usage).toEqual(
    Object.entries({
      generationJobCount: 1,
      patientsGenerated: 10,
      sourceRecords: 20,
      fhirResources: 30,
    }).map(([meter, quantity]) => ({ effect_key: `${jobID}/${meter}`, meter, quantity, ...shared })),
  );
});

test.each(['usage_event', 'job_event', 'artifact'])(
  'a completion that fails at %s completes nothing and charges nothing',
  async (table) => {
    const { jobID } = await startSampleJob(database(), { tenantID });
    await beginFinalising(database(), jobID);
    const allow = await database.refuseInserts(table, 'the disk is full');
    await expect(completeCohortJob(database(), jobID, completion())).rejects.toThrow('the disk is full');
    await allow();
    expect(await findCohortJob(database(), jobID)).toMatchObject({ status: 'finalising', manifest: null });
    expect([await countOf('usage_event', jobID), await countOf('artifact', jobID)]).toEqual([0, 0]);
    expect(await completeCohortJob(database(), jobID, completion())).toBe(true);
    expect([await countOf('usage_event', jobID), await countOf('artifact', jobID)]).toEqual([4, 1]);
  },
);

test('a manifest that differs from the recorded one completes nothing', async () => {
  const { jobID } = await startSampleJob(database(), { tenantID });
  await beginFinalising(database(), jobID);
  await database.rows(
    `insert into artifact (id, job_id, tenant_id, name, position, format, media_type, storage_key, bytes, sha256, content_sha256, content_bytes, record_count)
     values ('art_' || $1, $1, $2, 'manifest.json', 1, 'manifest', 'application/json', 'k', 1, 's', 'other', 1, 1)`,
    [jobID, tenantID],
  );
  await expect(completeCohortJob(database(), jobID, completion())).rejects.toMatchObject({
    code: 'determinism_violated',
  });
  expect(await findCohortJob(database(), jobID)).toMatchObject({ status: 'finalising' });
  expect(await countOf('usage_event', jobID)).toBe(0);
});

test('a failure is told once, with its reason, and is not charged', async () => {
  const { jobID } = await startSampleJob(database(), { tenantID });
  const error = { code: 'chunk_failed', message: 'the store is full' };
  const won = await tenAtOnce(() => failCohortJob(database(), jobID, { error, endedAt: new Date() }));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(await findCohortJob(database(), jobID)).toMatchObject({ status: 'failed', error });
  expect(await eventsOf(jobID)).toEqual([
    '1 cohort_job.queued',
    '2 cohort_job.started',
    '3 cohort_job.failed',
  ]);
  expect(await countOf('usage_event', jobID)).toBe(0);
});

test('events are numbered without gaps, though all moves are tried at once and many times', async () => {
  const jobIDs = await Promise.all(Array.from({ length: 8 }, () => submitSampleJob(database(), tenantID)));
  const moves = (jobID: string) => [
    () => startCohortJob(database(), jobID, sampleChunks(1)),
    () => beginFinalising(database(), jobID),
    () => completeCohortJob(database(), jobID, completion()),
    () => failCohortJob(database(), jobID, { error: noReason, endedAt: new Date() }),
  ];
  const all = jobIDs.flatMap((jobID) => [...moves(jobID), ...moves(jobID), ...moves(jobID)]);
  await Promise.all(all.map((move) => move()));
  for (const jobID of jobIDs) {
    const numbers = (await eventsOf(jobID)).map((event) => Number.parseInt(event, 10));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect((await findCohortJob(database(), jobID))?.version).toBe(numbers.length);
  }
});

test('a job that nobody has submitted is not found and cannot be moved', async () => {
  expect(await findCohortJob(database(), 'job_absent')).toBeUndefined();
  expect(await startCohortJob(database(), 'job_absent', sampleChunks(1))).toBe(false);
  expect(await beginFinalising(database(), 'job_absent')).toBe(false);
  expect(await completeCohortJob(database(), 'job_absent', completion())).toBe(false);
  expect(await failCohortJob(database(), 'job_absent', { error: noReason, endedAt: new Date() })).toBe(false);
});
