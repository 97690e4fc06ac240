// Error responses in the dialect of their path.

import type { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import { isFhirPath } from './fhir-path';
import type { ApiResponse } from './request-context';
import { sendErrorOutcome } from './send-fhir';
import { isSynthesizePath, sendSynthesizeError } from './send-synthesize-error';
import { sendProblem } from './send-problem';

/** Ends the response with the error: an OperationOutcome below a FHIR base, a small object below /v1, a problem body elsewhere. */
export function sendError(req: Request, res: ApiResponse, error: AppError): void {
  res.removeHeader('ETag'); // it would be that of the thing, not of the error
  senderOf(req.originalUrl)(res, error, res.locals.requestID);
}

function senderOf(path: string) {
  if (isFhirPath(path)) return sendErrorOutcome;
  return isSynthesizePath(path) ? sendSynthesizeError : sendProblem;
}
