// What is wrong with a request below /v1: places and types in the words that clients of pydantic know.

import { AppError } from '@synthward/kernel';
import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

const validationProblemSchema = z
  .object({
    loc: z
      .array(z.union([z.string(), z.int()]))
      .meta({ description: 'Where: keys and positions, from `body` on.' }),
    msg: z.string(),
    type: z
      .string()
      .meta({ description: 'Stable name of the rule, such as `missing`, `enum` or `json_invalid`.' }),
  })
  .meta({ id: 'ValidationError' });

export const validationErrorSchema = z
  .object({ detail: z.array(validationProblemSchema) })
  .meta({ id: 'HTTPValidationError' });

export type ValidationProblem = DeepReadonly<z.infer<typeof validationProblemSchema>>;

/** `validation_failed` with all problems. None of them may hold a value of the request. */
export function validationFailed(problems: readonly ValidationProblem[]): AppError {
  const places = problems.slice(0, 5).map(({ loc, type }) => `${loc.join('.')} (${type})`);
  return new AppError('validation_failed', `The request is not as described: ${places.join(', ')}.`, {
    data: { problems },
  });
}

/** The problems of such an error; undefined for every other error. */
export function validationProblemsOf({ data }: AppError): readonly ValidationProblem[] | undefined {
  const parsed = z.array(validationProblemSchema).min(1).safeParse(data.problems);
  return parsed.success ? parsed.data : undefined;
}
