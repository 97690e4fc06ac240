// One artifact on its way from content to the store.

import type { NewArtifact } from '@synthward/db';
import { encodeContent } from '@synthward/exporters';
import { createId } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { type ArtifactLabel, storageKeyOf } from './artifact-names';

export interface ArtifactOrder {
  readonly job: { readonly tenantID: string; readonly jobID: string };
  readonly label: ArtifactLabel;
  readonly content: Iterable<Uint8Array>;
  readonly recordCount: number;
  readonly signal?: AbortSignal;
}

/** Streams the content into the store, whole or not at all; answers the row that names it. */
export async function storeArtifact(store: ArtifactStore, order: ArtifactOrder): Promise<NewArtifact> {
  const { job, label, content, recordCount, signal } = order;
  const storageKey = storageKeyOf(job, label);
  const encoded = encodeContent(content, { gzip: label.contentEncoding === 'gzip' });
  const contentType = label.contentEncoding === 'gzip' ? 'application/gzip' : label.mediaType;
  const stored = await store.put(storageKey, encoded.body, { contentType, ...(signal && { signal }) });
  return {
    id: createId('art'),
    ...label,
    storageKey,
    bytes: stored.bytes,
    sha256: stored.sha256,
    ...encoded.measured(),
    recordCount,
  };
}
