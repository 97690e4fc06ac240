// The port behind which artifacts are kept: whole objects under slash-separated keys, written and read as streams.

import type { Readable } from 'node:stream';

/** What a store knows of an object: its size and the SHA-256 (lower-case hex) of exactly the bytes it holds. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PutOptions {
  /** Sent along by stores that serve objects themselves (S3 with signed links); the filesystem keeps none. */
  readonly contentType: string;
  readonly signal?: AbortSignal;
}

/** Zero-based positions of the first and the last byte wanted, both included, as in an HTTP Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface OpenOptions {
  readonly range?: ByteRange;
  readonly signal?: AbortSignal;
}

export interface OpenedObject {
  /** How many bytes `body` will give. */
  readonly bytes: number;
  /** The size of the whole object. */
  readonly totalBytes: number;
  /** Holds a file or a connection: read it to its end or destroy it. */
  readonly body: Readable;
}

/**
 * Keys are one or more segments of `A-Z a-z 0-9 . _ -` joined by `/`: none of them empty, `.` or `..`, each at
 * most 200 characters, 900 in all. Every method throws a RangeError for any other key.
 */
export interface ArtifactStore {
  /**
   * Writes the stream whole or not at all, replacing what the key held; hashes and counts in passing. The source
   * is asked for a chunk only when there is room for it, and is closed when the put fails. A chunk belongs to the
   * store once yielded: a source must not write into it again. Rejects with the source's own error, or with the
   * signal's reason. An abort that comes after the last byte was read may be too late: the put then resolves.
   */
  put(key: string, body: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredObject>;
  /** Describes the object; undefined when absent. */
  head(key: string): Promise<StoredObject | undefined>;
  /**
   * Opens the object or one range of it; undefined when absent. A range that reaches past the end is cut there.
   * Throws a RangeError when the range is not one (negative, fractional, reversed) or begins at or after the end.
   */
  open(key: string, options?: OpenOptions): Promise<OpenedObject | undefined>;
  /** Removes the object; one that is absent is fine. */
  delete(key: string): Promise<void>;
  /**
   * Removes every object below `prefix`, which is whole segments with or without a closing slash: `a/b` means
   * `a/b/…`, never `a/b` itself nor `a/bc`. Gives how many there were.
   */
  deletePrefix(prefix: string): Promise<number>;
  /** The segments right below `prefix` that have objects below them, in no order. */
  listFolders(prefix: string): Promise<readonly string[]>;
  /** When the newest object below `prefix` was written; undefined when there is none. */
  lastWriteBelow(prefix: string): Promise<Date | undefined>;
  /** Whether the store would take an object now; never throws. */
  isReachable(): Promise<boolean>;
}
