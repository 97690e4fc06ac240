// Opens the store that a configuration names.

import { Redacted } from '@synthward/kernel';
import type { ArtifactStore } from './artifact-store';
import type { ArtifactStoreConfig } from './config';
import { createFilesystemStore } from './filesystem/filesystem-store';
import { createS3Store } from './s3/s3-store';

/**
 * Opens the store: the filesystem's makes its folders and sweeps leftovers; S3's makes no request unless
 * `createBucketIfAbsent` is set, so that it can be opened while the server is away.
 */
export async function createArtifactStore(config: ArtifactStoreConfig): Promise<ArtifactStore> {
  if (config.kind === 'filesystem') return createFilesystemStore(config);
  const { secretAccessKey, ...rest } = config;
  if (secretAccessKey === undefined) return createS3Store(rest);
  return createS3Store({ ...rest, secretAccessKey: new Redacted(secretAccessKey) });
}
