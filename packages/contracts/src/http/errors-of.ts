// Which errors an operation can answer with: its own, and those that follow from its access and method.

import type { ErrorCode } from '../errors/catalogue';
import type { Operation } from './operation';

/** Every error code an operation can give, without repeats. */
export function errorsOf(operation: Operation): readonly ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      'invalid_request',
      'unsupported_version',
      'not_acceptable',
      ...operation.errors,
      ...(operation.query ? (['invalid_parameter'] as const) : []),
      ...(operation.requestBody ? bodyErrors : []),
      ...(operation.streamedBody ? streamedBodyErrors : []),
      ...errorsOfAccess[operation.access],
      ...(isForgeable(operation) ? (['forged_request'] as const) : []),
      ...(operation.scope ? (['insufficient_scope'] as const) : []),
      ...(operation.isCreating ? creationErrors : []),
      ...(Object.keys(operation.pathParameters).length > 0 ? (['not_found'] as const) : []),
      ...(operation.needsIfMatch ? (['precondition_failed', 'precondition_required'] as const) : []),
      ...(operation.isRateLimited ? (['rate_limited'] as const) : []),
      ...(operation.requestBody || operation.streamedBody ? (['request_timeout'] as const) : []),
      'headers_too_large',
      'internal',
      'unavailable',
    ]),
  ];
}

/** Whoever is no operator is told that there is nothing. */
const errorsOfAccess: Readonly<Record<Operation['access'], readonly ErrorCode[]>> = {
  public: [],
  bearer: ['unauthenticated', 'token_expired', 'credentials_mismatch'],
  pair: ['unauthenticated', 'token_expired', 'credentials_mismatch'],
  key: ['unauthenticated'],
  session: ['unauthenticated'],
  operator: ['not_found'],
};

/** What a browser's cookie stands behind, and changes something. */
function isForgeable({ access, method }: Operation): boolean {
  return method !== 'get' && (access === 'pair' || access === 'bearer' || access === 'session');
}

const bodyErrors = ['invalid_json', 'invalid_spec', 'payload_too_large', 'unsupported_media_type'] as const;

const streamedBodyErrors = ['payload_too_large', 'unsupported_media_type'] as const;

const creationErrors = [
  'invalid_idempotency_key',
  'idempotency_in_progress',
  'idempotency_key_reused',
] as const;
