// A worker on a connection that died without a word: it waits for ever, and only somebody who counts can tell.

import { silentLogger } from '@synthward/observability';
import {
  createQueueBackend,
  createWatchedWorker,
  type QueueBackend,
  type QueueConfig,
} from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';
import { type HalfOpenProxy, startHalfOpenProxy } from './half-open-proxy';

const WATCHDOG = { silentMs: 1_500, everyMs: 100 };
const chunk = (name: string) =>
  ({ queue: 'cohort-chunk', id: `cc-${name}-r1`, payload: { chunkID: name } }) as const;

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`a watched worker ${kind.title}`, () => {
    let server: QueueServer;
    let config: QueueConfig;
    let proxy: HalfOpenProxy;
    let direct: QueueBackend;
    let proxied: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('watched worker');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      config = await server.createConfig();
      proxy = await startHalfOpenProxy(portOf(config));
      direct = await createQueueBackend(config, silentLogger);
      proxied = await createQueueBackend(withPort(config, proxy.port), silentLogger);
    });
    afterEach(async () => {
      await proxy.close();
      await direct.close();
      await proxied.close();
    });

    /** Takes jobs through the proxy, and looks at the queue past it. */
    function startWatched(seen: string[], watchdog: { silentMs: number; everyMs: number } = WATCHDOG) {
      const lost: string[] = [];
      let made = 0;
      const worker = createWatchedWorker({
        queue: 'cohort-chunk',
        concurrency: 2,
        process: async ({ chunkID }) => void seen.push(chunkID),
        backend: {
          counts: () => direct.counts(),
          pausedQueues: () => direct.pausedQueues(),
          createWorker: (options) => {
            made += 1;
            return proxied.createWorker(options);
          },
        },
        watchdog: { ...watchdog, onLost: (queue) => void lost.push(queue) },
        logger: silentLogger,
      });
      return { worker, lost, made: () => made };
    }

    test('that lost its connections without a word is made anew, and its successor takes what waits', async () => {
      const seen: string[] = [];
      const spared = proxy.count();
      const { worker, lost, made } = startWatched(seen);
      await worker.ready();
      await direct.enqueueBulk([chunk('a')]);
      await until(() => seen.includes('a'), { message: 'the worker works' });
      proxy.freeze(spared);
      await direct.enqueueBulk([chunk('b'), chunk('c')]);
      await until(() => seen.includes('b') && seen.includes('c'), { message: 'the successor works' });
      expect(made()).toBe(2);
      await worker.close({ graceMs: 1_000 });
      expect(lost).toEqual([]);
    });

    test('whose successor is silent as well is reported lost, once', async () => {
      const { worker, lost, made } = startWatched([]);
      await worker.ready();
      await proxy.close(); // new connections are refused, and the old ones are gone
      await direct.enqueueBulk([chunk('a')]);
      await until(() => lost.length > 0, { message: 'the worker is given up' });
      expect(lost).toEqual(['cohort-chunk']);
      expect(made()).toBe(2);
      proxy = await startHalfOpenProxy(portOf(config), proxy.port); // so that both can say goodbye
      await worker.close({ graceMs: 5_000 });
    });

    test('is left alone while the queue is empty or paused', async () => {
      const seen: string[] = [];
      const { worker, made } = startWatched(seen, { silentMs: 0, everyMs: 20 });
      await worker.ready();
      await direct.pause('cohort-chunk');
      await direct.enqueueBulk([chunk('a')]);
      let looks = 0;
      await until(
        async () => {
          looks += 1;
          return (await direct.counts())['cohort-chunk'].waiting === 1 && looks > 20;
        },
        { message: 'the watchdog has had time to look' },
      );
      expect(made()).toBe(1);
      await worker.close({ graceMs: 1_000 });
    });
  });
}

function urlOf(config: QueueConfig): URL {
  return new URL(config.backend === 'redis' ? config.redisUrl : config.databaseUrl);
}

function portOf(config: QueueConfig): number {
  return Number(urlOf(config).port);
}

function withPort(config: QueueConfig, port: number): QueueConfig {
  const url = urlOf(config);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return config.backend === 'redis'
    ? { ...config, redisUrl: url.href }
    : { ...config, databaseUrl: url.href };
}
