// What the server remembers about a request while it is answered.

import type { Response } from 'express';
import type { RateLimitState } from '../api-services';
import type { ConsoleSession } from '../api-services/account-services';
import type { Operator } from '../api-services/operator-services';
import type { Caller } from '../caller';

interface RequestContext {
  requestID: string;
  /** A browser asks whether a page of another origin may send a request; see allowOrigins. */
  isPreflight?: boolean;
  /** The route's pattern, once one has matched: never the path itself, which holds ids. */
  route?: string;
  /** Set once one has matched. */
  operationID?: string;
  /** Set once the caller is known. */
  tenantID?: string;
  caller?: Pick<Caller, 'apiKeyID' | 'accountID'>;
  /** Of the error that was answered. */
  errorCode?: string;
  /** Set once an operator is known, on paths that only operators have. */
  operator?: Operator;
  /** Set once a session is known, on paths that are about the session itself. */
  session?: ConsoleSession;
  /** What the request was counted as, for an answer that costs nothing. */
  counted?: (readonly RateLimitState[])[];
  /** Ends the request when its body has not arrived in time. */
  bodyDeadline?: NodeJS.Timeout;
}

export type ApiResponse = Response<unknown, RequestContext>;
