// An import of evidence into a library, as operators see it.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';

/** The formats that are read. */
export const evidenceFormats = ['pubmed-xml', 'nbib', 'jats', 'jsonl', 'retraction-watch'] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** `auto` looks at how a source begins. */
export const evidenceImportFormats = ['auto', ...evidenceFormats] as const;

/** Lower-case letters, digits and hyphens. */
export const LIBRARY_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Whether records can be imported into a library of this name: `bundled` is the one that comes with the engine. */
export function isImportable(library: string): boolean {
  return LIBRARY_NAME.test(library) && library !== 'bundled';
}

const instant = z.iso.datetime();

/** What was lost with a problem: the record, a detail of it, or everything after it. */
const importLosses = ['record', 'detail', 'rest'] as const;

const importProblemSchema = z
  .object({
    line: count.meta({ description: 'Of the unpacked source, from 1.' }),
    pmid: z.string().nullable(),
    reason: z.string(),
    lost: z.enum(importLosses),
  })
  .meta({ id: 'EvidenceImportProblem' });

const importCountsSchema = z
  .object({
    added: count.meta({ description: 'Records that the library did not have.' }),
    changed: count.meta({ description: 'Records that replaced an older text of the same article.' }),
    unchanged: count.meta({ description: 'Records that the library had, as new or newer.' }),
    removed: count.meta({ description: 'Records that the source took back.' }),
    tombstones: count.meta({
      description: 'Articles of which the source says that they are retracted or doubted.',
    }),
  })
  .meta({ id: 'EvidenceImportCounts' });

export const evidenceImportSchema = z
  .object({
    importID: z.string(),
    library: z.string(),
    name: z.string().meta({ description: 'Of the source, as it was given.' }),
    format: z.enum(evidenceImportFormats),
    hasFullText: z.boolean(),
    status: z.enum(['queued', 'running', 'completed', 'failed']),
    bytes: count,
    sha256: z.string().meta({ description: 'Of the source as it was sent.' }),
    counts: importCountsSchema,
    lost: z.object({ record: count, detail: count, rest: count }).meta({
      description: 'How many problems lost a record, a detail, or the rest of the source.',
    }),
    problems: z.array(importProblemSchema).meta({ description: 'The first hundred.' }),
    error: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .meta({ description: 'Why it failed.' }),
    createdAt: instant,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'EvidenceImport' });

export type EvidenceImportView = DeepReadonly<z.infer<typeof evidenceImportSchema>>;
export type EvidenceImportFormat = (typeof evidenceImportFormats)[number];
export type ImportProblem = DeepReadonly<z.infer<typeof importProblemSchema>>;
export type ImportCounts = DeepReadonly<z.infer<typeof importCountsSchema>>;
