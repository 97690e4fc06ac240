// What a generation thread and its owner say to each other.

import type { MessagePort } from 'node:worker_threads';
import type { CohortSpec } from '@synthward/contracts';
import type { ArtifactStoreConfig } from '@synthward/storage';
import type { EvaluationOutcome, EvaluationTask } from '../../match-evaluations/evaluate-matches';
import type { ChunkOutcome, ChunkTask } from '../generate-chunk';
import type { ThreadError } from './thread-error';

export interface ThreadSettings {
  /** Where chunks are stored; absent in threads that only answer inline. */
  readonly store?: ArtifactStoreConfig;
  /** What a thread may keep in objects; 128 MB unless given. Typed arrays do not count. */
  readonly heapMb?: number;
  /** A thread gives way to a fresh one after so many tasks; 500 unless given. */
  readonly tasksPerThread?: number;
}

export type ThreadRequest =
  | { readonly kind: 'inline'; readonly spec: CohortSpec; readonly shape: 'records' | 'fhir' }
  | { readonly kind: 'chunk'; readonly task: ChunkTask; readonly board: SharedArrayBuffer }
  | { readonly kind: 'evaluation'; readonly task: EvaluationTask; readonly rows: MessagePort }
  | { readonly kind: 'assembly'; readonly bundle: Uint8Array }
  | { readonly kind: 'abort' };

export type ThreadAnswer =
  | { readonly kind: 'inline'; readonly body: Uint8Array }
  | { readonly kind: 'chunk'; readonly outcome: ChunkOutcome }
  | { readonly kind: 'evaluation'; readonly outcome: EvaluationOutcome }
  | { readonly kind: 'error'; readonly error: ThreadError };
