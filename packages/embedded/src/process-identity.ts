// Tells whether a process still lives, and whether a process id still means the same process.

import { readFileSync } from 'node:fs';
import { hasErrorCode } from './error-code';

/** Is there a process with this id, of whatever user? A zombie counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

/** The command line of a process; undefined when there is none. A zombie's is empty. Linux only. */
export function readCommandLine(pid: number): string[] | undefined {
  return readProcFile(pid, 'cmdline')?.split('\0');
}

/**
 * A name that no later process with the same id will have: the id and, on Linux, the instant it started.
 * Undefined when the process is gone or a zombie.
 */
export function identifyProcess(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return String(pid);
  const stat = readProcFile(pid, 'stat');
  if (!stat) return undefined;
  // proc(5): the fields after the command, which is in brackets, begin with the third, state; starttime is the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : `${pid}.${fields[19]}`;
}

function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}
