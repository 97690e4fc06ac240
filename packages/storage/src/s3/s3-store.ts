// The store on any S3 server.

import type { ArtifactStore } from '../artifact-store';
import { normalizePrefix, validateKey } from '../object-key';
import { createS3Bucket, isBucketReachable } from './bucket';
import { createS3Client } from './client';
import { lastWriteBelow, listFolders } from './list-objects';
import type { S3StoreOptions } from './options';
import { putObject } from './put-object';
import { headObject, openObject } from './read-object';
import { removeObject, removeObjects } from './remove-objects';

/**
 * Opens the store. Makes no request unless `createBucketIfAbsent` is set; then rejects when the bucket can neither
 * be found nor made. Throws a RangeError when only one half of the credentials is given.
 *
 * Objects above one part go through a temporary object below `~incoming/` (see `put-object.ts`). Buckets that were
 * made elsewhere should expire that prefix and unfinished multipart uploads after a day, as `bucket.ts` does.
 */
export async function createS3Store(options: S3StoreOptions): Promise<ArtifactStore> {
  const target = { client: createS3Client(options), bucket: options.bucket };
  if (options.createBucketIfAbsent) await createS3Bucket(target);
  return {
    async put(key, body, putOptions) {
      validateKey(key);
      return putObject(target, { key, body, ...putOptions });
    },
    async head(key) {
      validateKey(key);
      return headObject(target, key);
    },
    async open(key, openOptions = {}) {
      validateKey(key);
      return openObject(target, key, openOptions);
    },
    async delete(key) {
      validateKey(key);
      await removeObject(target, key);
    },
    async deletePrefix(prefix) {
      return removeObjects(target, normalizePrefix(prefix));
    },
    async listFolders(prefix) {
      return listFolders(target, normalizePrefix(prefix));
    },
    async lastWriteBelow(prefix) {
      return lastWriteBelow(target, normalizePrefix(prefix));
    },
    isReachable: () => isBucketReachable(target),
  };
}
