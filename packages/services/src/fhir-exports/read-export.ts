// The state of an export: progress while it runs, its manifest once it has ended.

import { type BulkManifest, bulkManifestOf } from '@synthward/contracts';
import {
  type CohortJob,
  type ExportAddress,
  type FhirExport,
  findCohortJob,
  findFhirExport,
  notePoll,
  readJobProgress,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { isOrganizedByPatient, listExportFiles, notesFileOf } from './export-files';
import type { ExportReader } from './served-job';

export type ExportState =
  | {
      readonly kind: 'running';
      /** For people, under 100 characters. */
      readonly progress: string;
      readonly retryAfterSeconds: number;
    }
  | { readonly kind: 'finished'; readonly manifest: BulkManifest; readonly expiresAt: Date };

const RETRY_SECONDS = 1;
/** A client whose clock is a little fast is none in haste; nor is one that asks twice. */
const FASTEST_MS = 500;
const HASTY_POLLS_BORNE = 3;

/**
 * `filesURL` makes the absolute address below which the files of an export lie. Throws `not_found`, `rate_limited` for
 * somebody who polls much faster than told, and `export_failed`.
 */
export async function readExport(
  reader: ExportReader,
  { filesURL, ...address }: ExportAddress & { readonly filesURL: string },
): Promise<ExportState> {
  const row = await requireExport(reader, address);
  const run = await runOf(reader, row);
  if (run && run.status !== 'completed') return stateOfRun(reader, row, run);
  const files = await listExportFiles(reader.database, row);
  const manifest = bulkManifestOf(
    {
      transactionTime: row.createdAt.toISOString(),
      request: row.requestUrl,
      isOrganizedByPatient: isOrganizedByPatient(row),
      files,
      errors: notesFileOf(row),
    },
    filesURL,
  );
  return { kind: 'finished', manifest, expiresAt: row.expiresAt };
}

/** Throws `not_found` for an export that is missing, foreign, deleted or over. */
export async function requireExport(
  { database, clock }: ExportReader,
  address: ExportAddress,
): Promise<FhirExport & { job: CohortJob }> {
  const row = await findFhirExport(database, address, clock.now());
  if (!row) throw notFound();
  return row;
}

async function runOf({ database }: ExportReader, { runJobId }: FhirExport): Promise<CohortJob | undefined> {
  if (runJobId === null) return undefined;
  const run = await findCohortJob(database, runJobId);
  if (!run) throw notFound(); // deleted in this very moment
  return run;
}

async function stateOfRun(
  { database, clock }: ExportReader,
  row: FhirExport,
  run: CohortJob,
): Promise<ExportState> {
  if (run.status === 'failed')
    throw new AppError('export_failed', 'The export could not be made; delete it and start it again.');
  const hastyPolls = await notePoll(database, row.id, { now: clock.now(), fastestMs: FASTEST_MS });
  if (hastyPolls >= HASTY_POLLS_BORNE)
    throw new AppError('rate_limited', `Ask again after ${RETRY_SECONDS} s, as Retry-After says.`, {
      data: { retryAfterSeconds: RETRY_SECONDS },
    });
  const { patients } = await readJobProgress(database, run.id);
  const percent = Math.floor((100 * patients) / run.population);
  return {
    kind: 'running',
    progress: `${percent}% of ${run.population} patients`,
    retryAfterSeconds: RETRY_SECONDS,
  };
}
