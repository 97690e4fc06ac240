// Gives a test a directory of its own.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A directory that nobody else uses. */
export interface PrivateDirectory {
  readonly path: string;
  /** Removes it with all it holds. */
  remove(): void;
}

/** Open to other users, because a server started by root runs as one of them. */
export function createPrivateDirectory(name: string): PrivateDirectory {
  const directory = mkdtempSync(path.join(os.tmpdir(), `synthward-${name}-`));
  chmodSync(directory, 0o755);
  return { path: directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
