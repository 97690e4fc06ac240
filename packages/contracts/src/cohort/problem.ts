// One finding about a request: where it is, what it is, and what to do about it.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

/** The closed list of machine-readable reasons that a pointer can carry. */
const problemCodeSchema = z.enum([
  'required',
  'wrong_type',
  'out_of_range',
  'unknown_field',
  'unknown_value',
  'weights_do_not_sum',
  'impossible_prevalence',
  'conflicting_fields',
  'too_long',
  'required_cause_added',
  'strained_prevalence',
]);

export const problemSchema = z
  .object({
    pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901) into the request body.' }),
    code: problemCodeSchema,
    message: z.string().meta({ description: 'What is wrong and how to put it right.' }),
    suggestion: z
      .string()
      .optional()
      .meta({ description: 'The nearest known name, if one is near; the highest possible prevalence.' }),
  })
  .meta({ id: 'Problem' });

export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** An error or a warning at one place of a request body. */
export type Problem = DeepReadonly<z.infer<typeof problemSchema>>;
