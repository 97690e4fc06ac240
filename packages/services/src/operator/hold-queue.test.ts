// A queue that is held: nobody claims its work, nobody is rung for, and everything goes on after the release.

import { holdQueue, listQueueHolds, publishOutboxPage, ringForChunks, ringForJobs } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { usePlatform } from '../../test/use-platform';
import { alignHeldQueues, holdQueueOf, releaseQueueOf } from './hold-queue';

const platform = usePlatform('hold queue');
const { database } = platform;
const clock = { now: () => new Date('2026-05-01T12:00:00Z') };
const body = { reason: 'the disk is nearly full' };
const PATIENT = { jobSeconds: 0, heartbeatSeconds: 0, queuedSeconds: 0, claims: 5 };

beforeEach(async () => {
  await database.rows('delete from queue_hold');
  await database.rows('truncate cohort_job, outbox cascade');
});

/** A queue server that remembers what it was told, or fails at everything. */
function queueServer({ isAway = false } = {}) {
  const paused = new Set<
    | 'cohort-job'
    | 'cohort-chunk'
    | 'cohort-schedule'
    | 'synthesis-poll'
    | 'evidence-import'
    | 'webhook-delivery'
  >();
  const orFail = async (work: () => unknown) => {
    if (isAway) throw new Error('the queue is away');
    work();
  };
  return {
    paused,
    pause: (queue: 'cohort-job') => orFail(() => paused.add(queue)),
    resume: (queue: 'cohort-job') => orFail(() => paused.delete(queue)),
    pausedQueues: async () => [...paused],
  };
}

function dependencies(backend: ReturnType<typeof queueServer> = queueServer()) {
  const ring = jest.fn();
  return { database: database(), backend: backend as never, clock, logger: silentLogger, ring };
}

const command = (queue: string) => ({ queue, actor: 'tok_1', body });
const actions = () =>
  database.rows('select actor, action, target, reason from operator_action order by at, action');

test('chunks of a held queue are not claimed, and the release rings for each of them', async () => {
  const { jobID } = await platform.start();
  await publishOutboxPage(database(), 100, async () => undefined); // doorbells that nobody will answer
  await holdQueueOf(dependencies(), command('cohort-chunk'));
  const [before] = await database.rows('select count(*)::int as n, max(fence) as fence from cohort_chunk');
  await database.rows(
    "insert into outbox (message) select jsonb_build_object('kind', 'job', 'payload', jsonb_build_object('chunkID', id)) from cohort_chunk",
  );
  await platform.answerDoorbells();
  expect(before).toMatchObject({ fence: 0 });
  expect(await database.rows('select distinct status, fence from cohort_chunk')).toEqual([
    { status: 'queued', fence: 0 },
  ]);
  const released = dependencies();
  expect(await releaseQueueOf(released, command('cohort-chunk'))).toEqual({
    queue: 'cohort-chunk',
    isHeld: false,
  });
  expect(released.ring).toHaveBeenCalled();
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('jobs of a held queue are neither planned nor finished, and the release rings for them', async () => {
  const jobID = await platform.submit();
  await holdQueueOf(dependencies(), command('cohort-job'));
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('queued');
  await releaseQueueOf(dependencies(), command('cohort-job'));
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('the reconciler rings for nobody whose queue is held', async () => {
  await platform.start();
  await platform.submit();
  for (const queue of ['cohort-job', 'cohort-chunk'])
    await holdQueue(database(), { queue, reason: 'x', actor: 'tok_1', at: clock.now() });
  expect(await ringForJobs(database(), PATIENT)).toBe(0);
  expect(await ringForChunks(database(), PATIENT)).toBe(0);
});

test('each hold and each release leaves a row with who and why; the first reason stays with the hold', async () => {
  const before = (await actions()).length;
  await holdQueueOf(dependencies(), command('webhook-delivery'));
  await holdQueueOf(dependencies(), { ...command('webhook-delivery'), body: { reason: 'another' } });
  expect(await listQueueHolds(database())).toMatchObject([
    { queue: 'webhook-delivery', reason: body.reason, actor: 'tok_1' },
  ]);
  await releaseQueueOf(dependencies(), command('webhook-delivery'));
  expect(await listQueueHolds(database())).toEqual([]);
  expect((await actions()).length).toBe(before + 3);
  expect(await actions()).toContainEqual({
    actor: 'tok_1',
    action: 'queue.release',
    target: 'webhook-delivery',
    reason: body.reason,
  });
});

test.each(['cohort', 'constructor', ''])('the queue %j is not found', async (queue) => {
  await expect(holdQueueOf(dependencies(), command(queue))).rejects.toMatchObject({ code: 'not_found' });
  await expect(releaseQueueOf(dependencies(), command(queue))).rejects.toMatchObject({ code: 'not_found' });
});

test('a hold without a reason changes nothing', async () => {
  const request = { ...command('cohort-job'), body: {} };
  await expect(holdQueueOf(dependencies(), request)).rejects.toMatchObject({ code: 'invalid_spec' });
  expect(await listQueueHolds(database())).toEqual([]);
});

test('the queue is paused with the row; one that is away learns of it later, and of stray pauses as well', async () => {
  const backend = queueServer();
  await holdQueueOf(dependencies(queueServer({ isAway: true })), command('cohort-job'));
  backend.paused.add('cohort-chunk');
  const aligned = { database: database(), backend: backend as never };
  expect(await alignHeldQueues(aligned)).toBe(2);
  expect([...backend.paused]).toEqual(['cohort-job']);
  expect(await alignHeldQueues(aligned)).toBe(0);
  await releaseQueueOf(dependencies(backend), command('cohort-job'));
  expect([...backend.paused]).toEqual([]);
});
