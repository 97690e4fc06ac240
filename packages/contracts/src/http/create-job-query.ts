// The query parameters of a new job: what is wanted of the run, not of the cohort.

import { z } from 'zod';
import { readQuery } from './read-query';

const LEAST_SECONDS = 60;
const MOST_SECONDS = 604_800;
const DEADLINE = `must be a whole number from ${LEAST_SECONDS} to ${MOST_SECONDS}`;
const REUSE = 'must be true or false';

/** Values arrive as text. */
export const createJobQuerySchema = z.strictObject({
  deadlineSeconds: z
    .string('must be given once')
    .regex(/^[1-9]\d{1,5}$/, DEADLINE)
    .transform(Number)
    .refine((seconds) => seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS, DEADLINE)
    .optional()
    .meta({
      type: 'integer',
      minimum: LEAST_SECONDS,
      maximum: MOST_SECONDS,
      description:
        'Seconds from now within which the job must have ended; it fails with `deadline_exceeded` otherwise. No deadline unless given.',
    }),
  reuse: z.enum(['true', 'false'], REUSE).default('true').meta({
    description:
      'Whether the job may show the artifacts of an equal one of the tenant instead of generating them again; true unless given.',
  }),
});

export interface CreateJobQuery {
  readonly deadlineSeconds?: number | undefined;
  readonly mayReuse: boolean;
}

/** What a parsed query string asks for. Throws `invalid_parameter` for the first thing wrong with it. */
export function readCreateJobQuery(query: unknown): CreateJobQuery {
  const { deadlineSeconds, reuse } = readQuery(createJobQuerySchema, query);
  return { deadlineSeconds, mayReuse: reuse === 'true' };
}
