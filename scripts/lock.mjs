// One holder at a time per lock file; the lock of a process that has died is taken over.

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

const RETRY_MS = 200;

/** Runs `work` while holding `file`. A second terminal waits, then finds everything in place. */
export async function withLock(file, work) {
  while (!tryAcquire(file)) {
    if (!isAlive(readHolder(file))) rmSync(file, { force: true });
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function tryAcquire(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock just created has no pid in it yet: it counts as held by a living process. */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid;
  } catch (error) {
    if (error.code === 'ENOENT') return process.pid;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
