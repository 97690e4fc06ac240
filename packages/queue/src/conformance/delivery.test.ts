import { silentLogger } from '@synthward/observability';
import {
  createQueueBackend,
  InvalidQueueMessageError,
  type QueueBackend,
  type QueueMessage,
} from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';

const GRACE = { graceMs: 5_000 };

function chunk(name: string): QueueMessage {
  return { queue: 'cohort-chunk', id: `cc-${name}-r1`, payload: { chunkID: name } };
}

function job(name: string): QueueMessage {
  return { queue: 'cohort-job', id: `cj-${name}-w1`, payload: { jobID: name } };
}

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`delivery ${kind.title}`, () => {
    let server: QueueServer;
    let backend: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('queue delivery');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      backend = await createQueueBackend(await server.createConfig(), silentLogger);
    });
    afterEach(() => backend.close());

    /** A worker that notes what it was given. */
    function startRecorder(queue: 'cohort-chunk' | 'cohort-job', seen: string[], failing: string[] = []) {
      return backend.createWorker({
        queue,
        concurrency: 2,
        process: async (payload) => {
          const name = Object.values(payload).join();
          seen.push(name);
          if (failing.includes(name)) throw new Error('as told');
        },
      });
    }

    test('an id that the queue knows is ignored, waiting or completed', async () => {
      await backend.enqueueBulk([chunk('a'), chunk('a'), chunk('b')]);
      await backend.enqueueBulk([chunk('b')]);
      expect((await backend.counts())['cohort-chunk'].waiting).toBe(2);
      const seen: string[] = [];
      const worker = startRecorder('cohort-chunk', seen);
      await until(async () => (await backend.counts())['cohort-chunk'].completed === 2, {
        message: 'both are done',
      });
      await backend.enqueueBulk([chunk('a'), chunk('c')]);
      await until(async () => (await backend.counts())['cohort-chunk'].completed === 3, {
        message: 'c is done',
      });
      await worker.close(GRACE);
      expect(seen.sort()).toEqual(['a', 'b', 'c']);
    });

    test('a failed id is ignored too, and a new run number is delivered', async () => {
      const seen: string[] = [];
      const worker = startRecorder('cohort-chunk', seen, ['a']);
      await backend.enqueueBulk([chunk('a')]);
      await until(async () => (await backend.counts())['cohort-chunk'].failed === 1, {
        message: 'a has failed',
      });
      await backend.enqueueBulk([chunk('a'), { ...chunk('a'), id: 'cc-a-r2' }]);
      await until(async () => (await backend.counts())['cohort-chunk'].failed === 2, {
        message: 'the second run failed',
      });
      await worker.close(GRACE);
      expect(seen).toEqual(['a', 'a']);
    });

    test('a flow rings its parent once, after all children have ended, failed ones included', async () => {
      const order: string[] = [];
      await backend.addFlow({ parent: job('p'), children: ['a', 'b', 'c', 'd'].map(chunk) });
      expect(await backend.counts()).toMatchObject({
        'cohort-job': { waitingChildren: 1, waiting: 0 },
        'cohort-chunk': { waiting: 4 },
      });
      const workers = [startRecorder('cohort-job', order), startRecorder('cohort-chunk', order, ['b', 'd'])];
      await until(() => order.includes('p'), { message: 'the parent rings' });
      await until(async () => (await backend.counts())['cohort-job'].completed === 1, {
        message: 'the parent is done',
      });
      await Promise.all(workers.map((worker) => worker.close(GRACE)));
      expect(order).toHaveLength(5);
      expect(order.at(-1)).toBe('p');
      expect((await backend.counts())['cohort-chunk']).toMatchObject({ completed: 2, failed: 2 });
    });

    test('a flow that is published again rings nobody again', async () => {
      const order: string[] = [];
      const flow = { parent: job('p'), children: ['a', 'b'].map(chunk) };
      await backend.addFlow(flow);
      await backend.addFlow(flow);
      const workers = [startRecorder('cohort-job', order), startRecorder('cohort-chunk', order, ['b'])];
      await until(async () => (await backend.counts())['cohort-job'].completed === 1, {
        message: 'the parent is done',
      });
      await backend.addFlow(flow);
      await backend.enqueueBulk([chunk('last')]);
      await until(() => order.includes('last'), { message: 'a later job is through' });
      expect((await backend.counts())['cohort-job']).toMatchObject({
        waiting: 0,
        waitingChildren: 0,
        completed: 1,
      });
      await Promise.all(workers.map((worker) => worker.close(GRACE)));
      expect(order.sort()).toEqual(['a', 'b', 'last', 'p']);
    });

    test('a flow of 500 children is added whole, one of 501 or of none is refused', async () => {
      const children = Array.from({ length: 501 }, (_, index) => chunk(`n${index}`));
      await expect(backend.addFlow({ parent: job('p'), children })).rejects.toThrow(InvalidQueueMessageError);
      await expect(backend.addFlow({ parent: job('p'), children: [] })).rejects.toThrow('1 to 500 children');
      await backend.addFlow({ parent: job('p'), children: children.slice(1) });
      expect((await backend.counts())['cohort-chunk'].waiting).toBe(500);
    });

    test('two workers share the jobs, each job goes to one of them', async () => {
      const first: string[] = [];
      const second: string[] = [];
      const bothBusy = () => first.length > 0 && second.length > 0;
      const start = (seen: string[]) =>
        backend.createWorker({
          queue: 'cohort-chunk',
          concurrency: 1,
          process: async ({ chunkID }) => {
            seen.push(chunkID);
            await until(bothBusy, { message: 'the other worker has a job as well' });
          },
        });
      const workers = [start(first), start(second)];
      await backend.enqueueBulk(Array.from({ length: 20 }, (_, index) => chunk(`n${index}`)));
      await until(async () => (await backend.counts())['cohort-chunk'].completed === 20, {
        message: 'all are done',
      });
      await Promise.all(workers.map((worker) => worker.close(GRACE)));
      expect(new Set([...first, ...second]).size).toBe(20);
      expect(first.length + second.length).toBe(20);
    });

    test('a page with one invalid message is refused before any of it is added', async () => {
      const wrong = JSON.parse('{"queue":"cohort-chunk","id":"cc-x-r1","payload":{"jobID":"x"}}');
      await expect(backend.enqueueBulk([chunk('a'), wrong])).rejects.toThrow(InvalidQueueMessageError);
      expect((await backend.counts())['cohort-chunk'].waiting).toBe(0);
    });

    test('counts tell what each queue holds', async () => {
      const empty = { waiting: 0, active: 0, waitingChildren: 0, completed: 0, failed: 0 };
      const others = {
        'cohort-schedule': empty,
        'synthesis-poll': empty,
        'evidence-import': empty,
        'webhook-delivery': empty,
      };
      expect(await backend.counts()).toEqual({ ...others, 'cohort-job': empty, 'cohort-chunk': empty });
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const worker = backend.createWorker({ queue: 'cohort-chunk', concurrency: 1, process: () => held });
      await backend.enqueueBulk([chunk('a'), chunk('b'), job('j')]);
      await until(async () => (await backend.counts())['cohort-chunk'].active === 1, {
        message: 'one is running',
      });
      expect(await backend.counts()).toEqual({
        ...others,
        'cohort-job': { ...empty, waiting: 1 },
        'cohort-chunk': { ...empty, active: 1, waiting: 1 },
      });
      release();
      await worker.close(GRACE);
    });

    test('an idle worker is woken by a new job, not by its next poll', async () => {
      const seen: string[] = [];
      const worker = startRecorder('cohort-chunk', seen);
      await worker.ready();
      expect(worker.isRunning()).toBe(true);
      await backend.enqueueBulk([chunk('a')]);
      await until(() => seen.length === 1, { timeoutMs: 3_000, message: 'the job is delivered' });
      await worker.close(GRACE);
      expect(worker.isRunning()).toBe(false);
    });

    test('the server is reachable while it is there', async () => {
      expect(await backend.isReachable()).toBe(true);
    });
  });
}
