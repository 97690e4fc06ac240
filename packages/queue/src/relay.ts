// Carries committed outbox rows to the queue: at least once, in pages, for as long as it runs.

import type { Logger } from '@synthward/observability';
import { createAlarm } from './alarm';
import type { FlowMessage, OutboxMessage, QueueMessage } from './messages';
import { InvalidQueueMessageError, parseOutboxMessage } from './parse-message';
import type { QueueBackend } from './queue-backend';

/** The outbox table, as the relay sees it. */
export interface OutboxStore {
  /**
   * In one transaction: locks up to `limit` unsent messages that nobody else holds, calls `publish` unless there are
   * none, marks them as sent, commits. Resolves to their number. When `publish` rejects, nothing is marked.
   */
  publishPage(limit: number, publish: (messages: readonly unknown[]) => Promise<void>): Promise<number>;
}

export interface RelayOptions {
  readonly store: OutboxStore;
  readonly backend: Pick<QueueBackend, 'enqueueBulk' | 'addFlow'>;
  readonly logger: Logger;
  /** How often the relay looks without being nudged, in milliseconds. */
  readonly pollMs: number;
}

export interface Relay {
  /** Begins to publish. Has no effect while it runs. */
  start(): void;
  /** Says that a message was committed: publish now, do not wait for the poll. */
  nudge(): void;
  /** Ends the relay; resolves when the running page is through. It may be started again. */
  stop(): Promise<void>;
}

const PAGE_SIZE = 100;
const FIRST_BACKOFF_MS = 100;
const LAST_BACKOFF_MS = 10_000;

/**
 * A relay that publishes pages until one is not full, then waits for `pollMs` or a nudge: whoever commits a message
 * nudges its own relay, and looking on would only take the messages of others out of their hands. An error is logged and
 * the page tried again, after 100 ms growing to 10 s. Several relays may run on one outbox.
 */
export function createRelay({ store, backend, logger, pollMs }: RelayOptions): Relay {
  const news = createAlarm();
  let run: { readonly stopped: AbortController; readonly ended: Promise<void> } | undefined;

  const publish = (messages: readonly unknown[]) => publishMessages(messages, { backend, logger });

  async function publishUntilStopped(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const sent = await store.publishPage(PAGE_SIZE, publish);
        failures = 0;
        if (sent < PAGE_SIZE && !signal.aborted) await news.wait(pollMs);
      } catch (error) {
        failures += 1;
        logger.error({ error, failures }, 'outbox.publish_failed');
        // Nudges do not shorten this wait: they come as fast as requests do, whatever the server's state.
        await waitUnlessAborted(backoffMs(failures), signal);
      }
    }
  }

  return {
    start() {
      if (run) return;
      const stopped = new AbortController();
      run = { stopped, ended: publishUntilStopped(stopped.signal) };
    },
    nudge: news.ring,
    async stop() {
      const stopping = run;
      if (!stopping) return;
      stopping.stopped.abort();
      news.ring();
      await stopping.ended;
      if (run === stopping) run = undefined;
    },
  };
}

interface Publisher {
  readonly backend: RelayOptions['backend'];
  readonly logger: Logger;
}

/** A message that cannot be read is logged and passed over: it would otherwise block all that follow it for ever. */
async function publishMessages(values: readonly unknown[], { backend, logger }: Publisher): Promise<void> {
  const jobs: QueueMessage[] = [];
  const flows: FlowMessage[] = [];
  for (const value of values) {
    const message = readMessage(value, logger);
    if (message?.kind === 'job') jobs.push(message);
    if (message?.kind === 'flow') flows.push(message);
  }
  if (jobs.length > 0) await backend.enqueueBulk(jobs);
  for (const flow of flows) await backend.addFlow(flow);
}

function readMessage(value: unknown, logger: Logger): OutboxMessage | undefined {
  try {
    return parseOutboxMessage(value);
  } catch (error) {
    if (!(error instanceof InvalidQueueMessageError)) throw error;
    logger.error({ error }, 'outbox.message_refused');
    return undefined;
  }
}

function backoffMs(failures: number): number {
  return Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), LAST_BACKOFF_MS);
}

function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  const alarm = createAlarm();
  if (signal.aborted) return Promise.resolve();
  signal.addEventListener('abort', alarm.ring, { once: true });
  return alarm.wait(ms).finally(() => signal.removeEventListener('abort', alarm.ring));
}
