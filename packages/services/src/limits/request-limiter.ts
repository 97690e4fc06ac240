// The request limiter: so many requests a minute per API key, counted for all API processes together.

import { countRequest, type Database } from '@synthward/db';

export interface RequestLimit {
  readonly requests: number;
  readonly windowSeconds: number;
}

export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly windowSeconds: number;
  readonly resetSeconds: number;
}

/** Counts one request of `key` and says whether it is within the limit. */
export async function consumeRequest(
  database: Database,
  key: string,
  limit: RequestLimit,
): Promise<Allowance> {
  const { count, resetSeconds } = await countRequest(database, key, limit.windowSeconds);
  return {
    allowed: count <= limit.requests,
    limit: limit.requests,
    remaining: Math.max(0, limit.requests - count),
    windowSeconds: limit.windowSeconds,
    resetSeconds,
  };
}
