// How an S3 store is reached.

import type { Redacted } from '@synthward/kernel';

export interface S3StoreOptions {
  readonly bucket: string;
  readonly region: string;
  /** Where the server is, when it is not Amazon's. */
  readonly endpoint?: string;
  /** With `secretAccessKey`; without both the SDK's own chain looks for credentials (roles, profiles). */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: Redacted;
  /** Whether the bucket is named in the path instead of the host; true by default when there is an endpoint. */
  readonly forcePathStyle?: boolean;
  /** Whether to make a missing bucket on opening; off by default, since production buckets have their own rules. */
  readonly createBucketIfAbsent?: boolean;
}
