// Lets one starter at a time work on a directory, and takes over from a starter that died.

import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasErrorCode } from './error-code';
import { identifyProcess } from './process-identity';

const FREE = 'free';
const RETRY_MS = 25;
const TIMEOUT_MS = 120_000;

/**
 * Waits for the lock kept in directory `dir`; answers with the function that gives it back.
 * Throws when the same living process has kept it for two minutes.
 *
 * The lock is a row of numbered symbolic links whose targets name their makers. The highest number counts: its maker
 * holds the lock unless it is dead or has added a link to `free`. Taking over means to create the next number, which the
 * file system grants to one process only. The highest link is never removed, so numbers are never used twice, and a
 * starter that acted on an old listing finds a higher number than its own and withdraws.
 */
export async function acquireStartLock(dir: string): Promise<() => void> {
  mkdirSync(dir, { recursive: true });
  const deadline = performance.now() + TIMEOUT_MS;
  while (performance.now() < deadline) {
    const ticket = tryAcquire(dir);
    if (ticket) return () => createLink(dir, ticket + 1, FREE);
    await sleep(RETRY_MS);
  }
  throw new Error(`Process ${readHolder(dir, highest(dir))} does not finish starting a server: see ${dir}.`);
}

/** The number under which this process now holds the lock, or undefined. */
function tryAcquire(dir: string): number | undefined {
  const last = highest(dir);
  if (isHeld(dir, last)) return undefined;
  const ticket = last + 1;
  if (!createLink(dir, ticket, identifyProcess(process.pid) ?? String(process.pid))) return undefined;
  if (highest(dir) !== ticket) {
    removeLink(dir, ticket);
    return undefined;
  }
  for (const number of numbers(dir)) if (number < ticket) removeLink(dir, number);
  return ticket;
}

function isHeld(dir: string, number: number): boolean {
  if (number === 0) return false;
  const holder = readHolder(dir, number);
  if (holder === undefined) return true; // a new holder has just removed it: look again
  return holder !== FREE && identifyProcess(Number.parseInt(holder, 10)) === holder;
}

function highest(dir: string): number {
  return Math.max(0, ...numbers(dir));
}

function numbers(dir: string): number[] {
  return readdirSync(dir).map(Number);
}

function readHolder(dir: string, number: number): string | undefined {
  try {
    return readlinkSync(path.join(dir, String(number)));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function createLink(dir: string, number: number, target: string): boolean {
  try {
    symlinkSync(target, path.join(dir, String(number)));
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function removeLink(dir: string, number: number): void {
  rmSync(path.join(dir, String(number)), { force: true });
}
