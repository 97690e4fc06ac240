// Launches a new server on a data directory and waits until it is ready.

import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from './adopt';
import type { Binaries } from './binaries';
import type { ServerDirectories } from './directories';
import { findFreePort } from './free-port';
import { readPidFile } from './pid-file';
import { spawnServer } from './spawn-server';
import type { ServerOwner } from './users';

const ATTEMPTS = 30; // orphaned backends of a killed server hold its shared memory for about a second
const RETRY_MS = 200;
const POLL_MS = 5;
const LOG_LINES = 5;
const FIXED_SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off'];

/** What a launch needs to know. */
export interface LaunchPlan {
  readonly directories: ServerDirectories;
  readonly binaries: Binaries;
  readonly owner: ServerOwner | undefined;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly tieToParent: boolean;
  readonly settings: readonly string[];
}

/** The caller holds the start lock and has found no running server. Throws with the end of the server's log. */
export async function launchServer(plan: LaunchPlan): Promise<RunningServer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const server = await tryLaunch(plan, plan.port || (await findFreePort()));
    if (server) return server;
    await sleep(RETRY_MS);
  }
  const { log } = plan.directories;
  throw new Error(`PostgreSQL did not start. The end of ${log}:\n${lastLines(log)}`);
}

/** Resolves when the server is ready, or with nothing when it ended first. */
async function tryLaunch(plan: LaunchPlan, port: number): Promise<RunningServer | undefined> {
  const { data } = plan.directories;
  const settings = [...FIXED_SETTINGS, ...plan.settings].flatMap((setting) => ['-c', setting]);
  const child = spawnServer({
    command: plan.binaries.postgres,
    args: ['-D', data, '-p', String(port), ...settings],
    directories: plan.directories,
    owner: plan.owner,
    tieToParent: plan.tieToParent,
    strangerPid: readPidFile(data)?.pid,
  });
  const pid = await waitUntilReady(child, data);
  return pid === undefined ? undefined : { pid, port };
}

/** A process that could not be started is an error; one that ended is reported by undefined, its log says why. */
async function waitUntilReady(child: ChildProcess, data: string): Promise<number | undefined> {
  let ended = false;
  let failure: Error | undefined;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', (error) => {
    failure = error;
  });
  while (!ended) {
    if (failure) throw failure;
    const recorded = readPidFile(data);
    if (recorded?.isReady && recorded.pid === child.pid) {
      child.unref();
      return recorded.pid;
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}
