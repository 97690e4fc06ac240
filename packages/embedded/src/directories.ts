// The places of one embedded server below the directory its caller names.

import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isReachableByAll, type ServerOwner } from './users';

/** Absolute paths without symbolic links: the data directory is recognised again in the server's command line. */
export interface ServerDirectories {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly startLock: string;
}

/** Creates `dir` when absent. Throws when the server's user could never enter it. */
export function prepareDirectories(dir: string, owner: ServerOwner | undefined): ServerDirectories {
  mkdirSync(dir, { recursive: true });
  const home = realpathSync(dir);
  if (owner && !isReachableByAll(home)) {
    throw new Error(
      `${home} is below a directory that only root may enter: choose another one, such as /var/tmp/synthward.`,
    );
  }
  return {
    home,
    data: path.join(home, 'data'),
    log: path.join(home, 'postgres.log'),
    startLock: path.join(home, 'start-lock'),
  };
}
