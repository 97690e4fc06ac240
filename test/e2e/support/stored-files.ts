// What lies in the artifact store of a stack's data directory.

import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface StoredFiles {
  /** Keys of the objects, in order. */
  readonly objects: readonly string[];
  /** Files that are neither an object nor the digest record beside one. */
  readonly strays: readonly string[];
  /** What writers that were killed left in the incoming folder; the store removes it when it is an hour old. */
  readonly halfWritten: readonly string[];
}

const INCOMING = '~incoming/';
const RECORD = '~sha256.json';

/** Reads the folder as the filesystem store lays it out: folders end with `~`, a record is beside each object. */
export function storedFilesOf(dataDir: string): StoredFiles {
  const root = path.join(dataDir, 'artifacts');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const placed = files.filter((file) => !file.startsWith(INCOMING));
  const objects = placed.filter((file) => !path.basename(file).includes('~'));
  const records = new Set(objects.map((file) => file + RECORD));
  return {
    objects: objects.map((file) => file.replaceAll('~/', '/')).sort(),
    strays: placed.filter((file) => !objects.includes(file) && !records.has(file)),
    halfWritten: files.filter((file) => file.startsWith(INCOMING)),
  };
}
