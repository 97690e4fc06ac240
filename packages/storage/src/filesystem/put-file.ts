// Writing an object: into the incoming folder first, into its place when whole.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createId } from '@synthward/kernel';
import type { PutOptions, StoredObject } from '../artifact-store';
import { meterBody } from '../metered-body';
import { formatDigestRecord } from './digest-record';
import { publishFiles, writeFlushed } from './durable-write';
import { digestPath, type Layout } from './layout';

interface PutRequest extends Pick<PutOptions, 'signal'> {
  readonly key: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The digest record moves first: once the object shows, its record is there. Every write that can fail for want
 * of space comes before both moves.
 */
export async function putFile(layout: Layout, { key, body, signal }: PutRequest): Promise<StoredObject> {
  const incoming = path.join(layout.incoming, createId('put'));
  const objectPath = layout.objectPath(key);
  const { chunks, measure } = meterBody(body, signal);
  try {
    const file = await writeFlushed(incoming, chunks);
    const measured = measure();
    await writeFlushed(digestPath(incoming), formatDigestRecord(measured.sha256, file));
    await publishFiles(path.dirname(objectPath), [
      [digestPath(incoming), path.basename(digestPath(objectPath))],
      [incoming, path.basename(objectPath)],
    ]);
    return { key, ...measured };
  } catch (error) {
    await Promise.all([rm(incoming, { force: true }), rm(digestPath(incoming), { force: true })]);
    throw error;
  }
}
