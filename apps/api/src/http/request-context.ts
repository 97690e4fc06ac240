// What the server remembers about a request while it is answered.

import type { Response } from 'express';

interface RequestContext {
  requestID: string;
  /** The route's pattern, once one has matched: never the path itself, which holds ids. */
  route?: string;
  /** Set once the caller is known. */
  tenantID?: string;
  /** Ends the request when its body has not arrived in time. */
  bodyDeadline?: NodeJS.Timeout;
}

export type ApiResponse = Response<unknown, RequestContext>;
