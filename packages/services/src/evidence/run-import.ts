// The doorbell of an import: reads its source and writes it batch by batch, each under the claim, where the last one stopped.

import type { EvidenceImportFormat, ImportCounts, ImportProblem } from '@synthward/contracts';
import {
  claimEvidenceImport,
  completeEvidenceImport,
  type Database,
  type EvidenceImport,
  failEvidenceImport,
  type ImportProgress,
  inTransaction,
  isQueueHeld,
  lockClaimedImport,
  recordImportProgress,
  releaseEvidenceImport,
  renewImportLease,
  writeEvidence,
} from '@synthward/db';
import { type IngestEvent, readEvidence, textOfBytes } from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ArtifactStore } from '@synthward/storage';
import { ImportBatch } from './import-batch';
import { importKeyOf, importPrefixOf } from './import-source';
import { nameContents } from './name-contents';

const EVENTS_A_BATCH = 200;
const MOST_FAILURES = 3;
const FIRST_RETRY_MS = 1_000;

export interface ImportWork {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long a batch may take before another worker may go on in its place. */
  readonly leaseMs: number;
}

/**
 * Answers after how many milliseconds the import wants to be rung for again; undefined for not at all. Throws the reason of a
 * signal that cuts it off; it is given back then.
 */
export async function runEvidenceImport(
  work: ImportWork,
  importID: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (await isQueueHeld(work.database, 'evidence-import')) return undefined;
  const row = await claimEvidenceImport(work.database, importID, work.leaseMs);
  if (!row) return undefined;
  try {
    await carryOut(work, row, signal);
    return undefined;
  } catch (error) {
    if (error instanceof LostImport) return undefined; // whoever has it now goes on
    if (signal.aborted) {
      await releaseEvidenceImport(work.database, row);
      throw error;
    }
    return recover(work, row, error);
  }
}

/** Thrown where the import is somebody else's by now. */
class LostImport extends Error {
  override readonly name = 'LostImport';
}

async function recover(work: ImportWork, row: EvidenceImport, error: unknown): Promise<number | undefined> {
  work.logger.error({ importID: row.id, error }, 'evidence_import.failed');
  if (row.failures + 1 < MOST_FAILURES) {
    await releaseEvidenceImport(work.database, row, { hasFailed: true });
    return FIRST_RETRY_MS * 2 ** row.failures;
  }
  await fail(work, row, { code: 'internal', message: 'The import failed three times in a row.' });
  return undefined;
}

async function carryOut(work: ImportWork, row: EvidenceImport, signal: AbortSignal): Promise<void> {
  const source = await work.store.open(importKeyOf(row.id), { signal });
  if (!source) return fail(work, row, { code: 'source_missing', message: 'The source is no longer there.' });
  try {
    const events = readEvidence(textOfBytes(source.body), {
      file: row.name,
      format: row.format as EvidenceImportFormat, // written by importEvidence, from a parsed query
      library: row.library,
      withFullText: row.hasFullText,
    });
    await writeAll(work, row, { events, signal });
  } finally {
    source.body.destroy();
  }
  await nameContents(work.database, row.library);
  if (!(await completeEvidenceImport(work.database, row, work.clock.now()))) throw new LostImport();
  work.logger.info({ importID: row.id, library: row.library }, 'evidence_import.completed');
  await work.store.deletePrefix(importPrefixOf(row.id));
}

interface Reading {
  readonly events: AsyncIterable<IngestEvent>;
  readonly signal: AbortSignal;
}

/** The reader tells the same events each time: those that are written are passed over. */
async function writeAll(work: ImportWork, row: EvidenceImport, { events, signal }: Reading): Promise<void> {
  let progress = progressOf(row);
  const written = progress.eventsDone;
  let passed = 0;
  let batch = new ImportBatch(row.library);
  for await (const event of events) {
    signal.throwIfAborted();
    if (passed < written) {
      passed += 1;
      if (passed % EVENTS_A_BATCH === 0) await renewLease(work, row);
      continue;
    }
    batch.take(event);
    if (batch.events < EVENTS_A_BATCH) continue;
    progress = await writeBatch(work, row, { batch, progress });
    batch = new ImportBatch(row.library);
  }
  if (batch.events > 0) await writeBatch(work, row, { batch, progress });
}

async function renewLease({ database, leaseMs }: ImportWork, row: EvidenceImport): Promise<void> {
  if (!(await renewImportLease(database, row, leaseMs))) throw new LostImport();
}

interface Writing {
  readonly batch: ImportBatch;
  readonly progress: ImportProgress;
}

function writeBatch(
  { database, leaseMs }: ImportWork,
  row: EvidenceImport,
  { batch, progress }: Writing,
): Promise<ImportProgress> {
  return inTransaction(database, async (transaction) => {
    if (!(await lockClaimedImport(transaction, row))) throw new LostImport();
    const written = await writeEvidence(transaction, batch.contents);
    const after = batch.progressAfter(progress, written);
    await recordImportProgress(transaction, row, { progress: after, leaseMs });
    return after;
  });
}

function progressOf({ eventsDone, counts, lost, problems }: EvidenceImport): ImportProgress {
  return {
    eventsDone,
    counts: counts as unknown as ImportCounts, // written by recordImportProgress, as are the others
    lost: lost as unknown as ImportProgress['lost'],
    problems: problems as unknown as readonly ImportProblem[],
  };
}

async function fail(
  { database, clock, store }: ImportWork,
  row: EvidenceImport,
  error: { readonly code: string; readonly message: string },
): Promise<void> {
  await failEvidenceImport(database, row, { error, endedAt: clock.now() });
  await store.deletePrefix(importPrefixOf(row.id));
}
