// The filesystem store in a private folder.

import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArtifactStore } from '../../src';
import type { Subject } from './subject';

/** Opens a store in a new temporary folder, which goes with it. */
export async function openFilesystemSubject(): Promise<Subject> {
  const root = await mkdtemp(path.join(tmpdir(), 'synthward-store-'));
  const incoming = path.join(root, '~incoming');
  const store = await createArtifactStore({ kind: 'filesystem', root });
  const sizeOf = (name: string) => statSync(path.join(incoming, name)).size;
  return {
    store,
    // A disk needs no slowing down: what counts is that each chunk is in the file before the next is asked for.
    openSlow: async () => ({
      store,
      consumedBytes: () => readdirSync(incoming).reduce((sum, name) => sum + sizeOf(name), 0),
      close: async () => undefined,
    }),
    listLeftovers: () => readdir(incoming),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
