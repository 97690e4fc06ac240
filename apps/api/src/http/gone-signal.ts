// A signal that tells a use case that nobody waits for its answer.

import type { ApiResponse } from './request-context';

/** Aborted when the response has been sent, or the client has gone before. */
export function goneSignal(res: ApiResponse): AbortSignal {
  const controller = new AbortController();
  if (res.destroyed || res.closed) controller.abort();
  res.once('close', () => controller.abort());
  return controller.signal;
}
