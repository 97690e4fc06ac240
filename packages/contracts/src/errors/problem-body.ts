// The body of every failed response: the reference's three fields first, then those of RFC 9457.

import type { AppError } from '@synthward/kernel';
import { z } from 'zod';
import { type QuotaShortage, quotaShortageSchema } from '../billing/quotas';
import { type Problem, problemSchema } from '../cohort/problem';
import type { DeepReadonly } from '../deep-readonly';
import { errorCatalogue, isErrorCode } from './catalogue';

export const problemBodySchema = z
  .object({
    code: z.string().meta({ description: 'Stable machine-readable reason.' }),
    message: z.string().meta({ description: 'Human-readable corrective detail.' }),
    requestID: z.string().meta({ description: 'Identifier to correlate client and server logs.' }),
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'Equal to message.' }),
    errors: z.array(problemSchema).optional(),
    quota: quotaShortageSchema.optional(),
  })
  .meta({ id: 'Error' });

export type ProblemBody = DeepReadonly<z.infer<typeof problemBodySchema>>;

const INTERNAL = { code: 'internal', message: 'Something went wrong on our side.' } as const;

/**
 * The response body for an error; `data.errors` of the error becomes `errors`, `data.quota` becomes `quota`. Errors of our own making, and those
 * whose code is not of the catalogue, are shown as `internal`, without their message. All missing things read alike, so that nobody can tell
 * a foreign resource from one that never was.
 */
export function problemBody(error: AppError, requestID: string): ProblemBody {
  if (!isErrorCode(error.code) || error.code === 'internal')
    return compose(INTERNAL.code, INTERNAL.message, requestID);
  const message =
    error.code === 'not_found' ? `Nothing is here. ${errorCatalogue.not_found.remedy}` : error.message;
  const body = compose(error.code, message, requestID);
  const errors = problemsOf(error);
  const quota = shortageOf(error);
  return { ...body, ...(errors && { errors }), ...(quota && { quota }) };
}

function compose(code: keyof typeof errorCatalogue, message: string, requestID: string): ProblemBody {
  const { status, title } = errorCatalogue[code];
  return { code, message, requestID, type: `/docs/errors/${code}`, title, status, detail: message };
}

function problemsOf(error: AppError): readonly Problem[] | undefined {
  const parsed = z.array(problemSchema).min(1).safeParse(error.data.errors);
  return parsed.success ? parsed.data : undefined;
}

function shortageOf(error: AppError): QuotaShortage | undefined {
  const parsed = quotaShortageSchema.safeParse(error.data.quota);
  return parsed.success ? parsed.data : undefined;
}
