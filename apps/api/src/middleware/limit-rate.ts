// Spends one request of a limit and tells the client what is left (IETF ratelimit-headers, draft 10).

import { AppError } from '@synthward/kernel';
import type { ApiServices, RateLimitState } from '../api-services';
import type { ApiResponse } from '../http/request-context';

/** Throws `rate_limited` when `key` has no request left; the headers are set either way. */
export async function limitRate(services: ApiServices, res: ApiResponse, key: string): Promise<void> {
  const state = await services.limiter.consume(key);
  writeHeaders(res, state);
  res.locals.counted = [...(res.locals.counted ?? []), { key, state }];
  if (state.allowed) return;
  const retryAfterSeconds = Math.max(1, Math.ceil(state.resetSeconds));
  throw new AppError(
    'rate_limited',
    `More than ${state.limit} requests in ${state.windowSeconds} seconds; wait ${retryAfterSeconds} s.`,
    { data: { retryAfterSeconds } },
  );
}

/** Gives back what the request has spent: an answer that says nothing new costs nothing. */
export async function giveBackRate(services: ApiServices, res: ApiResponse): Promise<void> {
  const { counted = [] } = res.locals;
  res.locals.counted = [];
  for (const { key, state } of counted) {
    await services.limiter.giveBack(key, state.window);
    writeHeaders(res, { ...state, remaining: Math.min(state.limit, state.remaining + 1) });
  }
}

function writeHeaders(res: ApiResponse, state: RateLimitState): void {
  res.setHeader('RateLimit-Policy', `"burst";q=${state.limit};w=${state.windowSeconds}`);
  res.setHeader('RateLimit', `"burst";r=${state.remaining};t=${Math.ceil(state.resetSeconds)}`);
}
