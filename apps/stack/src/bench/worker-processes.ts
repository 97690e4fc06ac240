// What the worker processes have taken of the machine, as Linux keeps it in /proc.

import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100; // USER_HZ: fixed in the kernel's interface on every architecture that Node runs on
const USER_TICKS = 11; // fields 14 and 15 of proc(5), counted from 0 after the name
const SYSTEM_TICKS = 12;

/** Seconds of processor time of all processes together so far; undefined where the system does not tell. */
export function cpuSecondsOf(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const ticks = pids.map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** The largest resident memory that any of them has had so far (VmHWM), in millions of bytes; undefined as above. */
export function peakMegabytesOf(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const peaks = pids.map((pid) => {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    if (!line) throw new Error(`process ${pid} does not run`);
    return Number(line[1]) * 1024;
  });
  return Math.max(...peaks) / 1e6;
}
