// One writer at a time on a directory, whichever process it is in: two that insert one record at once would keep it twice.

import { open, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const REFRESH_MS = 2_000;
/** Whoever has not touched its lock for so long is gone. */
const STALE_MS = 15_000;
const RETRY_MS = 50;

/** Runs `work` while no other writer of `file` does; a lock whose holder was killed is taken over after a while. */
export async function withWriterLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) await pause(RETRY_MS);
  const refresh = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined); // taken over: the work ends as it may, as after any pause
  }, REFRESH_MS);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (await isStale(file)) await rm(file, { force: true });
    return false;
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > STALE_MS;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
