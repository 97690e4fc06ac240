// Writes error responses: the catalogue's status, the problem body, and the headers that belong to the status.

import type { ServerResponse } from 'node:http';
import { errorCatalogue, isErrorCode, problemBody } from '@synthward/contracts';
import type { AppError } from '@synthward/kernel';
import { sendJsonText } from './send-json';

const PROBLEM_TYPE = 'application/problem+json';
const RETRY_SECONDS = 5;

/** Ends the response with the error's problem body. */
export function sendProblem(res: ServerResponse, error: AppError, requestID: string): void {
  const body = problemBody(error, requestID);
  for (const [name, value] of Object.entries(errorHeaders(body.status, error))) res.setHeader(name, value);
  sendJsonText(res, { status: body.status, json: JSON.stringify(body), mediaType: PROBLEM_TYPE });
}

/** The headers of an error response. */
export function errorHeaders(status: number, error: AppError): Record<string, string> {
  return { 'Cache-Control': 'no-store', ...headersFor(status, error) };
}

function headersFor(status: number, error: AppError): Record<string, string> {
  const { data } = error;
  switch (status) {
    case 401:
      return { 'WWW-Authenticate': 'Bearer realm="synthward"' };
    case 405:
      return { Allow: String(data.allow) };
    case 408:
      return { Connection: 'close' };
    case 415:
      return { Accept: String(data.accept ?? 'application/json') };
    case 416:
      return { 'Content-Range': `bytes */${String(data.totalBytes)}` };
    case 409:
    case 429:
    case 503:
      return isRetryable(error) ? { 'Retry-After': String(data.retryAfterSeconds ?? RETRY_SECONDS) } : {};
    default:
      return {};
  }
}

/** Nobody is told to wait where waiting does not help. */
function isRetryable({ code }: AppError): boolean {
  return isErrorCode(code) && errorCatalogue[code].retryable;
}
