// The bytes of one file of an export.

import { Readable } from 'node:stream';
import type { ExportAddress } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { notFound } from '../cohort-jobs/read';
import { findExportArtifact, notesTextOf } from './export-files';
import { requireExport } from './read-export';
import type { ExportReader } from './served-job';

export interface OpenedFile {
  /** Holds a file or a connection: read it to its end or destroy it. */
  readonly body: Readable;
  /** How `body` is compressed. */
  readonly contentEncoding: 'gzip' | null;
  /** Of `body`. */
  readonly bytes: number;
}

/** Throws `not_found` for a name that is not in the manifest, `unavailable` when the store lacks the file. */
export async function openExportFile(
  { store, ...reader }: ExportReader & { readonly store: ArtifactStore },
  { name, ...address }: ExportAddress & { readonly name: string },
): Promise<OpenedFile> {
  const row = await requireExport(reader, address);
  const notes = notesTextOf(row, name);
  if (notes) return { body: Readable.from([notes]), contentEncoding: null, bytes: Buffer.byteLength(notes) };
  const artifact = await findExportArtifact(reader.database, row, name);
  if (!artifact) throw notFound();
  const opened = await store.open(artifact.storageKey);
  if (!opened) throw new AppError('unavailable', 'The artifact store does not have the file at the moment.');
  const contentEncoding = artifact.contentEncoding === 'gzip' ? 'gzip' : null;
  return { body: opened.body, contentEncoding, bytes: opened.bytes };
}
