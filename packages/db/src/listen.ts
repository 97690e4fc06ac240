// Hears notices of PostgreSQL on a connection of its own, for as long as it runs, whatever becomes of the connection.

import { Client } from 'pg';

export interface ListenOptions {
  /** As for `openDatabase`. A pooler between us and the server must pool sessions, or nothing is heard. */
  readonly url: string;
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  /** Told each time the channel is open: notices may have been missed before that. */
  readonly onListening: () => void;
  /** Told of each connection that was lost or refused; the next one is tried on its own. */
  readonly onLost: (error: Error) => void;
}

export interface Listener {
  /** Resolves when the connection is gone; nothing is heard any more. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 5_000;
/** A peer that is gone without a word is noticed by the system some tens of seconds after this. */
const KEEP_ALIVE_MS = 10_000;

/** Begins to listen at once. Notices are hints: whoever relies on them asks the rows as well. */
export function listen(options: ListenOptions): Listener {
  const stopping = new AbortController();
  const ended = listenUntil(stopping.signal, options);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function listenUntil(signal: AbortSignal, options: ListenOptions): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  const onListening = () => {
    pauseMs = FIRST_PAUSE_MS;
    options.onListening();
  };
  while (!signal.aborted) {
    try {
      await listenOnce(signal, { ...options, onListening });
    } catch (error) {
      if (signal.aborted) return;
      options.onLost(error instanceof Error ? error : new Error(String(error)));
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, LAST_PAUSE_MS);
    }
  }
}

/** Resolves when the signal is aborted; rejects when the connection is lost or refused. */
async function listenOnce(
  signal: AbortSignal,
  { url, channel, onNotice, onListening }: ListenOptions,
): Promise<void> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  const over = endOf(client, signal);
  client.on('error', ignore); // the first one ends the wait; later ones say the same
  client.on('notification', ({ payload = '' }) => onNotice(payload));
  try {
    await Promise.race([client.connect(), over]);
    if (signal.aborted) return;
    await Promise.race([client.query(`listen ${client.escapeIdentifier(channel)}`), over]);
    if (signal.aborted) return;
    onListening();
    await over;
  } finally {
    over.catch(ignore); // whoever raced against it has heard it
    await client.end().catch(ignore); // a connection that is broken cannot be ended in order
  }
}

/** Resolves when the signal is aborted, rejects when the connection ends before that. */
function endOf(client: Client, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const stop = () => resolve();
    signal.addEventListener('abort', stop);
    client.once('error', reject);
    client.once('end', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('The connection was closed.'));
    });
  });
}

function ignore(): void {}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
