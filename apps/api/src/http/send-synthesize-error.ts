// Error responses below /v1: `detail`, `code` and `request_id`, or what a client of FastAPI expects of a 422.

import type { ServerResponse } from 'node:http';
import { synthesizeErrorOf } from '@synthward/contracts';
import type { AppError } from '@synthward/kernel';
import { sendJson } from './send-json';
import { errorHeaders } from './send-problem';

/** Whether a path speaks this dialect. */
export function isSynthesizePath(path: string): boolean {
  return /^\/v1(?:\/|\?|$)/.test(path);
}

/** Ends the response with the error's body. */
export function sendSynthesizeError(res: ServerResponse, error: AppError, requestID: string): void {
  const { status, body } = synthesizeErrorOf(error, requestID);
  const headers = { ...errorHeaders(status, error), ...(status === 401 && KEY_WANTED) };
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  sendJson(res, status, body);
}

const KEY_WANTED = { 'WWW-Authenticate': 'ApiKey realm="synthward"' };
