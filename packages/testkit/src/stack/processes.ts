// Looks at processes from outside, through /proc: who runs, on whose behalf, and how much memory it took.

import { readdirSync, readFileSync } from 'node:fs';

/** Whether the process is there and not a zombie. */
export function isRunning(pid: number): boolean {
  const status = readProc(pid, 'status');
  return status !== '' && !status.includes('State:\tZ');
}

/** The running children of `parent` whose command line names `program`: a restarted one has another id. */
export function childrenOf(parent: number, program: string): number[] {
  return allPids().filter(
    (pid) =>
      isRunning(pid) &&
      readProc(pid, 'status').includes(`PPid:\t${parent}\n`) &&
      readProc(pid, 'cmdline').includes(program),
  );
}

/** The running processes whose command line or environment names the directory; this one is not counted. */
export function processesOn(dir: string): number[] {
  return allPids().filter(
    (pid) =>
      pid !== process.pid &&
      isRunning(pid) &&
      (readProc(pid, 'cmdline').includes(dir) || readProc(pid, 'environ').includes(dir)),
  );
}

/** The most memory that the process has had resident so far (VmHWM of proc(5)). Throws when it is gone. */
export function peakResidentBytes(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1];
  if (kilobytes === undefined) throw new Error(`process ${pid} does not run`);
  return Number(kilobytes) * 1024;
}

function allPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

const GONE = ['ENOENT', 'ESRCH'];
const FOREIGN = ['EACCES', 'EPERM'];

/** Empty for a process that has gone in the meantime, and for what another user keeps to himself. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (hasCode(error, [...GONE, ...FOREIGN])) return '';
    throw error;
  }
}

/** Asks for the code alone: under Jest an error of Node is no instance of the Error that a test knows. */
function hasCode(error: unknown, codes: readonly string[]): boolean {
  const hasSome = typeof error === 'object' && error !== null && 'code' in error;
  return hasSome && codes.includes(String(error.code));
}
