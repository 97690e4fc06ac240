// Small use cases of people behind the HTTP face: one who is signed in and owns the one tenant.

import type { AuditEntryView, MemberView, NewInvitationView } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { AccountServices } from '../../../apps/api/src/api-services/account-services';
import type { AuditServices } from '../../../apps/api/src/api-services/audit-services';
import type { MemberServices } from '../../../apps/api/src/api-services/member-services';
import type { RequestLogServices } from '../../../apps/api/src/api-services/request-log-services';
import { answered } from './answered';

export const CONSOLE_SECRET = 'good-session';
export const CSRF_TOKEN = 'good-csrf-token';
export const ACCOUNT = 'acc_1';
export const INVITATION = 'inv_1';

/** Signing in always succeeds; one session is known, of the owner of `tenantID`. */
export function sampleAccounts(tenantID: string): AccountServices {
  const session = {
    sessionID: 'ses_1',
    view: {
      account: { accountID: ACCOUNT, name: 'Ada', email: 'ada@example.org' },
      memberships: [{ tenantID, tenantName: 'Example', role: 'owner' as const }],
      csrfToken: CSRF_TOKEN,
      expiresAt: '2026-01-01T12:00:00.000Z',
    },
  };
  const opened = async () => ({ ...session, secret: CONSOLE_SECRET, endsAt: new Date(0) });
  return {
    signUp: opened,
    signIn: opened,
    acceptInvitation: opened,
    findSession: async (secret) => (secret === CONSOLE_SECRET ? session : undefined),
    signOut: async () => undefined,
  };
}

const member: MemberView = {
  accountID: ACCOUNT,
  name: 'Ada',
  email: 'ada@example.org',
  role: 'owner',
  joinedAt: '2026-01-01T00:00:00.000Z',
};

const invitation: NewInvitationView = {
  invitationID: INVITATION,
  email: 'grace@example.org',
  role: 'viewer',
  status: 'open',
  invitedBy: ACCOUNT,
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
  secret: 'sw_invitation_sample',
};

export function sampleMembers(): MemberServices {
  const tagged = { member, version: 1 };
  const requireKnown = (isKnown: boolean) => {
    if (!isKnown) throw new AppError('not_found', 'no such member');
  };
  const requireExpected = (expected: readonly number[] | 'any') => {
    if (expected !== 'any' && !expected.includes(tagged.version))
      throw new AppError('precondition_failed', 'The member has changed.');
  };
  const { secret: _, ...listed } = invitation;
  return {
    list: async () => ({ data: [member], hasMore: true, nextCursor: ACCOUNT }),
    async get({ accountID }) {
      requireKnown(accountID === ACCOUNT);
      return tagged;
    },
    async change({ accountID, expected }) {
      requireKnown(accountID === ACCOUNT);
      requireExpected(expected);
      return { ...tagged, version: 2 };
    },
    async remove({ accountID, expected }) {
      requireKnown(accountID === ACCOUNT);
      requireExpected(expected);
    },
    invite: async (_request, creation) => answered(creation, invitation),
    listInvitations: async () => ({ data: [listed], hasMore: false, nextCursor: null }),
    async revokeInvitation({ invitationID }) {
      requireKnown(invitationID === INVITATION);
    },
  };
}

const entry: AuditEntryView = {
  tenantID: 'ten_own',
  sequence: 1,
  at: '2026-01-01T00:00:00.000Z',
  actor: { kind: 'account', id: ACCOUNT },
  apiKeyID: null,
  address: '203.0.113.7',
  action: 'session.start',
  target: 'ses_1',
  beforeDigest: null,
  afterDigest: null,
  requestID: 'req_1',
  data: {},
  previousHash: '0'.repeat(64),
  hash: '1'.repeat(64),
};

export function sampleAudit(): AuditServices {
  return {
    list: async () => ({ data: [entry], hasMore: true, nextCursor: '1' }),
    async *export() {
      yield `${JSON.stringify(entry)}\n`;
    },
  };
}

export function sampleRequestLog(): RequestLogServices {
  return {
    note: () => undefined,
    list: async () => ({
      data: [
        {
          ...{ at: '2026-01-01T00:00:00.000Z', requestID: 'req_1', method: 'GET', operation: 'getCohortJob' },
          ...{ status: 404, durationMs: 3, keyID: 'key_1', accountID: ACCOUNT, errorCode: 'not_found' },
        },
      ],
      hasMore: true,
      nextCursor: '1767225600000 1',
    }),
  };
}
