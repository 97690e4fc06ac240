// Creates the database cluster of a data directory on first use.

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries';
import type { ServerDirectories } from './directories';
import { serverEnvironment } from './server-environment';
import { embeddedUnavailable } from './unavailable-error';
import type { ServerOwner } from './users';

const PARTIAL_PREFIX = 'partial-';
const OPTIONS = [
  '-U',
  'postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--no-sync',
  '--data-checksums',
];

interface ClusterPlan {
  readonly directories: ServerDirectories;
  readonly binaries: Binaries;
  readonly owner: ServerOwner | undefined;
}

/**
 * Does nothing when the cluster exists. It is made aside and renamed into place: a starter killed half-way leaves no
 * half cluster, only rubbish that the next one removes. The caller holds the start lock.
 */
export function createClusterIfAbsent({ directories, binaries, owner }: ClusterPlan): void {
  const { home, data } = directories;
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  removePartialClusters(home);
  const partial = mkdtempSync(path.join(home, PARTIAL_PREFIX));
  if (owner) chownSync(partial, owner.uid, owner.gid);
  runInitdb(binaries, partial, owner);
  renameSync(partial, data);
}

/** The initdb of a starter that was killed may still write for a moment: then removal is tried again, later each time. */
const REMOVAL = { recursive: true, force: true, maxRetries: 15, retryDelay: 100 };

function removePartialClusters(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith(PARTIAL_PREFIX)) rmSync(path.join(home, name), REMOVAL);
  }
}

/** Log-in is `trust`: any local user can connect. That is a default for development; elsewhere DATABASE_URL is set. */
function runInitdb(binaries: Binaries, dir: string, owner: ServerOwner | undefined): void {
  const { status, stdout, stderr, error } = spawnSync(binaries.initdb, ['-D', dir, ...OPTIONS], {
    ...owner,
    cwd: dir,
    env: serverEnvironment,
    encoding: 'utf8',
  });
  if (status !== 0) throw embeddedUnavailable(`initdb: ${error?.message ?? `${stdout}${stderr}`}`, error);
}
