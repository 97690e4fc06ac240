// Reading objects: every answer is about one open file, so an overwrite in between cannot mix two of them.

import { type FileHandle, open } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import type { ByteRange, OpenedObject, OpenOptions, StoredObject } from '../artifact-store';
import { clipRange, validateRange } from '../byte-range';
import { measureBody } from '../metered-body';
import { undefinedIfAbsent } from './absent';
import { readDigest } from './digest-record';
import type { Layout } from './layout';

/** Describes the object; reads it only when its digest record does not belong to it. */
export async function headFile(layout: Layout, key: string): Promise<StoredObject | undefined> {
  const objectPath = layout.objectPath(key);
  const file = await undefinedIfAbsent(open(objectPath, 'r'));
  if (!file) return undefined;
  try {
    const stats = await file.stat({ bigint: true });
    const recorded = await readDigest(objectPath, stats);
    const sha256 = recorded ?? (await measureBody(file.createReadStream({ autoClose: false }))).sha256;
    return { key, bytes: Number(stats.size), sha256 };
  } finally {
    await file.close();
  }
}

/** Opens the object's file or one range of it. */
export async function openFile(
  layout: Layout,
  key: string,
  { range, signal }: OpenOptions,
): Promise<OpenedObject | undefined> {
  if (range) validateRange(range);
  signal?.throwIfAborted();
  const file = await undefinedIfAbsent(open(layout.objectPath(key), 'r'));
  if (!file) return undefined;
  try {
    const { size: totalBytes } = await file.stat();
    const clipped = range && clipRange(range, totalBytes);
    const body = streamOf(file, clipped);
    if (signal) addAbortSignal(signal, body);
    return { bytes: clipped ? clipped.end - clipped.start + 1 : totalBytes, totalBytes, body };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function streamOf(file: FileHandle, range: ByteRange | undefined) {
  return file.createReadStream({ ...range, highWaterMark: 256 * 1024 });
}
