// Copies the binaries to where the server's user can run them, when the checkout is below a closed directory.

import { chmodSync, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Binaries, binariesIn } from './binaries';
import { hasErrorCode } from './error-code';
import { isReachableByAll, type ServerOwner } from './users';

const COPIES_DIR = '/var/tmp';

/** Binaries that `owner` can run: the given ones, or a copy made once per release of PostgreSQL. */
export function makeReachable(binaries: Binaries, owner: ServerOwner | undefined): Binaries {
  if (!owner || isReachableByAll(binaries.native)) return binaries;
  const copy = path.join(COPIES_DIR, `synthward-postgres-${statSync(binaries.postgres).size}`);
  if (!isOurs(copy)) publishCopy(binaries.native, copy);
  return binariesIn(copy);
}

/** In a directory where anybody may create files, only a copy made by this user is to be run. */
function isOurs(copy: string): boolean {
  if (!existsSync(copy)) return false;
  if (statSync(copy).uid === process.getuid?.()) return true;
  throw new Error(`${copy} belongs to another user: remove it, or set DATABASE_URL.`);
}

/** Renaming makes the copy appear whole; of several starters one wins and the others use its copy. */
function publishCopy(native: string, copy: string): void {
  const partial = `${copy}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, copy);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
    rmSync(partial, { recursive: true, force: true });
  }
}
