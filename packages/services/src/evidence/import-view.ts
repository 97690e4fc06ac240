// An import as operators read it.

import { type EvidenceImportView, evidenceImportSchema } from '@synthward/contracts';
import { type Database, type EvidenceImport, findEvidenceImport } from '@synthward/db';
import { notFound } from '../cohort-jobs/read';

/** Throws `not_found`. */
export async function readEvidenceImport(database: Database, importID: string): Promise<EvidenceImportView> {
  const row = await findEvidenceImport(database, importID);
  if (!row) throw notFound();
  return importViewOf(row);
}

/** Of a row that this package has written. */
export function importViewOf(row: EvidenceImport): EvidenceImportView {
  const { id, library, name, format, hasFullText, status, bytes, sha256, counts, lost, problems, error } =
    row;
  return evidenceImportSchema.parse({
    importID: id,
    ...{ library, name, format, hasFullText, status, sha256, counts, lost, problems, error },
    bytes: Number(bytes),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  });
}
