// The store on a local disk: the default on one machine.

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { type Clock, systemClock } from '@synthward/kernel';
import type { ArtifactStore } from '../artifact-store';
import { normalizePrefix, validateKey } from '../object-key';
import { createLayout } from './layout';
import { lastWriteBelow, listFolders } from './list-files';
import { putFile } from './put-file';
import { headFile, openFile } from './read-file';
import { removeFile, removeFolder, sweepIncoming } from './remove-files';

export interface FilesystemStoreOptions {
  /** The folder the store has for itself; made when missing. All processes of one stack share it. */
  readonly root: string;
  /** Tells how old a leftover is. */
  readonly clock?: Clock;
}

/**
 * Opens the store below `root`. Objects are files under their own names; a put is flushed to the disk before it
 * resolves. What writers killed over an hour ago left behind is removed here. Rejects when the root is not writable.
 */
export async function createFilesystemStore({
  root,
  clock = systemClock,
}: FilesystemStoreOptions): Promise<ArtifactStore> {
  const layout = createLayout(path.resolve(root));
  await sweepIncoming(layout, clock);
  return {
    async put(key, body, { signal }) {
      validateKey(key);
      return putFile(layout, { key, body, ...(signal && { signal }) });
    },
    async head(key) {
      validateKey(key);
      return headFile(layout, key);
    },
    async open(key, options = {}) {
      validateKey(key);
      return openFile(layout, key, options);
    },
    async delete(key) {
      validateKey(key);
      await removeFile(layout, key);
    },
    async deletePrefix(prefix) {
      return removeFolder(layout, normalizePrefix(prefix));
    },
    async listFolders(prefix) {
      return listFolders(layout, normalizePrefix(prefix));
    },
    async lastWriteBelow(prefix) {
      return lastWriteBelow(layout.folderPath(normalizePrefix(prefix)));
    },
    isReachable: () =>
      access(layout.incoming, constants.W_OK).then(
        () => true,
        () => false,
      ),
  };
}
