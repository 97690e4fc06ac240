// Names, places and types of a job's artifacts: functions of format and part, so that a retry writes the same ones.

import type { ExportFormat } from '@synthward/contracts';

export interface ArtifactLabel {
  readonly name: string;
  readonly format: ExportFormat;
  /** Of the content, whatever the encoding. */
  readonly mediaType: string;
  readonly contentEncoding: 'gzip' | null;
  /** Place in the job's list: format by format, the manifest last. */
  readonly position: number;
}

const PARTS_PER_FORMAT = 1_000_000;

/** The label of one part in one format; parts count from 0, names from 1. */
export function labelOfPart(format: 'json' | 'ndjson', part: number): ArtifactLabel {
  const number = String(part + 1).padStart(5, '0');
  if (format === 'json') {
    return {
      name: `cohort-${number}.json.gz`,
      format,
      mediaType: 'application/json',
      contentEncoding: 'gzip',
      position: part,
    };
  }
  return {
    name: `patients-${number}.ndjson.gz`,
    format,
    mediaType: 'application/x-ndjson',
    contentEncoding: 'gzip',
    position: PARTS_PER_FORMAT + part,
  };
}

export const MANIFEST_LABEL: ArtifactLabel = {
  name: 'manifest.json',
  format: 'manifest',
  mediaType: 'application/json',
  contentEncoding: null,
  position: 2 * PARTS_PER_FORMAT,
};

/** Where an artifact is stored; begins with the tenant, so that one prefix holds all a tenant owns. */
export function storageKeyOf(job: { tenantID: string; jobID: string }, name: string): string {
  return `tenants/${job.tenantID}/cohort-jobs/${job.jobID}/${name}`;
}
