// Writes error responses below /v1, in the place of problem bodies.

import type { ServerResponse } from 'node:http';
import { synthesizeErrorOf } from '@synthward/contracts';
import type { AppError } from '@synthward/kernel';
import { sendJson } from './send-json';
import { errorHeaders } from './send-problem';

/** Whether a path speaks the Synthesize dialect. */
export function isSynthesizePath(path: string): boolean {
  return /^\/v1(?:[/?]|$)/.test(path);
}

/** Ends the response with the error in the shape of the dialect. */
export function sendSynthesizeError(res: ServerResponse, error: AppError, requestID: string): void {
  const { status, body } = synthesizeErrorOf(error, requestID);
  for (const [name, value] of Object.entries(errorHeaders(status, error))) res.setHeader(name, value);
  if (status === 401) res.setHeader('WWW-Authenticate', 'ApiKey realm="synthward"'); // no bearer token would help
  sendJson(res, status, body);
}
