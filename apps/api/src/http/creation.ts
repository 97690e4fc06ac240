// Answers of creating operations: made once for each Idempotency-Key, and told apart from replays.

import {
  type Creation,
  type CreationAnswer,
  type CreationTicket,
  type Operation,
  readIdempotencyKey,
} from '@synthward/contracts';
import { digestOf, type Json } from '@synthward/kernel';
import type { Request } from 'express';
import type { OperationCall } from './operation-call';
import type { ApiResponse } from './request-context';
import { sendJson } from './send-json';

/**
 * The ticket of a request to an operation that is marked `isCreating`; undefined without the header. Throws
 * `invalid_idempotency_key`.
 */
export function ticketOf(
  { operationID, isCreating }: Operation,
  { req, tenantID, body }: { readonly req: Request; readonly tenantID: string; readonly body: unknown },
): CreationTicket | undefined {
  const header = req.headers['idempotency-key'];
  if (!isCreating || header === undefined) return undefined;
  const key = readIdempotencyKey(String(header));
  const [path = ''] = req.originalUrl.split('?');
  const content = [req.method, path, (body ?? null) as Json] as const; // what is read from JSON is JSON
  return { tenantID, operation: operationID, key, requestDigest: digestOf(content) };
}

/**
 * How the route of a creating operation answers. `create` hands the creation on to a use case that goes through
 * `createOnce`; `answerTo` gives status and headers of what was created, which are kept with it for replays. Where an
 * answer shows a secret, the use case keeps it sealed.
 */
export async function answerCreation<View extends object>(
  { res, ticket }: Pick<OperationCall, 'res' | 'ticket'>,
  {
    create,
    answerTo,
  }: {
    create(creation: Creation<View>): Promise<CreationAnswer<View>>;
    readonly answerTo: Creation<View>['answerTo'];
  },
): Promise<void> {
  sendCreation(res, await create({ ticket, answerTo }));
}

/** Ends the response with the answer. */
export function sendCreation(res: ApiResponse, answer: CreationAnswer<object>): void {
  describeCreation(res, answer);
  sendJson(res, answer.status, answer.body);
}

/** Sets the headers of the answer. */
export function describeCreation(
  res: ApiResponse,
  { headers, isReplayed }: Pick<CreationAnswer<object>, 'headers' | 'isReplayed'>,
): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  if (isReplayed) res.setHeader('Idempotent-Replayed', 'true');
}
