// What a generation thread and its owner say to each other.

import type { CohortSpec } from '@synthward/contracts';
import type { ArtifactStoreConfig } from '@synthward/storage';
import type { ChunkOutcome, ChunkTask } from '../generate-chunk';

export interface ThreadSettings {
  /** Where chunks are stored; absent in threads that only answer inline. */
  readonly store?: ArtifactStoreConfig;
}

export type ThreadRequest =
  | { readonly kind: 'inline'; readonly spec: CohortSpec }
  | { readonly kind: 'chunk'; readonly task: ChunkTask; readonly board: SharedArrayBuffer }
  | { readonly kind: 'abort' };

export type ThreadAnswer =
  | { readonly kind: 'inline'; readonly body: Uint8Array }
  | { readonly kind: 'chunk'; readonly outcome: ChunkOutcome }
  | { readonly kind: 'error'; readonly error: ThreadError };

/** An error crosses as plain data: classes do not survive the passage. */
export interface ThreadError {
  readonly code: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stack: string | undefined;
}
