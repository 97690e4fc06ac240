// The request limiter: so many requests a window, counted for all API processes together.

import { billingPlanOf, type PlanView } from '@synthward/contracts';
import { type CountedWindow, type Database, findTenantPlan, uncountRequests } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { type CountedLimit, createRequestCounter } from './request-counter';

/** What a limit is about: where requests come from, who sends them, or the tenant of whoever does. */
type LimitPolicy = 'address' | 'operator' | 'key' | 'bearer' | 'account' | 'tenant';

export interface Allowance extends CountedWindow {
  readonly policy: LimitPolicy;
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly windowSeconds: number;
  readonly resetSeconds: number;
}

/** Whom a request is counted for. */
export interface LimitedCaller {
  readonly policy: Exclude<LimitPolicy, 'tenant'>;
  /** An address, or the id of a key, an account, an operator; the tenant's own for a token without a key. */
  readonly id: string;
  /** Who shares the limit of a tenant with all of its callers; absent for addresses and operators. */
  readonly tenantID?: string | undefined;
}

export interface RequestLimiter {
  /** Counts one request; says of each of its limits whether it is within. */
  consume(caller: LimitedCaller): Promise<readonly Allowance[]>;
  /** Takes the request that `consume` answered these for out of the counts, as far as their windows still last. */
  giveBack(counted: readonly CountedWindow[]): Promise<void>;
}

export interface LimiterOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Replaces the limits of plans and addresses. */
  readonly requestsPerMinute: number | undefined;
}

type RequestLimit = Omit<CountedLimit, 'key'>;

/** Above every plan: an address may hold several keys, and guessing at credentials needs far more. */
const ADDRESS_LIMIT: RequestLimit = { requests: 20_000, windowSeconds: 60 };

/** The queue board asks every few seconds, with a score of files when it opens. */
const OPERATOR_LIMIT: RequestLimit = { requests: 1_200, windowSeconds: 60 };

/**
 * Each key has the limit of its tenant's plan, as has each account at the console, and all that send a token alone together;
 * beside it stands the limit of the whole tenant. A change of plan is seen within half a minute.
 */
export function createRequestLimiter({ database, clock, requestsPerMinute }: LimiterOptions): RequestLimiter {
  const planOf = rememberBriefly(clock, async (tenantID) =>
    billingPlanOf((await findTenantPlan(database, tenantID)) ?? ''),
  );
  const fixed =
    requestsPerMinute === undefined ? undefined : { requests: requestsPerMinute, windowSeconds: 60 };
  const limitsOf = async ({ policy, tenantID }: LimitedCaller): Promise<readonly RequestLimit[]> => {
    if (fixed) return [fixed, fixed];
    if (tenantID === undefined) return [policy === 'operator' ? OPERATOR_LIMIT : ADDRESS_LIMIT];
    const { rateLimit, tenantRateLimit } = await planOf(tenantID);
    return [rateLimit, tenantRateLimit];
  };
  const counter = createRequestCounter(database);
  return {
    async consume(caller) {
      const { policy, id, tenantID } = caller;
      const [limit = ADDRESS_LIMIT, tenantLimit = limit] = await limitsOf(caller);
      const own = { ...limit, key: `${PREFIXES[policy]}:${id}` };
      const shared = tenantID === undefined ? undefined : { ...tenantLimit, key: `tenant:${tenantID}` };
      const counts = await counter.count({ own, shared });
      return [
        allowanceOf(policy, own, counts.own),
        ...(shared && counts.shared ? [allowanceOf('tenant', shared, counts.shared)] : []),
      ];
    },
    giveBack: (counted) => uncountRequests(database, counted),
  };
}

/** In the table of windows; all of those that share a tenant's come before `tenant`. */
const PREFIXES: Readonly<Record<LimitedCaller['policy'], string>> = {
  address: 'ip',
  operator: 'operator',
  key: 'key',
  bearer: 'bearer',
  account: 'account',
};

interface Counted {
  readonly count: number;
  readonly resetSeconds: number;
  readonly window: string;
}

function allowanceOf(
  policy: LimitPolicy,
  { key, requests, windowSeconds }: CountedLimit,
  { count, resetSeconds, window }: Counted,
): Allowance {
  const allowed = count <= requests;
  const remaining = Math.max(0, requests - count);
  return { policy, key, window, allowed, limit: requests, remaining, windowSeconds, resetSeconds };
}

const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;

/** Asks again after half a minute; forgets everything when there is too much, which costs one question each. */
function rememberBriefly(clock: Clock, ask: (tenantID: string) => Promise<PlanView>) {
  const known = new Map<string, { plan: PlanView; until: number }>();
  return async (tenantID: string): Promise<PlanView> => {
    const now = clock.now().getTime();
    const found = known.get(tenantID);
    if (found && found.until > now) return found.plan;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const plan = await ask(tenantID);
    known.set(tenantID, { plan, until: now + REMEMBERED_MS });
    return plan;
  };
}
