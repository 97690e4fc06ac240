// The query parameters of a new cohort job.

import { z } from 'zod';
import { readQuery } from './read-query';

const REUSE = 'must be true or false';

/** Values arrive as text. */
export const createJobQuerySchema = z.strictObject({
  reuse: z.enum(['true', 'false'], REUSE).default('true').meta({
    description:
      'Whether the job may show the artifacts of an equal one of the tenant instead of generating them again; true unless given.',
  }),
});

/** What a parsed query string asks for. Throws `invalid_parameter`. */
export function readCreateJobQuery(query: unknown): { readonly mayReuse: boolean } {
  return { mayReuse: readQuery(createJobQuerySchema, query).reuse === 'true' };
}
