// The start lock has one holder, whoever dies.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, type PrivateDirectory } from '@synthward/testkit';
import { acquireStartLock } from './start-lock';

const TEST_DIR = path.join(__dirname, '../test');

let directory: PrivateDirectory;
let lock: string;

beforeEach(() => {
  directory = createPrivateDirectory('start-lock');
  lock = path.join(directory.path, 'lock');
});

afterEach(() => directory.remove());

/** Leaves the lock as a holder of that name would that never gave it back. */
function heldBy(holder: string): void {
  mkdirSync(lock);
  symlinkSync(holder, path.join(lock, '7'));
}

async function endedProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child;
}

test('a second caller waits until the first gives the lock back', async () => {
  const order: string[] = [];
  const release = await acquireStartLock(lock);
  const second = acquireStartLock(lock).then((releaseSecond) => {
    order.push('second has it');
    releaseSecond();
  });
  order.push('first gives it back');
  release();
  await second;
  expect(order).toEqual(['first gives it back', 'second has it']);
});

test('the lock of a dead process is taken over', async () => {
  const { pid } = await endedProcess();
  heldBy(`${pid}.1`);
  (await acquireStartLock(lock))();
});

test('the lock of a dead process is taken over though its id is used again', async () => {
  heldBy(`${process.pid}.1`); // the present process started at another instant
  (await acquireStartLock(lock))();
});

test('processes that die with the lock in hand never let two hold it at once', async () => {
  const marker = path.join(directory.path, 'held');
  const args = [
    '-r',
    path.join(TEST_DIR, 'register-typescript.cjs'),
    path.join(TEST_DIR, 'fight-for-lock.cjs'),
  ];
  const fighters = [1, 2, 3, 4, 5, 6].map((rounds) =>
    spawn(process.execPath, [...args, lock, marker, String(rounds)], { stdio: 'inherit' }),
  );
  const exits = await Promise.all(fighters.map((fighter) => once(fighter, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0, 0, 0]);
});
