// A supervised process: kept running until it is told to stop, and never silently gone.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, until } from '@synthward/testkit';
import { type SupervisedProcess, superviseProcess } from './supervised-process';

const directory = createPrivateDirectory('supervised');
const processes: SupervisedProcess[] = [];
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop(0)));
  directory.remove();
});

const SAY_READY = `process.send({ kind: 'ready', port: 4711 });`;
const LIVE = 'setInterval(() => {}, 1000);';

let number = 0;

/** Supervises a program of these lines. */
function supervise(program: string, env: Readonly<Record<string, string>> = {}) {
  number += 1;
  const script = path.join(directory.path, `child-${number}.js`);
  const logFile = path.join(directory.path, `child-${number}.log`);
  writeFileSync(script, program);
  const restarts: string[] = [];
  const child = superviseProcess({
    name: `child-${number}`,
    script,
    env,
    logFile,
    onRestart: (message) => restarts.push(message),
  });
  processes.push(child);
  return { child, restarts, logFile, log: () => readFileSync(logFile, 'utf8') };
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false; // there is no such process
  }
}

const gone = (pid: number | undefined) => until(() => !isAlive(pid), { message: `process ${pid} is gone` });

test('a process is ready when it says so, with what it says, and has its environment', async () => {
  const { child, log } = supervise(`console.log('I am', process.env.NAME); ${SAY_READY} ${LIVE}`, {
    NAME: 'Ada',
  });
  expect(await child.ready).toEqual({ kind: 'ready', port: 4711 });
  expect(isAlive(child.pid)).toBe(true);
  expect(log()).toBe('I am Ada\n');
  await child.stop(10_000);
});

test('a process that ends before it is ready is not started again: its end and its log are named', async () => {
  const { child, restarts, logFile, log } = supervise(`console.error('no database'); process.exit(7);`);
  await expect(child.ready).rejects.toThrow(
    `${path.basename(logFile, '.log')} ended (code 7); its log is ${logFile}`,
  );
  expect(log()).toContain('no database');
  await child.stop(10_000);
  expect(restarts).toEqual([]);
});

test('a process that was ready is started again when it is killed, on the same log, and says so', async () => {
  const { child, restarts, log, logFile } = supervise(`console.log('started'); ${SAY_READY} ${LIVE}`);
  await child.ready;
  const first = child.pid;
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => child.pid !== first && log() === 'started\nstarted\n', {
    message: 'the process is there again',
  });
  expect(restarts).toEqual([`${path.basename(logFile, '.log')} ended (SIGKILL); its log is ${logFile}`]);
  await child.stop(10_000);
});

test('a process that is told to stop may finish what it does, and is not started again', async () => {
  const { child, restarts, log } = supervise(
    `process.on('SIGTERM', () => { console.log('tidied up'); process.exit(0); }); ${SAY_READY} ${LIVE}`,
  );
  await child.ready;
  const pid = child.pid;
  await child.stop(60_000);
  expect(isAlive(pid)).toBe(false);
  expect(log()).toBe('tidied up\n');
  expect(restarts).toEqual([]);
});

test('a process that does not stop in time is killed', async () => {
  const { child, restarts } = supervise(`process.on('SIGTERM', () => {}); ${SAY_READY} ${LIVE}`);
  await child.ready;
  const pid = child.pid;
  await child.stop(50);
  expect(isAlive(pid)).toBe(false);
  expect(restarts).toEqual([]);
});

test('a process that waits for its restart stays away when it is told to stop', async () => {
  const { child, restarts } = supervise(`${SAY_READY} ${LIVE}`);
  await child.ready;
  const pid = child.pid;
  process.kill(pid ?? 0, 'SIGKILL');
  await until(() => restarts.length === 1, { message: 'its end is noticed' });
  await child.stop(10_000);
  const { child: later } = supervise(`${SAY_READY} ${LIVE}`); // its restart measures the time
  await later.ready;
  const first = later.pid;
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => later.pid !== first, { message: 'the other one is started again' });
  expect(child.pid).toBe(pid);
  await later.stop(10_000);
});

test('stopping twice, or a process that is gone, is fine', async () => {
  const { child } = supervise(`${SAY_READY} ${LIVE}`);
  await child.ready;
  await Promise.all([child.stop(10_000), child.stop(10_000)]);
  await child.stop(10_000);
  await gone(child.pid);
});

test('the log belongs to its owner alone, since it may say more than a stranger should read', async () => {
  const { child, logFile } = supervise(`${SAY_READY} ${LIVE}`);
  await child.ready;
  expect(statSync(logFile).mode & 0o777).toBe(0o600);
  await child.stop(10_000);
});
