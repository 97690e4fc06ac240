// Where a stack keeps its files.

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The given directory, else `.synthward` below the current one. Root's own folders are closed to the user that the
 * embedded database runs as: there the default moves to /var/tmp, under a name of its own for each checkout.
 */
export function chooseDataDir(given: string | undefined): string {
  if (given) return prepareDataDir(path.resolve(given));
  const here = path.resolve('.synthward');
  if (process.getuid?.() !== 0 || isOpenToAll(path.dirname(here))) return prepareDataDir(here);
  const name = createHash('sha256').update(path.dirname(here)).digest('hex').slice(0, 12);
  return prepareDataDir(path.join('/var/tmp', `synthward-${name}`));
}

/** Creates the directory so that everybody may pass through it, and nobody else may list it. */
export function prepareDataDir(dir: string): string {
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o711);
  return realpathSync(dir);
}

function isOpenToAll(dir: string): boolean {
  for (let at = realpathSync(dir); ; at = path.dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}
