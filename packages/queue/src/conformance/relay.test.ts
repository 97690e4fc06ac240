import { silentLogger } from '@synthward/observability';
import {
  createQueueBackend,
  createRelay,
  type OutboxMessage,
  type OutboxStore,
  type QueueBackend,
} from '@synthward/queue';
import {
  createTestDatabase,
  type QueueServer,
  queueServerKinds,
  type TestDatabase,
  until,
} from '@synthward/testkit';
import { Pool } from 'pg';

const CHUNK = { queue: 'cohort-chunk', id: 'cc-a-r1', payload: { chunkID: 'a' } } as const;
const FLOW = {
  parent: { queue: 'cohort-job', id: 'cj-p-w1', payload: { jobID: 'p' } },
  children: [
    { queue: 'cohort-chunk', id: 'cc-b-r1', payload: { chunkID: 'b' } },
    { queue: 'cohort-chunk', id: 'cc-c-r1', payload: { chunkID: 'c' } },
  ],
} as const;
const MESSAGES: OutboxMessage[] = [
  { kind: 'job', ...CHUNK },
  { kind: 'flow', ...FLOW },
];

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`the relay from a table ${kind.title}`, () => {
    let server: QueueServer;
    let database: TestDatabase;
    let pool: Pool;
    let backend: QueueBackend;
    beforeAll(async () => {
      [server, database] = await Promise.all([
        kind.start('queue relay'),
        createTestDatabase('queue relay outbox'),
      ]);
      pool = new Pool({ connectionString: database.url, max: 3 });
      await pool.query(
        'create table test_outbox (id bigserial primary key, message jsonb not null, sent_at timestamptz)',
      );
    });
    afterAll(async () => {
      await pool?.end();
      await database?.drop();
      await server?.stop();
    });
    beforeEach(async () => {
      await pool.query('truncate test_outbox');
      backend = await createQueueBackend(await server.createConfig(), silentLogger);
    });
    afterEach(() => backend.close());

    const append = (messages: readonly unknown[]) =>
      pool.query('insert into test_outbox (message) select value from jsonb_array_elements($1::jsonb)', [
        JSON.stringify(messages),
      ]);
    const unsent = async () => {
      const { rows } = await pool.query<{ n: number }>(
        'select count(*)::int as n from test_outbox where sent_at is null',
      );
      return rows[0]?.n;
    };
    const startRelay = (store: OutboxStore) => {
      const relay = createRelay({ store, backend, logger: silentLogger, pollMs: 50 });
      relay.start();
      return relay;
    };

    test('committed messages reach their queues, each once, and are marked', async () => {
      const relay = startRelay(createTableOutbox(pool));
      await append(MESSAGES);
      relay.nudge();
      await until(async () => (await unsent()) === 0, { message: 'all are marked' });
      await relay.stop();
      expect(await backend.counts()).toMatchObject({
        'cohort-job': { waitingChildren: 1 },
        'cohort-chunk': { waiting: 3 },
      });
    });

    test('a page that was published but never marked is published again without effect', async () => {
      await append(MESSAGES);
      let pages = 0;
      const diesTwice = () => {
        pages += 1;
        return pages <= 2;
      };
      const relay = startRelay(createTableOutbox(pool, { afterPublish: diesTwice }));
      await until(async () => (await unsent()) === 0, { message: 'all are marked' });
      await relay.stop();
      expect(pages).toBe(3);
      expect(await backend.counts()).toMatchObject({
        'cohort-job': { waiting: 0, waitingChildren: 1 },
        'cohort-chunk': { waiting: 3 },
      });
    });

    test('a page that is published again after its jobs have ended rings nobody', async () => {
      const heard: string[] = [];
      const note = async (payload: object) => void heard.push(Object.values(payload).join());
      const workers = [
        backend.createWorker({ queue: 'cohort-chunk', concurrency: 3, process: note }),
        backend.createWorker({ queue: 'cohort-job', concurrency: 1, process: note }),
      ];
      await append(MESSAGES);
      const relay = startRelay(createTableOutbox(pool));
      await until(async () => (await backend.counts())['cohort-job'].completed === 1, {
        message: 'the flow has ended',
      });
      await until(async () => (await unsent()) === 0, { message: 'all are marked' });
      await pool.query('update test_outbox set sent_at = null');
      relay.nudge();
      await until(async () => (await unsent()) === 0, { message: 'all are marked again' });
      await append([{ kind: 'job', ...CHUNK, id: 'cc-last-r1', payload: { chunkID: 'last' } }]);
      await until(() => heard.includes('last'), { message: 'a later job is through' });
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.close({ graceMs: 5_000 })));
      expect(heard.sort()).toEqual(['a', 'b', 'c', 'last', 'p']);
    });

    test('a message that cannot be read is passed over and does not block those behind it', async () => {
      await append([{ kind: 'telegram' }, { kind: 'job', ...CHUNK, id: '17' }, ...MESSAGES]);
      const relay = startRelay(createTableOutbox(pool));
      await until(async () => (await unsent()) === 0, { message: 'all are marked' });
      await relay.stop();
      expect((await backend.counts())['cohort-chunk'].waiting).toBe(3);
    });

    test('several relays on one outbox publish more than a page of messages, none twice', async () => {
      const many = Array.from({ length: 450 }, (_, index) => ({
        kind: 'job',
        queue: 'cohort-chunk',
        id: `cc-n${index}-r1`,
        payload: { chunkID: `n${index}` },
      }));
      await append(many);
      const relays = [createTableOutbox(pool), createTableOutbox(pool)].map(startRelay);
      await until(async () => (await unsent()) === 0, { message: 'all are marked' });
      await Promise.all(relays.map((relay) => relay.stop()));
      expect((await backend.counts())['cohort-chunk'].waiting).toBe(450);
    });
  });
}

interface TableOutboxOptions {
  /** Called between publishing and marking; true makes the relay's database session end right there. */
  readonly afterPublish?: () => boolean;
}

function createTableOutbox(pool: Pool, { afterPublish = () => false }: TableOutboxOptions = {}): OutboxStore {
  return {
    async publishPage(limit, publish) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query<{ id: string; message: unknown }>(
          'select id, message from test_outbox where sent_at is null order by id limit $1 for update skip locked',
          [limit],
        );
        if (rows.length > 0) {
          await publish(rows.map(({ message }) => message));
          if (afterPublish()) throw new Error('killed between publish and mark');
          const ids = rows.map(({ id }) => id);
          await client.query('update test_outbox set sent_at = now() where id = any($1::bigint[])', [ids]);
        }
        await client.query('commit');
        client.release();
        return rows.length;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}
