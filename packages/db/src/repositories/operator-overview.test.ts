// The figures that operators see, against rows whose number is known.

import {
  claimSampleChunk,
  createSampleTenant,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { commitChunk } from './cohort-chunks';
import {
  listFailureGroups,
  listTenantBacklogs,
  listWorkers,
  readBacklog,
  readThroughput,
} from './operator-overview';
import { recordWorkerBeat } from './workers';

const database = useDatabase('operator overview');
let tenantID: string;
beforeEach(async () => {
  await database.rows('truncate tenant, outbox, failure, worker cascade');
  tenantID = await createSampleTenant(database());
});

async function commit(chunkID: string): Promise<void> {
  const fence = await claimSampleChunk(database(), chunkID);
  const counts = { patients: 30, records: 40, bytes: 1, tally: {}, artifacts: [] };
  await commitChunk(database(), { chunkID, fence, ...counts });
}

test('an empty platform has nothing to show', async () => {
  expect(await readBacklog(database())).toEqual({
    jobs: {},
    chunks: {},
    webhookDeliveries: {},
    oldestWaitingSeconds: null,
    outbox: { unsent: 0, oldestSeconds: null },
    rowsWaiting: {
      'cohort-job': 0,
      'cohort-chunk': 0,
      'cohort-schedule': 0,
      'synthesis-poll': 0,
      'evidence-import': 0,
      'webhook-delivery': 0,
    },
  });
  expect(await listTenantBacklogs(database())).toEqual([]);
  expect(await listWorkers(database())).toEqual([]);
  expect(await listFailureGroups(database())).toEqual([]);
  expect(await readThroughput(database(), 60)).toEqual({ jobs: 0, chunks: 0, patients: 0, records: 0 });
});

test('the backlog counts what has not ended, by state, and tells how long the oldest has waited', async () => {
  await submitSampleJob(database(), tenantID);
  const { chunkIDs } = await startSampleJob(database(), { tenantID, chunks: 3 });
  const [first = '', second = ''] = chunkIDs;
  await commit(first);
  await claimSampleChunk(database(), second);
  await database.rows(
    "update cohort_job set rung_at = now() - interval '90 seconds' where status = 'queued'",
  );
  const backlog = await readBacklog(database());
  expect(backlog.jobs).toEqual({ queued: 1, running: 1 });
  expect(backlog.chunks).toEqual({ queued: 1, running: 1 });
  expect(backlog.rowsWaiting).toMatchObject({ 'cohort-job': 1, 'cohort-chunk': 1 });
  expect(backlog.oldestWaitingSeconds).toBeGreaterThanOrEqual(90);
  expect(backlog.oldestWaitingSeconds).toBeLessThan(150);
  expect(backlog.outbox.unsent).toBe(5); // the doorbells of two jobs and three chunks
  expect(backlog.outbox.oldestSeconds).toBeGreaterThanOrEqual(0);
});

test('the tenants with most to do come first', async () => {
  const other = await createSampleTenant(database());
  await createSampleTenant(database());
  await startSampleJob(database(), { tenantID: other, chunks: 5 });
  await startSampleJob(database(), { tenantID, chunks: 2 });
  await submitSampleJob(database(), tenantID);
  expect(await listTenantBacklogs(database())).toEqual([
    { tenantID: other, name: 'Sample tenant', jobsQueued: 0, chunksOpen: 5 },
    { tenantID, name: 'Sample tenant', jobsQueued: 1, chunksOpen: 2 },
  ]);
});

test('throughput counts what was completed within its time, and nothing before it', async () => {
  const { chunkIDs } = await startSampleJob(database(), { tenantID, chunks: 3 });
  for (const chunkID of chunkIDs) await commit(chunkID);
  await database.rows("update cohort_chunk set ended_at = now() - interval '61 seconds' where id = $1", [
    chunkIDs[0],
  ]);
  expect(await readThroughput(database(), 60)).toEqual({ jobs: 0, chunks: 2, patients: 60, records: 80 });
  expect(await readThroughput(database(), 3600)).toEqual({ jobs: 0, chunks: 3, patients: 90, records: 120 });
});

test('failures of one cause are one entry: newest words, first and last, tenants and versions', async () => {
  const insert = (id: string, fingerprint: string, age: string, over: Record<string, string> = {}) => {
    const { tenant = 'ten_a', version = '1', message = 'old' } = over;
    return database.rows(
      `insert into failure (id, fingerprint, tenant_id, job_id, code, message, frame, engine_version, at)
       values ($1, $2, $3, $4, 'internal', $5, 'f.ts:1', $6, now() - $7::interval)`,
      [id, fingerprint, tenant, `job_${id}`, message, version, age],
    );
  };
  await insert('f1', 'one', '8 days');
  await insert('f2', 'one', '3 days');
  await insert('f3', 'one', '2 hours', { tenant: 'ten_b', version: '2', message: 'new' });
  await insert('f4', 'two', '1 hour');
  const groups = await listFailureGroups(database());
  expect(groups).toEqual([
    expect.objectContaining({
      fingerprint: 'one',
      code: 'internal',
      message: 'new',
      frame: 'f.ts:1',
      lastDay: 1,
      lastWeek: 2,
      tenants: 2,
      engineVersions: ['1', '2'],
      exampleJobID: 'job_f3',
    }),
    expect.objectContaining({ fingerprint: 'two', lastDay: 1, lastWeek: 1, tenants: 1 }),
  ]);
  expect(groups[0]?.firstAt.getTime()).toBeLessThan(groups[0]?.lastAt.getTime() ?? 0);
});

test('a worker shows what it last told, and how long ago', async () => {
  const startedAt = new Date('2026-05-01T12:00:00Z');
  const beat = { name: 'host-1', host: 'host', pid: 1, version: '3', slots: 2, active: 1, loopLagMs: 1.5 };
  await recordWorkerBeat(database(), { ...beat, memoryBytes: 5e9, isDraining: false, startedAt });
  await database.rows("update worker set heartbeat_at = now() - interval '20 seconds'");
  const [worker] = await listWorkers(database());
  expect(worker).toMatchObject({ ...beat, memoryBytes: 5e9, isDraining: false, startedAt });
  expect(worker?.heartbeatAgeSeconds).toBeGreaterThanOrEqual(20);
  expect(worker?.heartbeatAgeSeconds).toBeLessThan(60);
});
