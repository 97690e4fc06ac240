// The body of failed responses below /v1, whose dialect knows no problem documents.

import type { AppError } from '@synthward/kernel';
import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { problemBody } from './problem-body';

const synthesizeErrorSchema = z
  .object({
    detail: z.string().meta({ description: 'Human-readable corrective detail.' }),
    code: z.string().meta({ description: 'Stable machine-readable reason.' }),
    request_id: z.string().meta({ description: 'Identifier to correlate client and server logs.' }),
  })
  .meta({ id: 'SynthesizeError' });

export type SynthesizeError = DeepReadonly<z.infer<typeof synthesizeErrorSchema>>;

/** The status and the body for an error, which says no more and no less than the problem body of the other dialect. */
export function synthesizeErrorOf(
  error: AppError,
  requestID: string,
): { readonly status: number; readonly body: SynthesizeError } {
  const { status, detail, code } = problemBody(error, requestID);
  return { status, body: { detail, code, request_id: requestID } };
}
