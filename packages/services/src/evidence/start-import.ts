// Taking a source of evidence in: kept first, then written down with its doorbell; a worker reads it.

import type { EvidenceImportQuery, EvidenceImportView } from '@synthward/contracts';
import { type Database, insertEvidenceImport } from '@synthward/db';
import { type Clock, createId } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { importKeyOf, importPrefixOf } from './import-source';
import { importViewOf } from './import-view';

export interface EvidenceImporter {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
}

export interface SentEvidence extends EvidenceImportQuery {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Id of the operator's token or session. */
  readonly actor: string;
}

/** The new import. Throws what the chunks throw; nothing is kept then. */
export async function importEvidence(
  { database, store, clock, ring }: EvidenceImporter,
  { chunks, withFullText, ...sent }: SentEvidence,
): Promise<EvidenceImportView> {
  const id = createId('evi');
  const { bytes, sha256 } = await store.put(importKeyOf(id), chunks, {
    contentType: 'application/octet-stream',
  });
  try {
    const columns = { id, bytes, sha256, hasFullText: withFullText, createdAt: clock.now() };
    const row = await insertEvidenceImport(database, { ...sent, ...columns });
    ring();
    return importViewOf(row);
  } catch (error) {
    await store.deletePrefix(importPrefixOf(id));
    throw error;
  }
}
