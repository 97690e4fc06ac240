// What calls throw: the API's own refusals, and what went wrong on the way to it.

import { type ErrorCode, retryableCodes } from './generated/errors';
import type { ErrorBody } from './generated/schemas';

export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly status: number;
  readonly requestID: string | undefined;
  readonly errors?: ErrorBody['errors'];
  readonly quota?: ErrorBody['quota'];
  readonly retryAfterSeconds?: number | undefined;
}

/** The API refused: `code` is one of its catalogue, and /docs/errors/{code} of the server says what to do about it. */
export class SynthwardError extends Error {
  override readonly name = 'SynthwardError';
  readonly code: ErrorCode;
  readonly status: number;
  /** What support asks for. */
  readonly requestID: string | undefined;
  /** Places in what was sent, where the refusal is about some. */
  readonly errors: NonNullable<ErrorBody['errors']>;
  readonly quota: ErrorBody['quota'];
  /** Seconds that the server asked to wait, where it did. */
  readonly retryAfterSeconds: number | undefined;
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;

  constructor({ code, message, status, requestID, errors, quota, retryAfterSeconds }: Refusal) {
    super(message);
    this.code = code;
    this.status = status;
    this.requestID = requestID;
    this.errors = errors ?? [];
    this.quota = quota;
    this.retryAfterSeconds = retryAfterSeconds;
    this.retryable = retryableCodes.some((retryable) => retryable === code);
  }
}

/**
 * `no_answer`: the network failed, or a gateway had nothing behind it. `unexpected_answer`: not one that this version of
 * the client knows. `token_refused`: an OAuth refusal, whose reason begins the message. `invalid_input`: places in what was sent below /v1,
 * which names them without a code. `wrong_digest`: a download is not
 * what was stored. `webhook_refused`: a message that the endpoint's secret did not sign, or signed too long ago.
 */
export type ClientErrorCode =
  | 'no_answer'
  | 'unexpected_answer'
  | 'token_refused'
  | 'invalid_input'
  | 'wrong_digest'
  | 'webhook_refused';

export interface ClientErrorDetail {
  readonly status?: number | undefined;
  readonly requestID?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/** Something failed that the API's catalogue has no code for. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  readonly status: number | undefined;
  readonly requestID: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ClientErrorCode, message: string, detail: ClientErrorDetail = {}) {
    super(message, { cause: detail.cause });
    this.code = code;
    this.status = detail.status;
    this.requestID = detail.requestID;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}
