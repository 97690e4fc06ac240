// Writes and renames that a power failure cannot tear.

import type { BigIntStats } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a new file and flushes it to the disk; one chunk is asked for when the one before is written. */
export async function writeFlushed(
  filePath: string,
  content: string | AsyncIterable<Uint8Array>,
): Promise<BigIntStats> {
  const file = await open(filePath, 'wx', 0o600);
  try {
    await writeFile(file, content);
    await file.sync();
    return await file.stat({ bigint: true });
  } finally {
    await file.close();
  }
}

/** Moves files into one folder in the order given, then flushes the folder; makes it first where missing. */
export async function publishFiles(
  folder: string,
  moves: readonly (readonly [string, string])[],
): Promise<void> {
  await makeFolder(folder);
  for (const [from, name] of moves) await rename(from, path.join(folder, name));
  await flushFolder(folder);
}

async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true });
  if (firstMade === undefined) return;
  for (let at = folder; at.length >= firstMade.length; at = path.dirname(at)) {
    await flushFolder(path.dirname(at));
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
