// Errors as FHIR clients read them: every failure below a FHIR base is an OperationOutcome.

import type { AppError } from '@synthward/kernel';
import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { problemBody } from '../errors/problem-body';

/** The issue types of FHIR R4 (http://hl7.org/fhir/issue-type) that are used here. */
const issueTypes = [
  'invalid',
  'login',
  'forbidden',
  'not-found',
  'not-supported',
  'conflict',
  'deleted',
  'too-long',
  'timeout',
  'throttled',
  'exception',
  'transient',
  'informational',
] as const;

const issueSchema = z.object({
  severity: z.enum(['error', 'warning', 'information']),
  code: z.enum(issueTypes),
  details: z.object({
    coding: z.array(z.object({ system: z.string(), code: z.string() })).optional(),
    text: z.string(),
  }),
  diagnostics: z.string().optional(),
});

export const operationOutcomeSchema = z
  .object({ resourceType: z.literal('OperationOutcome'), issue: z.array(issueSchema) })
  .meta({ id: 'OperationOutcome', description: 'An OperationOutcome of FHIR R4.' });

export type OperationOutcome = DeepReadonly<z.infer<typeof operationOutcomeSchema>>;

type IssueType = (typeof issueTypes)[number];

const CODE_SYSTEM = 'https://synthward.example/errors';

/** The outcome for an error: what `problemBody` would say, with the code and the request id in their FHIR places. */
export function outcomeOfError(
  error: AppError,
  requestID: string,
): { readonly status: number; readonly outcome: OperationOutcome } {
  const { status, code, message, errors = [] } = problemBody(error, requestID);
  const coding = [{ system: CODE_SYSTEM, code }];
  const issueOf = (text: string) => ({
    severity: 'error' as const,
    code: issueTypeOf(status),
    details: { coding, text },
    diagnostics: `requestID ${requestID}`,
  });
  const [first = message, ...others] = errors.map((each) => each.message);
  return { status, outcome: { resourceType: 'OperationOutcome', issue: [first, ...others].map(issueOf) } };
}

/** An outcome that only tells: with one issue a sentence. */
export function outcomeOfNotes(
  severity: 'warning' | 'information',
  sentences: readonly string[],
): OperationOutcome {
  const code = severity === 'warning' ? 'not-supported' : 'informational';
  return {
    resourceType: 'OperationOutcome',
    issue: sentences.map((text) => ({ severity, code, details: { text } })),
  };
}

const byStatus: Readonly<Record<number, IssueType>> = {
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  406: 'not-supported',
  408: 'timeout',
  409: 'conflict',
  410: 'deleted',
  413: 'too-long',
  415: 'not-supported',
  429: 'throttled',
  503: 'transient',
};

function issueTypeOf(status: number): IssueType {
  return byStatus[status] ?? (status < 500 ? 'invalid' : 'exception');
}
