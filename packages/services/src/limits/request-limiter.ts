// The request limiter: so many requests a window per address and per API key, counted for all API processes together.

import { billingPlanOf } from '@synthward/contracts';
import { type Database, findPlanOfApiKey, findTenantPlan, uncountRequest } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { createRequestCounter } from './request-counter';

export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly windowSeconds: number;
  readonly resetSeconds: number;
  /** Which window the request was counted in. */
  readonly window: string;
}

export interface RequestLimiter {
  /**
   * Counts one request against `ip:<address>`, `key:<API key id>`, `tenant:<id>`, `operator:<id>`, or, for whoever is
   * signed in at the console, `account:<tenant id>:<account id>`; says whether it is within the limit.
   */
  consume(key: string): Promise<Allowance>;
  /** Takes the request that `consume` answered this window for out of the count, if the window still lasts. */
  giveBack(key: string, window: string): Promise<void>;
}

export interface LimiterOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Replaces the limits of plans and addresses. */
  readonly requestsPerMinute: number | undefined;
}

interface RequestLimit {
  readonly requests: number;
  readonly windowSeconds: number;
}

/** Above every plan: an address may hold several keys, and guessing at credentials needs far more. */
const ADDRESS_LIMIT: RequestLimit = { requests: 20_000, windowSeconds: 60 };
const ADDRESS_PREFIX = 'ip:';

/** The queue board asks every few seconds, with a score of files when it opens. */
const OPERATOR_LIMIT: RequestLimit = { requests: 1_200, windowSeconds: 60 };
const OPERATOR_PREFIX = 'operator:';

/** A key, and a tenant without one, has the limit of its tenant's plan; a change of plan is seen within half a minute. */
export function createRequestLimiter({ database, clock, requestsPerMinute }: LimiterOptions): RequestLimiter {
  const fixed =
    requestsPerMinute === undefined ? undefined : { requests: requestsPerMinute, windowSeconds: 60 };
  const planOf: Readonly<Record<string, (id: string) => Promise<string | undefined>>> = {
    key: (apiKeyID) => findPlanOfApiKey(database, apiKeyID),
    tenant: (tenantID) => findTenantPlan(database, tenantID),
    account: (tenantID) => findTenantPlan(database, tenantID),
  };
  const limitOfPlan = rememberBriefly(clock, async (key) => {
    const [kind = '', id = ''] = key.split(':');
    return billingPlanOf((await planOf[kind]?.(id)) ?? '').rateLimit;
  });
  const limitOf = async (key: string): Promise<RequestLimit> => {
    if (fixed) return fixed;
    if (key.startsWith(OPERATOR_PREFIX)) return OPERATOR_LIMIT;
    return key.startsWith(ADDRESS_PREFIX) ? ADDRESS_LIMIT : limitOfPlan(key);
  };
  const counter = createRequestCounter(database);
  return {
    async consume(key) {
      const limit = await limitOf(key);
      const { count, resetSeconds, window } = await counter.count(key, limit.windowSeconds);
      return {
        allowed: count <= limit.requests,
        limit: limit.requests,
        remaining: Math.max(0, limit.requests - count),
        windowSeconds: limit.windowSeconds,
        resetSeconds,
        window,
      };
    },
    giveBack: (key, window) => uncountRequest(database, key, window),
  };
}

const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;

/** Asks again after half a minute; forgets everything when there is too much, which costs one question each. */
function rememberBriefly(clock: Clock, ask: (id: string) => Promise<RequestLimit>) {
  const known = new Map<string, { limit: RequestLimit; until: number }>();
  return async (id: string): Promise<RequestLimit> => {
    const now = clock.now().getTime();
    const found = known.get(id);
    if (found && found.until > now) return found.limit;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const limit = await ask(id);
    known.set(id, { limit, until: now + REMEMBERED_MS });
    return limit;
  };
}
