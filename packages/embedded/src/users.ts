// PostgreSQL refuses to run as root: then the server runs as nobody, who has to be able to reach its files.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

const SERVER_USER = 'nobody';

/** The user a server runs as when this process is root. */
export interface ServerOwner {
  readonly uid: number;
  readonly gid: number;
}

/** Nobody when this process is root; undefined when the server may run as the present user. */
export function findServerOwner(): ServerOwner | undefined {
  return process.getuid?.() === 0 ? requireUser(SERVER_USER) : undefined;
}

/** Can any user walk down to this path, which must exist? */
export function isReachableByAll(target: string): boolean {
  for (let dir = realpathSync(target); ; dir = path.dirname(dir)) {
    if (!(statSync(dir).mode & 0o001)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** A number alone would not do: the server refuses a uid that is missing from /etc/passwd. */
function requireUser(name: string): ServerOwner {
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = entries.find((line) => line.startsWith(`${name}:`));
  if (!entry) throw new Error(`No user called ${name}: run as an ordinary user, or set DATABASE_URL.`);
  const [, , uid, gid] = entry.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
