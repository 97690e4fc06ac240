// The index that a configuration names.

import type { EvidenceRecord } from '@synthward/contracts';
import { createMemoryIndex, type EvidenceIndex } from '@synthward/evidence';
import type { Redacted } from '@synthward/kernel';
import { openLanceIndex } from './lance/lance-index';
import { openOpenSearchIndex } from './opensearch/opensearch-index';

const OPENSEARCH_INDEX = 'synthward-evidence';

export type EvidenceIndexConfig =
  | { readonly kind: 'memory' }
  | { readonly kind: 'lance'; readonly directory: string }
  /** The address with user and password, where the cluster wants them. */
  | { readonly kind: 'opensearch'; readonly url: Redacted };

export interface OpenedIndex {
  readonly index: EvidenceIndex;
  /** Whether other processes write to it as well, and find what this one has written. */
  readonly isShared: boolean;
  /** After much was added: searches become quicker, not other. */
  settle(): Promise<void>;
  /** Lets go of files and connections. */
  close(): Promise<void>;
}

/**
 * Opens the index; what an earlier process left in it is still there, but in memory. Throws an error that names the missing package
 * for `lance`, and AppError `unavailable` when a cluster does not answer.
 */
export async function openEvidenceIndex(
  config: EvidenceIndexConfig,
  isHighQuality: (record: EvidenceRecord) => boolean,
): Promise<OpenedIndex> {
  switch (config.kind) {
    case 'memory':
      return { index: createMemoryIndex({ isHighQuality }), isShared: false, settle: done, close: done };
    case 'lance': {
      const index = await openLanceIndex({ directory: config.directory, isHighQuality });
      return { index, isShared: true, settle: () => index.optimize(), close: async () => index.close() };
    }
    case 'opensearch': {
      const address = { url: config.url.reveal(), name: OPENSEARCH_INDEX };
      const index = await openOpenSearchIndex({ ...address, isHighQuality });
      return { index, isShared: true, settle: done, close: () => index.close() };
    }
  }
}

async function done(): Promise<void> {}
