// The reconciler as a loop: it rings when there is something to ring for, survives its database, and ends.

import { openDatabase } from '@synthward/db';
import { type LogFields, type Logger, silentLogger } from '@synthward/observability';
import { createSampleTenant, submitSampleJob, until, useDatabase } from '@synthward/testkit';
import { cohortJobRules, startReconciler } from './reconcile';

const database = useDatabase('reconciler');
const patience = { jobSeconds: 30, heartbeatSeconds: 20, queuedSeconds: 600, claims: 5 };
beforeEach(() => database.rows('truncate cohort_job, outbox cascade'));

/** A logger that keeps what it is told. */
function listener() {
  const heard: [string, LogFields][] = [];
  const hear = (fields: LogFields, message: string) => void heard.push([message, fields]);
  const logger: Logger = { ...silentLogger, info: hear, warn: hear };
  return { heard, logger };
}

function start({ ring = () => undefined, logger = silentLogger, db = database() } = {}) {
  return startReconciler({ rules: cohortJobRules(db, patience), logger, everyMs: 5, ring });
}

/** Of a tenant of its own: of several queued jobs of one tenant only the oldest is rung for. */
async function neglectedJob(): Promise<string> {
  const jobID = await submitSampleJob(database(), await createSampleTenant(database()));
  await database.rows(`update cohort_job set rung_at = now() - interval '31 seconds' where id = $1`, [jobID]);
  return jobID;
}

test('it hurries the relay and says what it found when work was lost', async () => {
  const { heard, logger } = listener();
  const ring = jest.fn();
  await neglectedJob();
  const reconciler = start({ ring, logger });
  await until(() => ring.mock.calls.length > 0, { message: 'it rings' });
  await reconciler.stop();
  expect(heard).toEqual([['reconciler.applied', { rule: 'ring for jobs', done: 1 }]]);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('it sweeps the outbox, and is silent when all is well', async () => {
  const { heard, logger } = listener();
  const ring = jest.fn();
  await submitSampleJob(database(), await createSampleTenant(database()));
  await database.rows(`update outbox set sent_at = now() - interval '25 hours'`);
  const reconciler = start({ ring, logger });
  await until(async () => (await database.rows('select 1 from outbox')).length === 0, {
    message: 'the outbox is swept',
  });
  await reconciler.stop();
  expect(heard).toEqual([['reconciler.applied', { rule: 'prune the outbox', done: 1 }]]);
});

test('several at once ring once for each lost job', async () => {
  const ring = jest.fn();
  const reconcilers = [1, 2, 3].map(() => start({ ring }));
  await Promise.all([neglectedJob(), neglectedJob(), neglectedJob()]);
  const rung = async () => (await database.rows('select 1 from cohort_job where run = 2')).length === 3;
  await until(rung, { message: 'all three are rung for' });
  await Promise.all(reconcilers.map((reconciler) => reconciler.stop()));
  const messages = await database.rows(`select 1 from outbox where message->>'id' like '%-r2'`);
  expect(messages).toHaveLength(3);
});

test('it goes on after a round that failed', async () => {
  const { heard, logger } = listener();
  const away = openDatabase({ url: 'postgresql://127.0.0.1:1/nowhere', onIdleError: () => undefined });
  const reconciler = start({ logger, db: away });
  await until(() => heard.length >= 3, { message: 'three rounds have failed' });
  await reconciler.stop();
  await away.close();
  expect(new Set(heard.map(([message]) => message))).toEqual(new Set(['reconciler.failed']));
});

test('a stopped one finds nothing any more', async () => {
  const ofStopped = jest.fn();
  const stopped = start({ ring: ofStopped });
  await neglectedJob();
  await until(() => ofStopped.mock.calls.length > 0, { message: 'it rings' });
  await stopped.stop();
  const ofRunning = jest.fn();
  const running = start({ ring: ofRunning });
  for (let found = 1; found <= 5; found += 1) {
    await neglectedJob();
    await until(() => ofRunning.mock.calls.length === found, { message: 'the other one rings' });
  }
  await running.stop();
  expect(ofStopped).toHaveBeenCalledTimes(1);
});

test('a rule that fails does not keep the others from being applied', async () => {
  const refuses = { name: 'refuses', apply: () => Promise.reject(new Error('no')) };
  const applied = jest.fn(async () => 1);
  const ring = jest.fn();
  const rules = [refuses, { name: 'applies', apply: applied }];
  const reconciler = startReconciler({ rules, logger: silentLogger, everyMs: 5, ring });
  await until(() => applied.mock.calls.length >= 2, { message: 'two rounds are over' });
  await reconciler.stop();
  expect(ring.mock.calls.length).toBeGreaterThanOrEqual(2);
});

test('stopping waits for the round under way', async () => {
  await neglectedJob();
  const blocker = await database().pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table cohort_job in exclusive mode'); // it waits for no row
  const ring = jest.fn();
  const reconciler = start({ ring });
  await until(
    async () =>
      (
        await database.rows(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length > 0,
    { message: 'the round waits for the table' },
  );
  const stopping = reconciler.stop();
  await blocker.query('commit');
  blocker.release();
  await stopping;
  expect(ring).toHaveBeenCalledTimes(1);
});
