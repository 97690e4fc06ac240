// Looking for objects whose keys are not known.

import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { undefinedIfAbsent } from './absent';
import { isObjectName, type Layout, segmentOfFolder } from './layout';

/** Folders that hold an object somewhere below: an empty one is what a removal left. */
export async function listFolders(layout: Layout, prefix: string): Promise<string[]> {
  const folder = layout.folderPath(prefix);
  const segments: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const segment = entry.isDirectory() ? segmentOfFolder(entry.name) : undefined;
    if (segment !== undefined && (await hasObject(path.join(folder, entry.name)))) segments.push(segment);
  }
  return segments;
}

/** The youngest modification of an object in the folder and in those below it. */
export async function lastWriteBelow(folder: string): Promise<Date | undefined> {
  let newest: Date | undefined;
  for (const entry of await entriesOf(folder)) {
    const place = path.join(folder, entry.name);
    const written = entry.isDirectory() ? await lastWriteBelow(place) : await writtenAt(entry, place);
    if (written && (!newest || written > newest)) newest = written;
  }
  return newest;
}

async function hasObject(folder: string): Promise<boolean> {
  for (const entry of await entriesOf(folder)) {
    const isFound = entry.isDirectory()
      ? await hasObject(path.join(folder, entry.name))
      : isObjectName(entry.name);
    if (isFound) return true;
  }
  return false;
}

async function writtenAt({ name }: Dirent, place: string): Promise<Date | undefined> {
  return isObjectName(name) ? (await undefinedIfAbsent(stat(place)))?.mtime : undefined;
}

/** None for a folder that is not there, or was removed in this moment. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  return (await undefinedIfAbsent(readdir(folder, { withFileTypes: true }))) ?? [];
}
