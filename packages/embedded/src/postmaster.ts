// Recognises and stops the server process of a data directory.

import { setTimeout as sleep } from 'node:timers/promises';
import { hasErrorCode } from './error-code';
import { isAlive, readCommandLine } from './process-identity';

const POLL_MS = 5;
const STOP_TIMEOUT_MS = 60_000;

/** A pid may have been used again, and a zombie still answers signals: asks what the process is running. */
export function isPostmasterOf(data: string, pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  return readCommandLine(pid)?.includes(data) ?? false;
}

/**
 * Fast shutdown: ends open transactions, writes a checkpoint, resolves when the process is gone. Stopping a server that
 * has already ended does nothing. Throws when the server is still there after a minute.
 */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  if (!isPostmasterOf(data, pid)) return;
  interrupt(pid);
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isPostmasterOf(data, pid)) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL ${pid} on ${data} does not shut down.`);
    await sleep(POLL_MS);
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!hasErrorCode(error, 'ESRCH')) throw error; // it ended by itself meanwhile
  }
}
