// The heartbeat of a worker: it tells of progress, learns of losses, survives a database that is away, and ends.

import { cancelCohortJob, openDatabase } from '@synthward/db';
import { type LogFields, type Logger, silentLogger } from '@synthward/observability';
import { claimSampleChunk, createSampleTenant, startSampleJob, until, useDatabase } from '@synthward/testkit';
import { startHeartbeats } from './heartbeats';

const database = useDatabase('heartbeats');
const never = new AbortController().signal;
const EVERY_MS = 5;

async function claimed() {
  const tenantID = await createSampleTenant(database());
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  return { jobID, chunkID, fence: await claimSampleChunk(database(), chunkID) };
}

const start = (logger: Logger = silentLogger, db = database()) =>
  startHeartbeats({ database: db, logger, everyMs: EVERY_MS });

const patientsOf = async (chunkID: string) =>
  (await database.rows('select patients from cohort_chunk where id = $1', [chunkID]))[0]?.patients;

/** Progress that counts how often it was asked for. */
function counted() {
  const count = { patients: 0 };
  const progress = () => {
    count.patients += 1;
    return { patients: count.patients, records: 0, bytes: 0 };
  };
  return { count, progress };
}

test('progress that is followed arrives in the row, and what is no longer watched does not', async () => {
  const chunk = await claimed();
  const heartbeats = start();
  const watch = heartbeats.watch(chunk, never);
  watch.follow(() => ({ patients: 12, records: 13, bytes: 14 }));
  await until(async () => (await patientsOf(chunk.chunkID)) === 12, { message: 'progress arrives' });
  watch.end();
  await heartbeats.stop();
  expect(watch.signal.aborted).toBe(false);
});

test('a chunk that was taken over is given up, and the others go on', async () => {
  const kept = await claimed();
  const lost = await claimed();
  const heartbeats = start();
  const keptWatch = heartbeats.watch(kept, never);
  const lostWatch = heartbeats.watch(lost, never);
  await claimSampleChunk(database(), lost.chunkID);
  await until(() => lostWatch.signal.aborted, { message: 'the loss is noticed' });
  expect(lostWatch.signal.reason).toMatchObject({ code: 'taken_over' });
  expect([keptWatch.loss(), lostWatch.loss()]).toEqual([undefined, 'taken_over']);
  expect(keptWatch.signal.aborted).toBe(false);
  await heartbeats.stop();
});

test('a chunk whose job was cancelled is given up for that reason', async () => {
  const chunk = await claimed();
  const heartbeats = start();
  const watch = heartbeats.watch(chunk, never);
  await cancelCohortJob(database(), chunk.jobID, new Date());
  await until(() => watch.signal.aborted, { message: 'the cancellation is noticed' });
  expect([watch.loss(), watch.signal.reason]).toMatchObject(['cancelled', { code: 'cancelled' }]);
  await heartbeats.stop();
});

test('whoever is told to look does so at once, and for the job that is named alone', async () => {
  const [cancelled, other] = [await claimed(), await claimed()];
  const heartbeats = startHeartbeats({ database: database(), logger: silentLogger, everyMs: 3_600_000 });
  const { count, progress } = counted();
  const watch = heartbeats.watch(cancelled, never);
  heartbeats.watch(other, never).follow(progress);
  heartbeats.lookAt('job_of_others');
  await cancelCohortJob(database(), cancelled.jobID, new Date());
  heartbeats.lookAt(cancelled.jobID);
  await until(() => watch.signal.aborted, { message: 'the cancellation is noticed' });
  await heartbeats.stop();
  expect(count.patients).toBe(1);
});

test('a look that is asked for while a beat is under way is taken after it', async () => {
  const chunk = await claimed();
  const { count, progress } = counted();
  const heartbeats = startHeartbeats({ database: database(), logger: silentLogger, everyMs: 3_600_000 });
  heartbeats.watch(chunk, never).follow(progress);
  heartbeats.lookAt();
  heartbeats.lookAt(chunk.jobID);
  heartbeats.lookAt(chunk.jobID);
  await until(() => count.patients === 2, { message: 'it has looked twice' });
  await heartbeats.stop();
  expect(await patientsOf(chunk.chunkID)).toBe(2);
});

test('the signal of the watched work carries the reason of a shutdown', async () => {
  const chunk = await claimed();
  const heartbeats = start();
  const shutdown = new AbortController();
  const watch = heartbeats.watch(chunk, shutdown.signal);
  shutdown.abort('shutting down');
  expect(watch.signal.reason).toBe('shutting down');
  await heartbeats.stop();
});

test('a stopped heartbeat beats no more', async () => {
  const [first, second] = [await claimed(), await claimed()];
  const stopped = start();
  const firstCount = counted();
  stopped.watch(first, never).follow(firstCount.progress);
  await until(() => firstCount.count.patients > 0, { message: 'it beats' });
  await stopped.stop();
  const beats = firstCount.count.patients;

  const running = start(); // its beats are the measure of time
  const secondCount = counted();
  running.watch(second, never).follow(secondCount.progress);
  await until(() => secondCount.count.patients >= 5, { message: 'the other one beats five times' });
  await running.stop();
  expect(firstCount.count.patients).toBe(beats);
});

test('stopping waits for the beat under way, and one beat does not begin before the last has ended', async () => {
  const chunk = await claimed();
  const { count, progress } = counted();
  const heartbeats = start();
  const blocker = await database().pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table cohort_chunk in exclusive mode'); // it waits for no row
  heartbeats.watch(chunk, never).follow(progress);
  await until(someBeatWaits, { message: 'the beat waits for the table' });
  let hasStopped = false;
  const stopping = heartbeats.stop().then(() => {
    hasStopped = true;
  });
  await database.rows('select 1');
  expect([hasStopped, count.patients]).toEqual([false, 1]);
  await blocker.query('commit');
  blocker.release();
  await stopping;
  expect(await patientsOf(chunk.chunkID)).toBe(1);
});

async function someBeatWaits(): Promise<boolean> {
  const rows = await database.rows(
    `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%update cohort_chunk%'
        and datname = current_database()`,
  );
  return rows.length > 0;
}

test('a database that is away costs a warning a beat, never a chunk', async () => {
  const chunk = await claimed();
  const warnings: LogFields[] = [];
  const logger: Logger = { ...silentLogger, warn: (fields) => warnings.push(fields) };
  const away = openDatabase({ url: 'postgresql://127.0.0.1:1/nowhere', onIdleError: () => undefined });
  const heartbeats = start(logger, away);
  const watch = heartbeats.watch(chunk, never);
  await until(() => warnings.length >= 3, { message: 'three beats have failed' });
  await heartbeats.stop();
  await away.close();
  expect(watch.signal.aborted).toBe(false);
});
