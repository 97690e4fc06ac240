// Starts a private PostgreSQL from the binaries that npm brings, or adopts the one already running.

import { findRunningServer } from './adopt';
import { findBinaries } from './binaries';
import { createClusterIfAbsent } from './create-cluster';
import { prepareDirectories } from './directories';
import { launchServer } from './launch';
import { isPostmasterOf, stopPostmaster } from './postmaster';
import { makeReachable } from './reachable-binaries';
import { acquireStartLock } from './start-lock';
import { findServerOwner } from './users';

/** How and where to start. */
export interface StartPostgresOptions {
  /** Holds the cluster and the log; created on first use. */
  readonly dir: string;
  /**
   * The server shuts down when the starting thread dies, even by SIGKILL (Linux; elsewhere it lives on and is adopted).
   * Call from the main thread. An adopted server keeps the life it has.
   */
  readonly tieToParent?: boolean;
  /** 0, the default, lets the system choose. An adopted server keeps its own. */
  readonly port?: number;
  /** `name=value` settings of PostgreSQL for a server that is started, not for one that is adopted. */
  readonly settings?: readonly string[];
}

/** A server that answers. */
export interface PostgresServer {
  readonly pid: number;
  readonly port: number;
  /** Whether it was running already: left by a killed parent, or shared on purpose. */
  readonly adopted: boolean;
  readonly startMs: number;
  /** Whether its process is there. */
  isRunning(): boolean;
  /** The connection URL of one of its databases, which need not exist yet. */
  url(database: string): string;
  /** Shuts the server down, adopted or not, and resolves when it is gone. Close your connections first. */
  stop(): Promise<void>;
}

/**
 * The cluster is created on first use. Several processes may call at once on one directory: one starts, the others adopt.
 * Throws when there are no binaries for this platform (naming the package to install) or the server does not start
 * (with the end of its log).
 */
export async function startPostgres(options: StartPostgresOptions): Promise<PostgresServer> {
  const startedAt = performance.now();
  const owner = findServerOwner();
  const binaries = makeReachable(findBinaries(), owner);
  const directories = prepareDirectories(options.dir, owner);
  const release = await acquireStartLock(directories.startLock);
  try {
    const running = await findRunningServer(directories.data);
    if (!running) createClusterIfAbsent({ directories, binaries, owner });
    const { port = 0, tieToParent = false, settings = [] } = options;
    const { pid, port: serverPort } =
      running ?? (await launchServer({ directories, binaries, owner, port, tieToParent, settings }));
    return {
      pid,
      port: serverPort,
      adopted: running !== undefined,
      startMs: performance.now() - startedAt,
      isRunning: () => isPostmasterOf(directories.data, pid),
      url: (database) => `postgresql://postgres:postgres@127.0.0.1:${serverPort}/${database}`,
      stop: () => stopPostmaster(directories.data, pid),
    };
  } finally {
    release();
  }
}
