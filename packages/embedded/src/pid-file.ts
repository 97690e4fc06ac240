// Reads postmaster.pid, in which a running server records who and where it is.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasErrorCode } from './error-code';

/** What a server has recorded; the later lines are missing while it starts. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | undefined;
  readonly isReady: boolean;
}

/**
 * The record in data directory `data`, or undefined when there is none or its first line is not written yet.
 * Lines: pid, data directory, start time, port, socket directory, address, shared memory, status.
 */
export function readPidFile(data: string): PidFile | undefined {
  const lines = readLines(path.join(data, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || undefined, isReady: lines[7]?.trim() === 'ready' };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}
