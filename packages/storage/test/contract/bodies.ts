// Bodies to store, and what comes back.

import { createHash, randomBytes } from 'node:crypto';
import type { OpenedObject } from '../../src';

export const MIB = 1024 * 1024;
export const CSV = { contentType: 'text/csv' };

/** Random bytes, so that no two objects of a test are alike. */
export function createBytes(size: number): Buffer {
  return randomBytes(size);
}

/** The bytes as a source yields them; odd sizes by default, so that no chunk ends where a part does. */
export async function* inChunks(bytes: Buffer, chunkBytes = 65_521): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

/** Everything the body gives; fails loudly when the object is absent. */
export async function readAll(opened: OpenedObject | undefined): Promise<Buffer> {
  if (!opened) throw new Error('The object is absent.');
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Independent of the store's own hashing. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
