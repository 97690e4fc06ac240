// Where things lie below the root of a filesystem store.

import path from 'node:path';

/**
 * `~` is in no key, so these names never meet one. A folder's name ends with it, which lets the keys `a` and
 * `a/b` live side by side as they do in S3:
 *
 *     tnt_1~/job_7~/patients.ndjson                the object, byte for byte
 *     tnt_1~/job_7~/patients.ndjson~sha256.json    its digest record
 *     ~incoming/put_…                              what is being written, or removed
 */
export interface Layout {
  readonly incoming: string;
  /** The file that holds the object. */
  objectPath(key: string): string;
  /** The folder that holds every object below the prefix. */
  folderPath(prefix: string): string;
}

const MARK = '~';
const DIGEST_SUFFIX = `${MARK}sha256.json`;

/** The layout below `root`; keys and prefixes must have been validated. */
export function createLayout(root: string): Layout {
  const folderOf = (segments: readonly string[]) => path.join(root, ...segments.map((name) => name + MARK));
  return {
    incoming: path.join(root, `${MARK}incoming`),
    objectPath(key) {
      const segments = key.split('/');
      return path.join(folderOf(segments.slice(0, -1)), ...segments.slice(-1));
    },
    folderPath: (prefix) => folderOf(prefix.split('/').filter((name) => name !== '')),
  };
}

/** The segment that a folder stands for; undefined for any other name. */
export function segmentOfFolder(folderName: string): string | undefined {
  return folderName.endsWith(MARK) ? folderName.slice(0, -MARK.length) : undefined;
}

/** The digest record beside an object's file. */
export function digestPath(objectPath: string): string {
  return objectPath + DIGEST_SUFFIX;
}

/** Whether a file's name is an object's, not a digest record's. */
export function isObjectName(fileName: string): boolean {
  return !fileName.includes(MARK);
}
