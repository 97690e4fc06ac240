// Starts the server process, as the right user and, on request, tied to the life of this process.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { ServerDirectories } from './directories';
import { serverEnvironment } from './server-environment';
import type { ServerOwner } from './users';

/** A command line and the circumstances in which it runs. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly directories: ServerDirectories;
  readonly owner: ServerOwner | undefined;
  readonly tieToParent: boolean;
  /** A recorded pid that is known to name a stranger: the server takes it for its own grandparent and passes over it. */
  readonly strangerPid: number | undefined;
}

/** The server writes its log itself and is not attached to the terminal. */
export function spawnServer(server: ServerCommand): ChildProcess {
  const log = openSync(server.directories.log, 'a');
  const options: SpawnOptions = {
    cwd: server.directories.data,
    env: { ...serverEnvironment, ...overruledPid(server.strangerPid) },
    stdio: ['ignore', log, log],
    detached: true,
  };
  try {
    return server.tieToParent && process.platform === 'linux'
      ? spawnTied(server, options)
      : spawn(server.command, server.args, { ...options, ...server.owner });
  } finally {
    closeSync(log);
  }
}

/** The variable is PostgreSQL's own (CreateLockFile in miscinit.c); its check for orphaned shared memory still runs. */
function overruledPid(pid: number | undefined): NodeJS.ProcessEnv {
  return pid === undefined ? {} : { PG_GRANDPARENT_PID: String(pid) };
}

/** The kernel sends SIGINT, a fast shutdown, when the starting process dies, even by SIGKILL. */
function spawnTied({ command, args, owner }: ServerCommand, options: SpawnOptions): ChildProcess {
  const user = owner ? ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups'] : [];
  return spawn('setpriv', ['--pdeathsig', 'INT', ...user, command, ...args], options);
}
