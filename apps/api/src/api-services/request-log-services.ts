// The request log behind the HTTP face.

import type { RequestLogQuery, RequestLogView } from '@synthward/contracts';

/** A request of a known caller that is over. */
interface AnsweredRequest {
  readonly tenantID: string;
  /** When it came. */
  readonly at: Date;
  readonly requestID: string;
  readonly method: string;
  readonly operation: string;
  readonly status: number;
  readonly durationMs: number;
  readonly apiKeyID: string | null;
  readonly accountID: string | null;
  readonly errorCode: string | null;
}

export interface RequestLogServices {
  /** Keeps a note of the request; nobody waits for it. */
  note(request: AnsweredRequest): void;
  /** The newest first. Throws `invalid_cursor`. */
  list(page: RequestLogQuery & { readonly tenantID: string }): Promise<RequestLogView>;
}
