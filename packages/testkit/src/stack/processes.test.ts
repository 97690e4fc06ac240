// What the view from outside says about a process.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createPrivateDirectory } from '../private-directory';
import { childrenOf, isRunning, peakResidentBytes, processesOn } from './processes';

const directory = createPrivateDirectory('processes');
let child: ChildProcess;
let pid: number;

beforeAll(async () => {
  const program = `process.stdout.write('up'); setInterval(() => {}, 1000)`;
  child = spawn(process.execPath, ['-e', program], { env: { MARK: directory.path } });
  pid = child.pid ?? 0;
  if (child.stdout) await once(child.stdout, 'data');
});

afterAll(() => {
  child.kill('SIGKILL');
  directory.remove();
});

test('a child is found by its parent and its command line, and by the directory in its environment', () => {
  expect(childrenOf(process.pid, 'setInterval')).toEqual([pid]);
  expect(childrenOf(process.pid, 'no such program')).toEqual([]);
  expect(processesOn(directory.path)).toEqual([pid]);
  expect(peakResidentBytes(pid)).toBeGreaterThan(10_000_000);
});

test('a process that has ended is not running, on no directory, and has no memory to tell of', async () => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(isRunning(pid)).toBe(false);
  expect(processesOn(directory.path)).toEqual([]);
  expect(() => peakResidentBytes(pid)).toThrow(`process ${pid} does not run`);
});
