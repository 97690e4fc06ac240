import { silentLogger } from '@synthward/observability';
import { createQueueBackend, type QueueBackend } from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';

const MESSAGE = { queue: 'cohort-chunk', id: 'cc-a-r1', payload: { chunkID: 'a' } } as const;
const OTHER = { queue: 'cohort-job', id: 'cj-a-w1', payload: { jobID: 'a' } } as const;

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`pausing ${kind.title}`, () => {
    let server: QueueServer;
    let backend: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('queue pausing');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      backend = await createQueueBackend(await server.createConfig(), silentLogger);
    });
    afterEach(() => backend.close());

    const startRecorder = (queue: 'cohort-chunk' | 'cohort-job', seen: string[]) =>
      backend.createWorker({
        queue,
        concurrency: 1,
        process: async (payload) => void seen.push(Object.values(payload).join()),
      });

    test('nobody takes jobs of a paused queue, which keeps them, and the other queues go on', async () => {
      await backend.pause('cohort-chunk');
      const seen: string[] = [];
      const workers = [startRecorder('cohort-chunk', seen), startRecorder('cohort-job', seen)];
      await Promise.all(workers.map((worker) => worker.ready()));
      await backend.enqueueBulk([MESSAGE, OTHER]);
      await until(async () => (await backend.counts())['cohort-job'].completed === 1, {
        message: 'the other queue is served',
      });
      expect(await backend.counts()).toMatchObject({
        'cohort-chunk': { waiting: 1, active: 0, completed: 0 },
      });
      expect(await backend.pausedQueues()).toEqual(['cohort-chunk']);
      await backend.resume('cohort-chunk');
      await until(async () => (await backend.counts())['cohort-chunk'].completed === 1, {
        message: 'the kept job is taken',
      });
      expect(await backend.pausedQueues()).toEqual([]);
      await Promise.all(workers.map((worker) => worker.close({ graceMs: 5_000 })));
    });

    test('pausing twice is pausing once, and resuming what is not paused does nothing', async () => {
      await backend.resume('cohort-job');
      await backend.pause('cohort-job');
      await backend.pause('cohort-job');
      expect(await backend.pausedQueues()).toEqual(['cohort-job']);
      await backend.resume('cohort-job');
      expect(await backend.pausedQueues()).toEqual([]);
    });

    test('each queue has its place on the board', async () => {
      expect(backend.board.map((queue) => queue.getName())).toEqual([
        'cohort-job',
        'cohort-chunk',
        'cohort-schedule',
        'synthesis-poll',
        'evidence-import',
        'webhook-delivery',
      ]);
      await backend.enqueueBulk([MESSAGE]);
      const [, chunks] = backend.board;
      expect(await chunks?.getJobCounts()).toMatchObject({ waiting: 1, active: 0 });
    });
  });
}
