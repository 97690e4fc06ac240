// Which store to open, as plain data.

import type { FilesystemStoreOptions } from './filesystem/filesystem-store';
import type { S3StoreOptions } from './s3/options';

/**
 * Plain structured-cloneable data, because it travels to worker threads by `postMessage`, which would strip a
 * Redacted of its secret: hence `secretAccessKey` is a string here. Never log a value of this type.
 */
export type ArtifactStoreConfig =
  | ({ readonly kind: 'filesystem' } & Pick<FilesystemStoreOptions, 'root'>)
  | ({ readonly kind: 's3'; readonly secretAccessKey?: string } & Omit<S3StoreOptions, 'secretAccessKey'>);
