// Removing objects.

import type { Dirent } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Clock, createId } from '@synthward/kernel';
import { undefinedIfAbsent } from './absent';
import { digestPath, isObjectName, type Layout } from './layout';

const LEFTOVER_AGE_MS = 60 * 60 * 1000;

/** Removes the object, then its record: a record alone says nothing. */
export async function removeFile(layout: Layout, key: string): Promise<void> {
  const objectPath = layout.objectPath(key);
  await rm(objectPath, { force: true });
  await rm(digestPath(objectPath), { force: true });
}

/** Moves the whole folder aside, so that all of it is gone at once, and then removes it at leisure. */
export async function removeFolder(layout: Layout, prefix: string): Promise<number> {
  const aside = path.join(layout.incoming, createId('removed'));
  const moved = await undefinedIfAbsent(rename(layout.folderPath(prefix), aside).then(() => true));
  if (!moved) return 0;
  const objects = await countObjects(aside);
  await rm(aside, { recursive: true, force: true });
  return objects;
}

/** Makes the incoming folder and empties it of what writers killed more than an hour ago have left there. */
export async function sweepIncoming({ incoming }: Layout, clock: Clock): Promise<void> {
  await mkdir(incoming, { recursive: true });
  const before = clock.now().getTime() - LEFTOVER_AGE_MS;
  for (const name of await readdir(incoming)) {
    const leftover = path.join(incoming, name);
    const stats = await undefinedIfAbsent(stat(leftover));
    if (stats && stats.mtimeMs < before) await rm(leftover, { recursive: true, force: true });
  }
}

async function countObjects(folder: string): Promise<number> {
  let objects = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    objects += await countIn(entry, folder);
  }
  return objects;
}

async function countIn(entry: Dirent, folder: string): Promise<number> {
  if (entry.isDirectory()) return countObjects(path.join(folder, entry.name));
  return isObjectName(entry.name) ? 1 : 0;
}
