// The query parameters of a list: how many entries, and from where.

import { z } from 'zod';
import { readQuery } from './read-query';

const LIMIT = 'must be a whole number from 1 to 100';
const ARTIFACT_LIMIT = 'must be a whole number from 1 to 1000';

const cursor = z
  .string('must be given once')
  .max(400, 'is not a cursor of this list')
  .optional()
  .meta({ description: 'nextCursor of the page before.' });

/** Values arrive as text. */
export const listQuerySchema = z.strictObject({
  limit: z
    .string(LIMIT)
    .regex(/^(?:[1-9]\d?|100)$/, LIMIT)
    .transform(Number)
    .default(25)
    .meta({ type: 'integer', description: 'Most entries to return, 1 to 100; 25 unless given.' }),
  cursor,
});

/** Jobs have few artifacts or very many: pages are larger than those of other lists. */
export const artifactListQuerySchema = z.strictObject({
  limit: z
    .string(ARTIFACT_LIMIT)
    .regex(/^(?:[1-9]\d{0,2}|1000)$/, ARTIFACT_LIMIT)
    .transform(Number)
    .default(1000)
    .meta({ type: 'integer', description: 'Most artifacts to return, 1 to 1000; 1000 unless given.' }),
  cursor,
});

export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Reads a parsed query string. Throws `invalid_parameter` for the first thing wrong with it. */
export function readListQuery(query: unknown): ListQuery {
  return readQuery(listQuerySchema, query);
}

/** The same for the list of a job's artifacts. */
export function readArtifactListQuery(query: unknown): ListQuery {
  return readQuery(artifactListQuerySchema, query);
}
