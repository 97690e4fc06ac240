// Composes accounts, members and the audit log.

import type { Environment } from '@synthward/contracts';
import { keepTenant } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import {
  acceptTenantInvitation,
  changeTenantMember,
  createGuessLimiter,
  createPasswordDesk,
  createSecretBox,
  deriveKey,
  exportTenantAuditLog,
  findKnownSession,
  getTenantMember,
  inviteMember,
  listTenantAuditLog,
  listTenantInvitations,
  listTenantMembers,
  removeTenantMember,
  revokeTenantInvitation,
  signInAccount,
  signOut,
  signUpAccount,
} from '@synthward/services';
import type { ApiServices } from '../api-services';
import type { CredentialParts } from './credentials';
import type { Databases } from './databases';
import { followedBy } from './followed-by';

/**
 * An account belongs to no tenant, or is yet to: whoever signs in is looked up among all. Throws without the environment's secret key: tokens against forged requests are made
 * from it.
 */
export function accountServicesOf(
  { SYNTHWARD_SECRET_KEY }: Environment,
  { database, platform, forgetCallers }: Databases & Pick<CredentialParts, 'forgetCallers'>,
): Pick<ApiServices, 'accounts' | 'members' | 'audit'> {
  if (!SYNTHWARD_SECRET_KEY) throw new Error('Set SYNTHWARD_SECRET_KEY to the base64 of 32 random bytes.');
  const common = { database, clock: systemClock };
  const csrfKey = deriveKey(SYNTHWARD_SECRET_KEY, 'console-csrf');
  const desk = {
    database: platform,
    clock: systemClock,
    guesses: createGuessLimiter(platform),
    passwords: createPasswordDesk(),
    csrfKey,
  };
  const invitations = { ...common, secrets: createSecretBox(SYNTHWARD_SECRET_KEY) };
  return {
    accounts: {
      signUp: (request) => signUpAccount(desk, request),
      signIn: (request) => signInAccount(desk, request),
      acceptInvitation: (request) => acceptTenantInvitation(desk, request),
      findSession: (secret) => findKnownSession(desk, secret),
      signOut: (session) => signOut(desk, session),
    },
    members: {
      list: (page) => listTenantMembers(common, page),
      get: (address) => getTenantMember(common, address),
      change: followedBy((request) => changeTenantMember(common, request), forgetCallers),
      remove: followedBy((request) => removeTenantMember(common, request), forgetCallers),
      invite: (request, creation) => inviteMember(invitations, request, creation),
      listInvitations: (page) => listTenantInvitations(common, page),
      revokeInvitation: (request) => revokeTenantInvitation(common, request),
    },
    audit: {
      list: (page) => listTenantAuditLog(database, page),
      export: (request) => keepTenant(exportTenantAuditLog(database, request)),
    },
  };
}
