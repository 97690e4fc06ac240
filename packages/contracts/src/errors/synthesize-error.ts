// The body of failed responses below /v1, whose dialect knows no problem documents.

import type { AppError } from '@synthward/kernel';
import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { validationProblemsOf } from '../synthesis/validation-problem';
import { errorCatalogue } from './catalogue';
import { problemBody } from './problem-body';

export const synthesizeErrorSchema = z
  .object({
    detail: z.string(),
    code: z.string().meta({ description: 'Stable machine-readable reason.' }),
    request_id: z.string().meta({ description: 'Identifier to correlate client and server logs.' }),
  })
  .meta({ id: 'SynthesizeError' });

export type SynthesizeError =
  | DeepReadonly<z.infer<typeof synthesizeErrorSchema>>
  | {
      readonly detail: readonly {
        readonly loc: readonly (string | number)[];
        readonly msg: string;
        readonly type: string;
      }[];
    };

/** Status and body of an error: of whatever is 422 a list of problems, of everything else one sentence. What is not ours to tell stays untold, as in `problemBody`. */
export function synthesizeErrorOf(
  error: AppError,
  requestID: string,
): { readonly status: number; readonly body: SynthesizeError } {
  const { code, message, status } = problemBody(error, requestID);
  if (status !== errorCatalogue.validation_failed.status)
    return { status, body: { detail: message, code, request_id: requestID } };
  const problems = validationProblemsOf(error) ?? [{ loc: ['header'], msg: message, type: code }];
  return { status, body: { detail: problems } };
}
