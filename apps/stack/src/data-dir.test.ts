// Where a stack keeps its files: where it was told to, else beside the checkout, else where its database may go.

import { chmodSync, mkdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory } from '@synthward/testkit';
import { chooseDataDir, prepareDataDir } from './data-dir';

const directory = createPrivateDirectory('data-dir');
const root = realpathSync(directory.path);
const before = process.cwd();
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
  directory.remove();
});
afterEach(() => process.chdir(before));

/** A new folder with these permissions to stand in. */
function standIn(name: string, mode: number): string {
  const dir = path.join(root, name);
  mkdirSync(dir);
  chmodSync(dir, mode);
  process.chdir(dir);
  return dir;
}

const modeOf = (dir: string) => statSync(dir).mode & 0o777;
const isRoot = process.getuid?.() === 0;

test('a given directory is made, with those above it, and taken as an absolute path', () => {
  const here = standIn('given', 0o755);
  expect(chooseDataDir('deep/data')).toBe(path.join(here, 'deep/data'));
  expect(chooseDataDir('deep/data')).toBe(path.join(here, 'deep/data'));
});

test('everybody may pass through the directory, and only its owner may list it', () => {
  const dir = path.join(root, 'prepared');
  mkdirSync(dir, { mode: 0o777 });
  expect(modeOf(prepareDataDir(dir))).toBe(0o711);
});

test('a link is followed, so that one directory has one name', () => {
  const dir = path.join(root, 'target');
  mkdirSync(dir);
  symlinkSync(dir, path.join(root, 'link'));
  expect(chooseDataDir(path.join(root, 'link'))).toBe(dir);
});

test('without a wish it is .synthward in the current directory', () => {
  const here = standIn('open', 0o755);
  expect(chooseDataDir(undefined)).toBe(path.join(here, '.synthward'));
});

const closed = isRoot
  ? "in a folder that is closed to the database's user it moves to /var/tmp, the same for each checkout"
  : 'in a folder of one’s own it stays there: the database runs as the same user';

test(closed, () => {
  const here = standIn('closed', 0o700);
  const chosen = chooseDataDir(undefined);
  if (!isRoot) {
    expect(chosen).toBe(path.join(here, '.synthward'));
    return;
  }
  made.push(chosen);
  expect(chosen).toMatch(/^\/var\/tmp\/synthward-[0-9a-f]{12}$/);
  expect(chooseDataDir(undefined)).toBe(chosen);
  standIn('closed-too', 0o700);
  const other = chooseDataDir(undefined);
  made.push(other);
  expect(other).not.toBe(chosen);
});
