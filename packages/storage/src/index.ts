export type {
  ArtifactStore,
  ByteRange,
  OpenedObject,
  OpenOptions,
  PutOptions,
  StoredObject,
} from './artifact-store';
export type { ArtifactStoreConfig } from './config';
export { createArtifactStore } from './create-artifact-store';
export { createFilesystemStore, type FilesystemStoreOptions } from './filesystem/filesystem-store';
export type { S3StoreOptions } from './s3/options';
export { createS3Store } from './s3/s3-store';
