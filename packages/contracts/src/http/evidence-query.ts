// The query parameters of evidence: what is imported whereto, and what is looked for.

import { z } from 'zod';
import { evidenceImportFormats, isImportable, LIBRARY_NAME } from '../evidence/evidence-import';
import { readQuery } from './read-query';

const FORMATS = `must be one of ${evidenceImportFormats.join(', ')}`;
const LIBRARY = 'must be a name in lower-case letters, digits and hyphens, and not bundled';
const NAME = 'must be a text of 1 to 200 characters on one line';
const SEARCH = 'must be a text of 2 to 400 characters on one line';

/** Values arrive as text. */
export const evidenceImportQuerySchema = z.strictObject({
  format: z.enum(evidenceImportFormats, FORMATS).default('auto').meta({ description: 'Of the source.' }),
  library: z
    .string('must be given once')
    .regex(LIBRARY_NAME, LIBRARY)
    .refine(isImportable, LIBRARY)
    .meta({ description: 'Where the records come into; made if there is none.' }),
  name: z
    .string('must be given once')
    .min(1, NAME)
    .max(200, NAME)
    .refine(isOnOneLine, NAME)
    .default('source')
    .meta({ description: 'Of the source, for whoever reads the import later.' }),
  fullText: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .meta({ description: 'Whether the bodies of articles are kept as well.' }),
});

export const evidenceSearchQuerySchema = z.strictObject({
  q: z.string('must be given once').min(2, SEARCH).max(400, SEARCH).refine(isOnOneLine, SEARCH).meta({
    description: 'An id, such as `pmid:1` or `doi:10.1000/x`, or words that all stand in the title.',
  }),
  library: z.string('must be given once').regex(LIBRARY_NAME, LIBRARY).optional(),
});

export interface EvidenceImportQuery {
  readonly format: (typeof evidenceImportFormats)[number];
  readonly library: string;
  readonly name: string;
  readonly withFullText: boolean;
}

function isOnOneLine(text: string): boolean {
  return !/\p{Cc}/u.test(text);
}

/** Reads a parsed query string. Throws `invalid_parameter`. */
export function readEvidenceImportQuery(query: unknown): EvidenceImportQuery {
  const { fullText, ...rest } = readQuery(evidenceImportQuerySchema, query);
  return { ...rest, withFullText: fullText === 'true' };
}

/** Reads a parsed query string. Throws `invalid_parameter`. */
export function readEvidenceSearchQuery(query: unknown): { readonly q: string; readonly library?: string } {
  const { q, library } = readQuery(evidenceSearchQuerySchema, query);
  return { q, ...(library !== undefined && { library }) };
}
