// The files of an export: stored artifacts of the exported job or of the internal one, and notes of what was passed over.

import { type BulkFile, type OperationOutcome, outcomeOfNotes } from '@synthward/contracts';
import {
  type Artifact,
  type Database,
  type FhirExport,
  findArtifact,
  listArtifactsOfFormat,
} from '@synthward/db';
import type { ExportRequest } from './export-request';

const FORMAT = 'fhir-ndjson';
/** Beside files of resources; no artifact has that name. */
const NOTES_FILE = 'notes.ndjson';

/** The artifacts that hold what was asked for, as entries of a manifest, in order. */
export async function listExportFiles(database: Database, row: FhirExport): Promise<BulkFile[]> {
  const artifacts = await listArtifactsOfFormat(database, row.tenantId, {
    jobID: sourceOf(row),
    format: FORMAT,
  });
  return artifacts
    .filter((artifact) => isAskedFor(row, artifact))
    .map(({ name, resourceType, recordCount }) => ({
      name,
      resourceType: isOrganizedByPatient(row) ? null : resourceType,
      count: recordCount,
    }));
}

/** One of these artifacts by its name. */
export async function findExportArtifact(
  database: Database,
  row: FhirExport,
  name: string,
): Promise<Artifact | undefined> {
  const artifact = await findArtifact(database, row.tenantId, { jobID: sourceOf(row), name });
  return artifact && isAskedFor(row, artifact) ? artifact : undefined;
}

function sourceOf({ runJobId, jobId }: FhirExport): string {
  return runJobId ?? jobId;
}

/** An internal job makes nothing else; of the stored files only some may be wanted. */
function isAskedFor(row: FhirExport, { format, resourceType }: Artifact): boolean {
  const { types } = requestOf(row);
  if (format !== FORMAT) return false;
  return row.runJobId !== null || types.length === 0 || types.some((type) => type === resourceType);
}

/** The file of what was passed over; none where nothing was. */
export function notesFileOf(row: FhirExport): BulkFile[] {
  const count = notesOf(row).length;
  return count === 0 ? [] : [{ name: NOTES_FILE, resourceType: 'OperationOutcome', count }];
}

/** What stands in the notes, if the name is theirs: one OperationOutcome a parameter. */
export function notesTextOf(row: FhirExport, name: string): string | undefined {
  if (name !== NOTES_FILE) return undefined;
  return notesOf(row)
    .map((outcome) => `${JSON.stringify(outcome)}\n`)
    .join('');
}

/** Whether files hold a block a Patient, of all types. */
export function isOrganizedByPatient(row: FhirExport): boolean {
  return requestOf(row).isOrganizedByPatient;
}

function notesOf({ ignored }: FhirExport): OperationOutcome[] {
  const sentences = ignored as string[]; // written by startExport
  return sentences.map((sentence) => outcomeOfNotes('warning', [sentence]));
}

function requestOf({ request }: FhirExport): ExportRequest {
  return request as unknown as ExportRequest; // written by startExport
}
