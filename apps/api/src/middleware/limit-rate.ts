// Spends one request of each limit and tells the client what is left (IETF ratelimit-headers, draft 10).

import { AppError } from '@synthward/kernel';
import type { ApiServices, LimitedCaller, RateLimitState } from '../api-services';
import type { ApiResponse } from '../http/request-context';

/** Throws `rate_limited` when one of the caller's limits has no request left; the headers are set either way. */
export async function limitRate(
  services: ApiServices,
  res: ApiResponse,
  caller: LimitedCaller,
): Promise<void> {
  const states = await services.limiter.consume(caller);
  writeHeaders(res, states);
  res.locals.counted = [...(res.locals.counted ?? []), states];
  refuseBeyondLimit(states);
}

/** Whoever sends from this address. */
export function addressOf({ socket }: { readonly socket: { readonly remoteAddress?: string | undefined } }) {
  return { policy: 'address', id: socket.remoteAddress ?? 'unknown' } as const;
}

const WHOSE: Readonly<Record<RateLimitState['policy'], string>> = {
  address: 'from this address',
  operator: 'by this operator',
  key: 'with this key',
  bearer: 'with tokens alone',
  account: 'by this account',
  tenant: 'by all callers of the tenant',
};

/** Throws `rate_limited` when nothing was left; of several such limits, for the one that takes longest. */
export function refuseBeyondLimit(states: readonly RateLimitState[]): void {
  const [state] = states
    .filter(({ allowed }) => !allowed)
    .toSorted((one, other) => other.resetSeconds - one.resetSeconds);
  if (!state) return;
  const { policy, limit, windowSeconds } = state;
  const retryAfterSeconds = Math.max(1, wholeSeconds(state));
  throw new AppError(
    'rate_limited',
    `More than ${limit} requests in ${windowSeconds} seconds ${WHOSE[policy]}; wait ${retryAfterSeconds} s.`,
    { data: { retryAfterSeconds } },
  );
}

/** Gives back what the request has spent: an answer that says nothing new costs nothing. */
export async function giveBackRate(services: ApiServices, res: ApiResponse): Promise<void> {
  const { counted = [] } = res.locals;
  const told = counted.at(-1);
  if (!told) return;
  res.locals.counted = [];
  await services.limiter.giveBack(counted.flat());
  writeHeaders(
    res,
    told.map((state) => ({ ...state, remaining: Math.min(state.limit, state.remaining + 1) })),
  );
}

function writeHeaders(res: ApiResponse, states: readonly RateLimitState[]): void {
  const list = (parametersOf: (state: RateLimitState) => string) =>
    states.map((state) => `"${state.policy}";${parametersOf(state)}`).join(', ');
  res.setHeader(
    'RateLimit-Policy',
    list(({ limit, windowSeconds }) => `q=${limit};w=${windowSeconds}`),
  );
  res.setHeader(
    'RateLimit',
    list((state) => `r=${state.remaining};t=${wholeSeconds(state)}`),
  );
}

/** Never earlier than the reset. */
function wholeSeconds({ resetSeconds }: RateLimitState): number {
  return Math.ceil(resetSeconds);
}
