// The manifest of a finished bulk export (Bulk Data Access STU2 and STU3): the one place that knows its members.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';

const outputSchema = z.object({
  type: z.string().optional().meta({ description: 'Absent where a file holds blocks of several types.' }),
  url: z.string(),
  count: count.meta({ description: 'Lines of the file.' }),
});

export const bulkManifestSchema = z
  .object({
    transactionTime: z.iso.datetime(),
    request: z.string().meta({ description: 'The address of the kick-off.' }),
    requiresAccessToken: z.literal(true),
    outputOrganizedBy: z.literal('Patient').optional(),
    output: z.array(outputSchema),
    error: z.array(outputSchema),
    deleted: z.array(outputSchema),
    link: z.array(z.object({ relation: z.literal('next'), url: z.string() })),
  })
  .meta({ id: 'BulkManifest' });

export type BulkManifest = DeepReadonly<z.infer<typeof bulkManifestSchema>>;

/** A file of an export, before it has an address. */
export interface BulkFile {
  readonly name: string;
  /** Null for a file of blocks of several types. */
  readonly resourceType: string | null;
  readonly count: number;
}

export interface FinishedExport {
  /** UTC instant, ISO 8601. */
  readonly transactionTime: string;
  readonly request: string;
  readonly isOrganizedByPatient: boolean;
  readonly files: readonly BulkFile[];
  readonly errors: readonly BulkFile[];
}

/** The manifest of an export whose files lie below `filesURL`; files without a line are left out. */
export function bulkManifestOf(finished: FinishedExport, filesURL: string): BulkManifest {
  const entryOf = ({ name, resourceType, count: lines }: BulkFile) => ({
    ...(resourceType !== null && { type: resourceType }),
    url: `${filesURL}/${name}`,
    count: lines,
  });
  const filled = (files: readonly BulkFile[]) => files.filter((file) => file.count > 0).map(entryOf);
  return {
    transactionTime: finished.transactionTime,
    request: finished.request,
    requiresAccessToken: true,
    ...(finished.isOrganizedByPatient && { outputOrganizedBy: 'Patient' }),
    output: filled(finished.files),
    error: filled(finished.errors),
    deleted: [],
    link: [],
  };
}
