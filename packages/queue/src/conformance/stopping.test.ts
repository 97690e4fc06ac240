import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { silentLogger } from '@synthward/observability';
import { createQueueBackend, type QueueBackend, type QueueConfig } from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';

const GRACE = { graceMs: 5_000 };
const MESSAGE = { queue: 'cohort-chunk', id: 'cc-a-r1', payload: { chunkID: 'a' } } as const;

/** Worker processes that a failed test may have left. */
const children: ChildProcess[] = [];

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`stopping ${kind.title}`, () => {
    let server: QueueServer;
    let config: QueueConfig;
    let backend: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('queue stopping');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      config = await server.createConfig();
      backend = await createQueueBackend(config, silentLogger);
    });
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      await backend.close();
    });

    const stateOf = async () => (await backend.counts())['cohort-chunk'];
    const whenCompleted = () =>
      until(async () => (await stateOf()).completed === 1, { message: 'the job is done' });

    function startWorker(process: (signal: AbortSignal) => Promise<void>) {
      return backend.createWorker({
        queue: 'cohort-chunk',
        concurrency: 1,
        process: (_, signal) => process(signal),
      });
    }

    test('the job of a killed worker process is delivered to another one', async () => {
      const holder = startHolder(config);
      await backend.enqueueBulk([MESSAGE]);
      await until(() => holder.hasTaken(), { message: 'the doomed process has the job' });
      holder.child.kill('SIGKILL');
      const deliveries: AbortSignal[] = [];
      const worker = startWorker(async (signal) => void deliveries.push(signal));
      await whenCompleted();
      await worker.close(GRACE);
      expect(deliveries).toHaveLength(1);
    });

    test('closing waits within the grace for the running job, and its signal stays silent', async () => {
      let finish = () => {};
      let seen: AbortSignal | undefined;
      const worker = startWorker((signal) => {
        seen = signal;
        return new Promise((resolve) => {
          finish = resolve;
        });
      });
      await backend.enqueueBulk([MESSAGE]);
      await until(() => seen, { message: 'the job runs' });
      const closed = worker.close(GRACE);
      expect((await stateOf()).active).toBe(1);
      finish();
      await closed;
      expect(seen?.aborted).toBe(false);
      expect(await stateOf()).toMatchObject({ active: 0, completed: 1 });
    });

    test('closing beyond the grace aborts the signal, and the stopped job is delivered again at once', async () => {
      const signals: AbortSignal[] = [];
      const worker = startWorker((signal) => {
        signals.push(signal);
        return rejectOnAbort(signal);
      });
      await backend.enqueueBulk([MESSAGE]);
      await until(() => signals.length === 1, { message: 'the job runs' });
      await worker.close({ graceMs: 0 });
      expect(signals[0]?.aborted).toBe(true);
      expect(await stateOf()).toMatchObject({ waiting: 1, active: 0, failed: 0 });
      const next = startWorker(async () => {});
      await whenCompleted();
      await next.close(GRACE);
    });

    test('a job that ignores its signal does not hold up the closing, and stall recovery delivers it again', async () => {
      let deliveries = 0;
      const worker = startWorker(() => {
        deliveries += 1;
        return new Promise(() => {});
      });
      await backend.enqueueBulk([MESSAGE]);
      await until(() => deliveries === 1, { message: 'the job runs' });
      await worker.close({ graceMs: 0 });
      expect(await stateOf()).toMatchObject({ waiting: 0, active: 1, failed: 0 });
      const next = startWorker(async () => {
        deliveries += 1;
      });
      await whenCompleted();
      await next.close(GRACE);
      expect(deliveries).toBe(2);
    });

    test('a job that ends well after the abort is completed, not repeated', async () => {
      let runs = 0;
      const worker = startWorker((signal) => {
        runs += 1;
        return rejectOnAbort(signal).catch(() => {});
      });
      await backend.enqueueBulk([MESSAGE]);
      await until(() => runs === 1, { message: 'the job runs' });
      await worker.close({ graceMs: 0 });
      expect(await stateOf()).toMatchObject({ waiting: 0, active: 0, completed: 1, failed: 0 });
    });

    test('a worker that blocked past its lock is told to stop, and the job is completed once', async () => {
      const signals: AbortSignal[] = [];
      const worker = startWorker((signal) => {
        signals.push(signal);
        return signals.length === 1 ? rejectOnAbort(signal) : Promise.resolve();
      });
      await backend.enqueueBulk([MESSAGE]);
      await until(() => signals.length === 1, { message: 'the first owner has the job' });
      const rescuer = startHolder(config);
      await until(() => rescuer.isReady(), { message: 'a second worker is ready' });
      const isTakenOver = () => {
        if (!rescuer.hasTaken()) blockEventLoop(3_000); // no timer runs: the lock of one second is not renewed
        return rescuer.hasTaken();
      };
      await until(isTakenOver, { message: 'the second worker takes over' });
      await until(() => signals[0]?.aborted, { message: 'the first owner is told to stop' });
      rescuer.child.kill('SIGKILL');
      await whenCompleted();
      await worker.close(GRACE);
      expect(signals).toHaveLength(2);
      expect(await stateOf()).toMatchObject({ completed: 1, failed: 0 });
    });
  });
}

function rejectOnAbort(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function blockEventLoop(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A process whose worker takes the job and keeps it. */
function startHolder(config: QueueConfig): {
  readonly child: ChildProcess;
  isReady(): boolean;
  hasTaken(): boolean;
} {
  const script = path.join(__dirname, 'hold-job.cjs');
  const child = spawn(process.execPath, [script, JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  return { child, isReady: () => output.includes('ready'), hasTaken: () => output.includes('taken') };
}
