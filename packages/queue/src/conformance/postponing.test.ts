import { silentLogger } from '@synthward/observability';
import { createQueueBackend, type QueueBackend, type QueueMessage } from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';

const GRACE = { graceMs: 5_000 };
const RING: QueueMessage = { queue: 'synthesis-poll', id: 'sy-a-r1', payload: { synthesisID: 'a' } };

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`postponing ${kind.title}`, () => {
    let server: QueueServer;
    let backend: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('queue postponing');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      backend = await createQueueBackend(await server.createConfig(), silentLogger);
    });
    afterEach(() => backend.close());

    test('what asks to be delivered again is, no earlier than it asked for, and is done when it asks no more', async () => {
      const times: number[] = [];
      const worker = backend.createWorker({
        queue: 'synthesis-poll',
        concurrency: 1,
        process: async (_payload, _signal, postpone) => {
          if (times.push(performance.now()) < 3) postpone(150);
        },
      });
      await backend.enqueueBulk([RING]);
      await until(async () => (await backend.counts())['synthesis-poll'].completed === 1, {
        message: 'it is done',
      });
      expect(times).toHaveLength(3);
      for (const at of [1, 2]) expect((times[at] ?? 0) - (times[at - 1] ?? 0)).toBeGreaterThan(140);
      expect((await backend.counts())['synthesis-poll'].failed).toBe(0);
      await worker.close(GRACE);
    });

    test('while one waits for its time the worker serves others, and a second ring of it is ignored', async () => {
      const seen: string[] = [];
      const worker = backend.createWorker({
        queue: 'synthesis-poll',
        concurrency: 1,
        process: async ({ synthesisID }, _signal, postpone) => {
          seen.push(synthesisID);
          if (synthesisID === 'a' && seen.length === 1) postpone(1_000);
        },
      });
      await backend.enqueueBulk([RING]);
      await until(() => seen.length === 1, { message: 'the first has been seen' });
      await backend.enqueueBulk([RING, { ...RING, id: 'sy-b-r1', payload: { synthesisID: 'b' } }]);
      await until(async () => (await backend.counts())['synthesis-poll'].completed === 2, {
        message: 'both are done',
      });
      expect(seen).toEqual(['a', 'b', 'a']);
      await worker.close(GRACE);
    });
  });
}
