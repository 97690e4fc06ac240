// Writes FHIR resources and, in the place of problem bodies, OperationOutcomes.

import type { ServerResponse } from 'node:http';
import { outcomeOfError, outcomeOfNotes } from '@synthward/contracts';
import type { AppError } from '@synthward/kernel';
import { sendJsonText } from './send-json';
import { errorHeaders } from './send-problem';

const FHIR_TYPE = 'application/fhir+json';

/** Ends the response with a FHIR resource. */
export function sendFhir(res: ServerResponse, status: number, resource: object): void {
  sendJsonText(res, { status, json: JSON.stringify(resource), mediaType: FHIR_TYPE });
}

/** Ends the response with an OperationOutcome that tells one thing. */
export function sendNote(res: ServerResponse, status: number, sentence: string): void {
  sendFhir(res, status, outcomeOfNotes('information', [sentence]));
}

/** Ends the response with the error as an OperationOutcome. */
export function sendErrorOutcome(res: ServerResponse, error: AppError, requestID: string): void {
  const { status, outcome } = outcomeOfError(error, requestID);
  for (const [name, value] of Object.entries(errorHeaders(status, error))) res.setHeader(name, value);
  sendFhir(res, status, outcome);
}
