// From a failed response to what is thrown: problem bodies, OperationOutcomes of FHIR, refusals of OAuth and of
// the dialect below /v1, and anything else.

import { ClientError, type Refusal, SynthwardError } from './errors';
import { type ErrorCode, errorCodes } from './generated/errors';

/** What gateways answer for a server that does not. */
const GATEWAY_STATUSES = [502, 503, 504];

type Members = Readonly<Record<string, unknown>>;

/** The error for a response that is no success. Reads the body; throws only if that breaks off. */
export async function readFailure(response: Response): Promise<SynthwardError | ClientError> {
  const body = membersOf(parsed(await response.text()));
  const known = {
    status: response.status,
    requestID: response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after')),
  };
  return (
    refusalOf(body, known) ??
    tokenRefusalOf(body, known) ??
    inputRefusalOf(body, known) ??
    strangeAnswer(known)
  );
}

/** Seconds to wait by a Retry-After header, which may hold a date; undefined where it says nothing. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

type Known = Pick<Refusal, 'status' | 'requestID' | 'retryAfterSeconds'>;

function refusalOf(body: Members, known: Known): SynthwardError | undefined {
  const { code, message } = codeAndTextOf(body);
  if (!isErrorCode(code)) return undefined;
  return new SynthwardError({
    ...known,
    code,
    message: typeof message === 'string' ? message : code,
    // The server's contract says what stands beside a code of its catalogue.
    ...(Array.isArray(body.errors) && { errors: body.errors as NonNullable<Refusal['errors']> }),
    ...(isMembers(body.quota) && { quota: body.quota as unknown as NonNullable<Refusal['quota']> }),
  });
}

/** The dialect below /v1 calls the text `detail`. */
function codeAndTextOf(body: Members): { readonly code?: unknown; readonly message?: unknown } {
  if (body.resourceType === 'OperationOutcome') return ofOutcome(body);
  return { code: body.code, message: body.message ?? body.detail };
}

/** Code and text of the first issue. */
function ofOutcome({ issue }: Members): { readonly code?: unknown; readonly message?: unknown } {
  const [first] = Array.isArray(issue) ? issue : [];
  const { text, coding } = membersOf(membersOf(first).details);
  const [coded] = Array.isArray(coding) ? coding : [];
  return { code: membersOf(coded).code, message: text };
}

function tokenRefusalOf({ error, error_description: told }: Members, known: Known): ClientError | undefined {
  if (typeof error !== 'string') return undefined;
  return new ClientError('token_refused', typeof told === 'string' ? `${error}: ${told}` : error, known);
}

function inputRefusalOf({ detail }: Members, known: Known): ClientError | undefined {
  if (!Array.isArray(detail)) return undefined;
  const places = detail
    .map(membersOf)
    .map(({ loc, msg }) => `${Array.isArray(loc) ? loc.join('.') : '?'}: ${msg}`);
  return new ClientError('invalid_input', places.join('; '), known);
}

function strangeAnswer(known: Known): ClientError {
  const isOfGateway = GATEWAY_STATUSES.includes(known.status);
  const code = isOfGateway ? 'no_answer' : 'unexpected_answer';
  return new ClientError(code, `The answer has the status ${known.status} and no known error in it.`, known);
}

function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a page of a gateway: the status says what there is to know
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}
