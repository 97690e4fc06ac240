// Adopts a server that already runs on a data directory, once it has proved to be alive.

import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPidFile } from './pid-file';
import { isPostmasterOf } from './postmaster';

const RETRY_MS = 200;
const TIMEOUT_MS = 60_000; // long enough for a server that replays its log after a crash
const TLS_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Where a running server is. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server running on `data`, or undefined when there is none. Waits for one that is starting or stopping; throws when
 * it does neither within a minute.
 */
export async function findRunningServer(data: string): Promise<RunningServer | undefined> {
  const deadline = performance.now() + TIMEOUT_MS;
  while (performance.now() < deadline) {
    const recorded = readPidFile(data);
    if (!recorded || !isPostmasterOf(data, recorded.pid)) return undefined;
    const { pid, port, isReady } = recorded;
    if (isReady && port && (await answers(port))) return { pid, port };
    await sleep(RETRY_MS);
  }
  throw new Error(`A PostgreSQL on ${data} is running but does not answer: stop it, then try again.`);
}

/**
 * Asks for TLS, as any client may before it logs in: a living server answers with one byte. The process alone proves
 * nothing, for one killed an instant ago still looks alive.
 */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(TLS_REQUEST));
    const finish = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(RETRY_MS, () => finish(false));
    socket.once('data', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
  });
}
