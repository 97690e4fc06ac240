import { createLogger, silentLogger } from '@synthward/observability';
import { createRelay, type OutboxStore, type QueueMessage } from '@synthward/queue';
import { until } from '@synthward/testkit';

const HOUR_MS = 3_600_000;
const JOB = { kind: 'job', queue: 'cohort-job', id: 'cj-a-w1', payload: { jobID: 'a' } };

function createMemoryStore() {
  const unsent: unknown[] = [];
  const state = { looks: 0, failing: false };
  const store: OutboxStore = {
    async publishPage(limit, publish) {
      state.looks += 1;
      if (state.failing) throw new Error('the database is away');
      const page = unsent.slice(0, limit);
      if (page.length > 0) await publish(page);
      unsent.splice(0, page.length);
      return page.length;
    },
  };
  return { store, unsent, state };
}

function createReceiver() {
  const received: string[] = [];
  const backend = {
    enqueueBulk: async (messages: readonly QueueMessage[]) =>
      void received.push(...messages.map(({ id }) => id)),
    addFlow: async () => {},
  };
  return { received, backend };
}

describe('the relay', () => {
  test('a nudge publishes at once, however long the poll', async () => {
    const { store, unsent, state } = createMemoryStore();
    const { received, backend } = createReceiver();
    const relay = createRelay({ store, backend, logger: silentLogger, pollMs: HOUR_MS });
    relay.start();
    await until(() => state.looks === 1, { message: 'the outbox is found empty' });
    unsent.push(JOB);
    relay.nudge();
    await until(() => received.length === 1, { timeoutMs: 2_000, message: 'the message is published' });
    await relay.stop();
  });

  test('full pages follow each other at once, and a page that is not full is the last until the next nudge or poll', async () => {
    const { store, unsent, state } = createMemoryStore();
    const { received, backend } = createReceiver();
    unsent.push(...Array.from({ length: 250 }, () => JOB));
    const relay = createRelay({ store, backend, logger: silentLogger, pollMs: HOUR_MS });
    relay.start();
    await until(() => received.length === 250, { timeoutMs: 2_000, message: 'all pages are published' });
    expect(state.looks).toBe(3);
    unsent.push(JOB);
    relay.nudge();
    await until(() => received.length === 251, { timeoutMs: 2_000, message: 'the nudge is heard' });
    expect(state.looks).toBe(4);
    await relay.stop();
  });

  test('without a nudge it finds messages at its next poll', async () => {
    const { store, unsent, state } = createMemoryStore();
    const { received, backend } = createReceiver();
    const relay = createRelay({ store, backend, logger: silentLogger, pollMs: 20 });
    relay.start();
    await until(() => state.looks > 0, { message: 'the outbox is found empty' });
    unsent.push(JOB);
    await until(() => received.length === 1, { message: 'the message is published' });
    await relay.stop();
  });

  test('an error is logged and the page tried again until it goes through', async () => {
    const { store, unsent, state } = createMemoryStore();
    const { received, backend } = createReceiver();
    const lines: string[] = [];
    const logger = createLogger({
      level: 'error',
      name: 'test',
      destination: { write: (line: string) => void lines.push(line) },
    });
    unsent.push(JOB);
    state.failing = true;
    const relay = createRelay({ store, backend, logger, pollMs: HOUR_MS });
    relay.start();
    await until(() => lines.length === 2, { message: 'two failures are logged' });
    state.failing = false;
    await until(() => received.length === 1, { message: 'the message is published' });
    await relay.stop();
    expect(lines[0]).toContain('outbox.publish_failed');
    expect(lines[0]).toContain('the database is away');
  });

  test('nudges do not hammer a failing database', async () => {
    const { store, state } = createMemoryStore();
    const { backend } = createReceiver();
    state.failing = true;
    const relay = createRelay({ store, backend, logger: silentLogger, pollMs: HOUR_MS });
    relay.start();
    let nudges = 0;
    await until(
      () => {
        nudges += 1;
        relay.nudge();
        return state.looks === 3;
      },
      { message: 'three attempts are made' },
    );
    await relay.stop();
    expect(nudges).toBeGreaterThan(5);
  });

  test('stopping waits for the running page, and ends a wait at once', async () => {
    const { backend } = createReceiver();
    let finishPage = () => {};
    const store: OutboxStore = {
      publishPage: () =>
        new Promise((resolve) => {
          finishPage = () => resolve(0);
        }),
    };
    const relay = createRelay({ store, backend, logger: silentLogger, pollMs: HOUR_MS });
    relay.start();
    relay.start();
    let isStopped = false;
    const stopped = relay.stop().then(() => {
      isStopped = true;
    });
    await until(() => Promise.resolve(true), { message: 'a turn of the loop has passed' });
    expect(isStopped).toBe(false);
    finishPage();
    await stopped;
    await relay.stop();
  });
});
