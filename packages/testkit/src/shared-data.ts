// Test data that is not part of this repository: where it is, and how to say aloud that it is absent.

import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder `name` of the data beside the repository, or null: below the one that SYNTHWARD_SHARED_DATA names, else
 * below the nearest `shared/data` of a directory above.
 */
export function findSharedData(name: string): string | null {
  const named = process.env.SYNTHWARD_SHARED_DATA;
  const roots =
    named === undefined ? ancestors(__dirname).map((dir) => path.join(dir, 'shared/data')) : [named];
  return roots.map((root) => path.join(root, name)).find((folder) => existsSync(folder)) ?? null;
}

/** How to call a test of that data. Without the data the title says so, here and on standard error. */
export function sharedDataTitle(name: string, title: string): string {
  if (findSharedData(name) !== null) return title;
  const remedy = `put the folder ${name} below the one that SYNTHWARD_SHARED_DATA names`;
  process.stderr.write(`\n${title} was NOT tested: ${remedy}\n\n`);
  return `${title} (no data: ${remedy})`;
}

function ancestors(dir: string): string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [dir] : [dir, ...ancestors(parent)];
}
