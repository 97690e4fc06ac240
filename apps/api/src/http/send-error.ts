// Error responses in the dialect of their path.

import { isErrorCode } from '@synthward/contracts';
import type { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import { isFhirPath } from './fhir-path';
import type { ApiResponse } from './request-context';
import { sendErrorOutcome } from './send-fhir';
import { sendProblem } from './send-problem';
import { isSynthesizePath, sendSynthesizeError } from './send-synthesize-error';

/** Ends the response with the error: an OperationOutcome below a FHIR base, the dialect's own body below /v1, a problem body elsewhere. */
export function sendError(req: Request, res: ApiResponse, error: AppError): void {
  res.locals.errorCode = isErrorCode(error.code) ? error.code : 'internal'; // as the body says
  res.removeHeader('ETag'); // it would be that of the thing, not of the error
  senderFor(req.originalUrl)(res, error, res.locals.requestID);
}

function senderFor(path: string): typeof sendProblem {
  if (isFhirPath(path)) return sendErrorOutcome;
  return isSynthesizePath(path) ? sendSynthesizeError : sendProblem;
}
