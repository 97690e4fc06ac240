// A request to any operation that gets as far as the things in its path.

import type { Operation } from '@synthward/contracts';
import type { Exchange } from './client';
import type { Caller } from './real-api';

/** A request that the owner could send, as far as it is about the thing in the path. */
export function exchangeAs(operation: Operation, caller: Caller, requestID = 'same-for-all'): Exchange {
  const sent = bodyOf(operation);
  return {
    method: operation.method.toUpperCase(),
    body: sent?.body,
    headers: {
      ...caller.headers,
      'x-request-id': requestID,
      ...(sent && { 'content-type': sent.type }),
      ...(operation.needsIfMatch && { 'if-match': '*' }),
    },
  };
}

interface SentBody {
  readonly type: string;
  readonly body: string;
}

const parameters = { type: 'application/fhir+json', body: '{"resourceType":"Parameters","parameter":[]}' };

/** Of operations that look at the body before they look for the thing: without a right one all would be 400 alike. */
const bodies: Readonly<Record<string, SentBody>> = {
  recoverWebhookDeliveries: { type: 'application/json', body: '{"since":"2026-01-01T00:00:00Z"}' },
  changeMember: { type: 'application/json', body: '{"role":"viewer"}' },
  postSystemExport: parameters,
  postPatientExport: parameters,
  postGroupExport: parameters,
  evaluateMatches: { type: 'text/csv', body: 'recordA,recordB\n' },
};

function bodyOf({ operationID, requestBody }: Operation): SentBody | undefined {
  return bodies[operationID] ?? (requestBody && { type: 'application/json', body: '{}' });
}
