// Every error a client can meet: one row each. Status answers, error pages and the API description follow this table.

export interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
  /** True when the same request may succeed later without a change. */
  readonly retryable: boolean;
  /** What the caller can do about it, as a sentence. */
  readonly remedy: string;
}

export const errorCatalogue = {
  invalid_json: {
    status: 400,
    title: 'Invalid JSON',
    retryable: false,
    remedy: 'Send one well-formed JSON document in UTF-8, nested at most 32 levels deep.',
  },
  invalid_spec: {
    status: 400,
    title: 'Invalid spec',
    retryable: false,
    remedy: 'Correct every place listed under errors, then send the request again.',
  },
  invalid_parameter: {
    status: 400,
    title: 'Invalid parameter',
    retryable: false,
    remedy: 'Correct the query parameter that the message names.',
  },
  invalid_cursor: {
    status: 400,
    title: 'Invalid cursor',
    retryable: false,
    remedy: 'Give back nextCursor exactly as it was received, or start again without a cursor.',
  },
  invalid_idempotency_key: {
    status: 400,
    title: 'Invalid idempotency key',
    retryable: false,
    remedy: 'Send an Idempotency-Key of 1 to 255 visible ASCII characters, bare or in double quotes.',
  },
  invalid_request: {
    status: 400,
    title: 'Invalid request',
    retryable: false,
    remedy: 'Correct the HTTP message itself: its request line, its headers or its Content-Length.',
  },
  unsupported_version: {
    status: 400,
    title: 'Unsupported version',
    retryable: false,
    remedy: 'Send one of the versions that the message names in MediSynth-Version, or leave the header out.',
  },
  webhook_url_refused: {
    status: 400,
    title: 'Webhook URL refused',
    retryable: false,
    remedy: 'Give an https address of a public host, on port 443 or 8443, without credentials.',
  },
  population_too_large: {
    status: 400,
    title: 'Population too large',
    retryable: false,
    remedy: 'Lower the population. A cohort that is too large for one response can be had as a cohort job.',
  },
  invalid_predictions: {
    status: 400,
    title: 'Invalid predictions',
    retryable: false,
    remedy:
      'Correct the row that the message names, and every other row of its kind, then send all rows again.',
  },
  unauthenticated: {
    status: 401,
    title: 'Unauthenticated',
    retryable: false,
    remedy: 'Send a valid bearer token in Authorization and a valid workspace key in X-API-Key.',
  },
  token_expired: {
    status: 401,
    title: 'Token expired',
    retryable: false,
    remedy: 'Get a new bearer token by the refresh token, or by the account token.',
  },
  credentials_mismatch: {
    status: 401,
    title: 'Credentials mismatch',
    retryable: false,
    remedy: 'Use a bearer token and an API key of the same tenant.',
  },
  insufficient_scope: {
    status: 403,
    title: 'Insufficient scope',
    retryable: false,
    remedy: 'Use a key that has the scope that the message names, with an account whose role allows it.',
  },
  forged_request: {
    status: 403,
    title: 'Forged request',
    retryable: false,
    remedy: 'Send the csrfToken of the session in X-CSRF-Token, from a page of this server.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    retryable: false,
    remedy: 'Check the path and the identifiers; paths are case-sensitive and have no trailing slash.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    retryable: false,
    remedy: 'Use one of the methods in the Allow header.',
  },
  not_acceptable: {
    status: 406,
    title: 'Not acceptable',
    retryable: false,
    remedy: 'Accept application/json, or the media type of the artifact.',
  },
  request_timeout: {
    status: 408,
    title: 'Request timeout',
    retryable: true,
    remedy: 'Send the whole request within 30 seconds, and predictions at 64 kB a second or faster.',
  },
  job_state_conflict: {
    status: 409,
    title: 'Job state conflict',
    retryable: false,
    remedy: 'Read the job and act on its present status.',
  },
  idempotency_in_progress: {
    status: 409,
    title: 'Idempotency in progress',
    retryable: true,
    remedy: 'Wait for the seconds in the Retry-After header, then send the same request again.',
  },
  email_taken: {
    status: 409,
    title: 'E-mail address taken',
    retryable: false,
    remedy: 'Sign in with the account that has the address, or sign up with another one.',
  },
  last_owner: {
    status: 409,
    title: 'Last owner',
    retryable: false,
    remedy: 'Make another member an owner first.',
  },
  api_key_limit_reached: {
    status: 409,
    title: 'API key limit reached',
    retryable: false,
    remedy: 'Revoke a key that is not needed any more, or change the plan; to replace a key, rotate it.',
  },
  api_key_state_conflict: {
    status: 409,
    title: 'API key state conflict',
    retryable: false,
    remedy: 'Read the key and act on its present status.',
  },
  too_many_schedules: {
    status: 409,
    title: 'Too many schedules',
    retryable: false,
    remedy: 'Delete a schedule first, or change one that is there.',
  },
  webhook_endpoint_disabled: {
    status: 409,
    title: 'Webhook endpoint disabled',
    retryable: false,
    remedy: 'Enable the endpoint, then send the request again.',
  },
  plan_conflict: {
    status: 409,
    title: 'Plan conflict',
    retryable: false,
    remedy:
      'Revoke keys, wait for the next month, or choose a larger plan: the message says what does not fit.',
  },
  statement_state_conflict: {
    status: 409,
    title: 'Statement state conflict',
    retryable: false,
    remedy: 'Read the statement and act on its present status.',
  },
  artifact_expired: {
    status: 410,
    title: 'Artifact expired',
    retryable: false,
    remedy: 'Submit the specification with the same seed again: it gives the same content.',
  },
  precondition_failed: {
    status: 412,
    title: 'Precondition failed',
    retryable: false,
    remedy: 'Read the resource again and send its present ETag in If-Match.',
  },
  payload_too_large: {
    status: 413,
    title: 'Payload too large',
    retryable: false,
    remedy: 'Send at most 100 kB of JSON, 5 MB of it below /v1, or 2 GB of predictions.',
  },
  too_many_predictions: {
    status: 413,
    title: 'Too many predictions',
    retryable: false,
    remedy: 'Send at most 10,000,000 rows: of pairs those above a threshold, or clusters in their stead.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    retryable: false,
    remedy:
      'Send a Content-Type that the Accept header names, in UTF-8, not compressed or compressed by gzip, deflate or br.',
  },
  range_not_satisfiable: {
    status: 416,
    title: 'Range not satisfiable',
    retryable: false,
    remedy: 'Ask for bytes below the length in the Content-Range header.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Idempotency key reused',
    retryable: false,
    remedy: 'Use a new Idempotency-Key for another request.',
  },
  usage_event_reused: {
    status: 422,
    title: 'Usage event reused',
    retryable: false,
    remedy: 'Give another event another eventID; an event that was recorded is not changed.',
  },
  validation_failed: {
    status: 422,
    title: 'Validation failed',
    retryable: false,
    remedy: 'Correct every place that detail lists: loc says where, type which rule.',
  },
  precondition_required: {
    status: 428,
    title: 'Precondition required',
    retryable: false,
    remedy: 'Send the ETag of the resource in If-Match.',
  },
  rate_limited: {
    status: 429,
    title: 'Rate limited',
    retryable: true,
    remedy: 'Wait for the seconds in the Retry-After header.',
  },
  quota_exceeded: {
    status: 429,
    title: 'Quota exceeded',
    retryable: false,
    remedy: 'Wait until the quota is reset, ask for less, or change the plan.',
  },
  too_many_exports: {
    status: 429,
    title: 'Too many exports',
    retryable: true,
    remedy: 'Wait for the seconds in the Retry-After header, or for an export of the same cohort to end.',
  },
  too_many_streams: {
    status: 429,
    title: 'Too many streams',
    retryable: true,
    remedy: 'Close another event stream first, or poll.',
  },
  headers_too_large: {
    status: 431,
    title: 'Request header fields too large',
    retryable: false,
    remedy: 'Send at most 16 kB of headers.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    retryable: true,
    remedy: 'Try again; if it persists, report the requestID.',
  },
  export_failed: {
    status: 500,
    title: 'Export failed',
    retryable: false,
    remedy: 'Delete the export and start it again; if it fails again, report its address.',
  },
  unavailable: {
    status: 503,
    title: 'Unavailable',
    retryable: true,
    remedy: 'Wait for the seconds in the Retry-After header, then try again.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

/** All codes, in the order of their status. */
export const errorCodes = Object.keys(errorCatalogue).filter(isErrorCode);

/** Whether a text is a code of the catalogue; inner errors with other codes reach clients as `internal`. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}
