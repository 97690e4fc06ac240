// Answers the doorbells of imports of evidence: one at a time, since all writers of evidence stand in one line.

import { type ImportWork, runEvidenceImport } from '@synthward/services';

export const EVIDENCE_IMPORT_CONCURRENCY = 1;

/** What the queue `evidence-import` calls for each delivery; the signal hands the import back. */
export function createEvidenceImportProcessor(work: ImportWork) {
  return async (
    { importID }: { readonly importID: string },
    signal: AbortSignal,
    postpone: (delayMs: number) => void,
  ): Promise<void> => {
    const delayMs = await runEvidenceImport(work, importID, signal);
    if (delayMs !== undefined) postpone(delayMs);
  };
}
