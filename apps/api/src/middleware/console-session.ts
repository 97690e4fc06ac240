// Callers who are signed in at the console: a cookie stands for token and key, guarded against forged requests.

import { timingSafeEqual } from 'node:crypto';
import { type MembershipView, scopesOfRole } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import type { ConsoleSession } from '../api-services/account-services';
import type { Caller } from '../caller';
import { isReading, isSameOrigin } from '../http/same-origin';
import { consoleCookie, readSessionCookie } from '../http/session-cookie';
import { nothingThere } from './path-scope';

/** Whom a session's requests without a tenant in the path are for, where the account has several. */
const TENANT_HEADER = 'x-tenant-id';

/**
 * The member behind the cookie, in the tenant of the path; undefined when other credentials are sent, or none. Throws
 * `unauthenticated` for a session that has ended, `forged_request`, and `not_found` for a tenant of which the account is no
 * member.
 */
export async function callerOfSession(services: ApiServices, req: Request): Promise<Caller | undefined> {
  if (req.headers.authorization !== undefined || req.headers['x-api-key'] !== undefined) return undefined;
  if (readSessionCookie(consoleCookie, { services, req }) === undefined) return undefined;
  const { view } = await requireSession(services, req);
  const { tenantID, role } = membershipFor(req, view.memberships);
  const { accountID } = view.account;
  const counted = { policy: 'account', id: `${tenantID}:${accountID}` } as const;
  return { tenantID, accountID, apiKeyID: null, scopes: scopesOfRole(role), counted };
}

/** The session behind the cookie. Throws `unauthenticated` without one, and `forged_request`. */
export async function requireSession(services: ApiServices, req: Request): Promise<ConsoleSession> {
  const secret = readSessionCookie(consoleCookie, { services, req });
  const session = secret === undefined ? undefined : await services.accounts.findSession(secret);
  if (!session) throw new AppError('unauthenticated', 'Nobody is signed in, or the session has ended.');
  if (!isReading(req) && !isOwnRequest(services, req, session))
    throw new AppError(
      'forged_request',
      'A change by a session needs X-CSRF-Token, and has to come from a page of this server.',
    );
  return session;
}

/** Both are asked for: the token is out of reach for other sites, and the origin for whoever got hold of a token. */
function isOwnRequest(services: ApiServices, req: Request, { view }: ConsoleSession): boolean {
  const given = Buffer.from(String(req.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(view.csrfToken);
  return isSameOrigin(services, req) && given.length === expected.length && timingSafeEqual(given, expected);
}

function membershipFor(req: Request, memberships: readonly MembershipView[]): MembershipView {
  const named = req.params.tenantID ?? req.headers[TENANT_HEADER];
  const [only, ...others] = memberships;
  if (named === undefined && only && others.length === 0) return only;
  if (named === undefined)
    throw new AppError(
      'unauthenticated',
      'Name the tenant in X-Tenant-ID: the account has none, or several.',
    );
  const membership = memberships.find(({ tenantID }) => tenantID === named);
  if (membership) return membership;
  throw nothingThere();
}
