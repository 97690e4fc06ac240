import { silentLogger } from '@synthward/observability';
import { createQueueBackend, migrateQueue } from '@synthward/queue';
import {
  createTestDatabase,
  queryRows,
  redisSuite,
  requireRedis,
  type TestDatabase,
  until,
} from '@synthward/testkit';

const MESSAGE = { queue: 'cohort-chunk', id: 'cc-a-r1', payload: { chunkID: 'a' } } as const;
const CLOSED_PORT = 1;
const redis = redisSuite();
const describeRedis = redis.isSkipped ? describe.skip : describe;

describe('the queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase('queue backend');
  });
  afterEach(() => database.drop());

  test('a database that was not migrated is refused at start, and migrating it makes it good', async () => {
    await queryRows(database.url, 'drop schema bullmq cascade');
    const config = { backend: 'postgres', databaseUrl: database.url } as const;
    await expect(createQueueBackend(config, silentLogger)).rejects.toThrow(/schema/i);
    await Promise.all([migrateQueue(database.url), migrateQueue(database.url)]);
    await migrateQueue(database.url);
    const backend = await createQueueBackend(config, silentLogger);
    await backend.enqueueBulk([MESSAGE]);
    expect((await backend.counts())['cohort-chunk'].waiting).toBe(1);
    await backend.close();
  });

  test('what the URL asks of the server is kept beside the search path', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c statement_timeout=12345');
    const backend = await createQueueBackend({ backend: 'postgres', databaseUrl: url.href }, silentLogger);
    await backend.enqueueBulk([MESSAGE]);
    expect((await backend.counts())['cohort-chunk'].waiting).toBe(1);
    await backend.close();
  });

  test('a database that goes away is reported as unreachable, enqueueing fails, closing does not hang', async () => {
    const backend = await createQueueBackend(
      { backend: 'postgres', databaseUrl: database.url },
      silentLogger,
    );
    const worker = backend.createWorker({ queue: 'cohort-chunk', concurrency: 2, process: async () => {} });
    await worker.ready();
    await database.drop();
    expect(await backend.isReachable()).toBe(false);
    await expect(backend.enqueueBulk([MESSAGE])).rejects.toThrow();
    await worker.close({ graceMs: 100 });
    await backend.close();
  });

  test('a server that is not there is an error at start', async () => {
    const databaseUrl = `postgresql://nobody@127.0.0.1:${CLOSED_PORT}/none`;
    await expect(createQueueBackend({ backend: 'postgres', databaseUrl }, silentLogger)).rejects.toThrow();
  });
});

describeRedis(`the queue ${redis.title}`, () => {
  test('a server that may evict keys is refused at start', async () => {
    const server = await requireRedis({ maxmemoryPolicy: 'allkeys-lru' });
    await expect(
      createQueueBackend({ backend: 'redis', redisUrl: server.url }, silentLogger),
    ).rejects.toThrow('maxmemory-policy is allkeys-lru and has to be noeviction');
    await server.stop();
  });

  test('the password and the database number of the URL are used by producers and workers', async () => {
    const server = await requireRedis({ password: 'p@ss/word' });
    const url = new URL(`${server.url}/7`);
    const backend = await createQueueBackend({ backend: 'redis', redisUrl: url.href }, silentLogger);
    let heard: string | undefined;
    const worker = backend.createWorker({
      queue: 'cohort-chunk',
      concurrency: 1,
      process: async ({ chunkID }) => {
        heard = chunkID;
      },
    });
    await backend.enqueueBulk([MESSAGE]);
    await until(() => heard === 'a', { message: 'the job is delivered' });
    await worker.close({ graceMs: 5_000 });
    await backend.close();
    url.password = '';
    await expect(createQueueBackend({ backend: 'redis', redisUrl: url.href }, silentLogger)).rejects.toThrow(
      'NOAUTH',
    );
    await server.stop();
  });

  test('a server that goes away is reported as unreachable, enqueueing fails at once, closing does not hang', async () => {
    const server = await requireRedis();
    const backend = await createQueueBackend({ backend: 'redis', redisUrl: server.url }, silentLogger);
    const worker = backend.createWorker({ queue: 'cohort-chunk', concurrency: 2, process: async () => {} });
    await worker.ready();
    await server.stop();
    expect(await backend.isReachable()).toBe(false);
    await expect(backend.enqueueBulk([MESSAGE])).rejects.toThrow();
    await worker.close({ graceMs: 100 });
    await backend.close();
  });

  test('a worker whose server went away in the middle of a job closes within its grace and a few seconds', async () => {
    const server = await requireRedis();
    const backend = await createQueueBackend({ backend: 'redis', redisUrl: server.url }, silentLogger);
    let isRunning = false;
    const worker = backend.createWorker({
      queue: 'cohort-chunk',
      concurrency: 1,
      process: (_, signal) => {
        isRunning = true;
        return new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      },
    });
    await backend.enqueueBulk([MESSAGE]);
    await until(() => isRunning, { message: 'the job runs' });
    await server.stop();
    const start = performance.now();
    await worker.close({ graceMs: 100 });
    expect(performance.now() - start).toBeLessThan(10_000);
    await backend.close();
  });

  test('a server that is not there is an error at start', async () => {
    const redisUrl = `redis://127.0.0.1:${CLOSED_PORT}`;
    await expect(createQueueBackend({ backend: 'redis', redisUrl }, silentLogger)).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
