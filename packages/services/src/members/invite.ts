// Invitations: made, listed, revoked. Nobody is sent a mail; the inviter passes the secret on.

import {
  type AuditContext,
  type Creation,
  type CreationAnswer,
  type InvitationListView,
  type InvitationView,
  invalidSpec,
  MOST_OPEN_INVITATIONS,
  type NewInvitationView,
  type Problem,
  type Role,
  readInvitationRequest,
} from '@synthward/contracts';
import { createInvitation, type Invitation, listInvitations, revokeInvitation } from '@synthward/db';
import { notFound, type PageRequest } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { mintSecret } from '../credentials/secrets';
import { readPosition, writePosition } from '../paging/position';
import type { SecretBox } from '../webhooks/secret-box';
import type { MemberDesk } from './manage-members';

const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Keeps the secrets of kept answers sealed. */
export interface InvitationDesk extends MemberDesk {
  readonly secrets: SecretBox;
}

/** Invites the address, and answers the secret this once. Throws `invalid_spec`, and what `createOnce` throws. */
export async function inviteMember(
  desk: InvitationDesk,
  { tenantID, body, by }: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
  creation: Creation<NewInvitationView>,
): Promise<CreationAnswer<NewInvitationView>> {
  const { clock, secrets } = desk;
  const answer = await createOnce(desk, creation, {
    prepare: () => readInvitationRequest(body),
    create: async (transaction, request) => {
      const { secret, digest } = mintSecret('invitation');
      const now = clock.now();
      const terms = { tenantID, digest, by, now, expiresAt: new Date(now.getTime() + KEPT_MS) };
      const row = await createInvitation(transaction, { ...request, ...terms }, MOST_OPEN_INVITATIONS);
      if (typeof row === 'string') throw invalidSpec([problems[row]]);
      return { ...invitationViewOf(row, now), secret: secrets.seal(secret) };
    },
  });
  return { ...answer, body: { ...answer.body, secret: secrets.open(answer.body.secret) } };
}

const problems = {
  member: { pointer: '/email', code: 'conflicting_fields', message: 'email is that of a member.' },
  too_many: {
    pointer: '',
    code: 'out_of_range',
    message: `A tenant has at most ${MOST_OPEN_INVITATIONS} open invitations: revoke one first.`,
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** A page of invitations, the newest first. Throws `invalid_cursor`. */
export async function listTenantInvitations(
  { database, clock }: MemberDesk,
  { tenantID, limit, cursor }: PageRequest,
): Promise<InvitationListView> {
  const after = cursor === undefined ? undefined : readPosition(cursor, 'inv');
  const rows = await listInvitations(database, { tenantID, limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return {
    data: shown.map((row) => invitationViewOf(row, clock.now())),
    hasMore,
    nextCursor: hasMore && last ? writePosition(last) : null,
  };
}

/** Throws `not_found` for an invitation that is missing, foreign, or open no more. */
export async function revokeTenantInvitation(
  { database, clock }: MemberDesk,
  { by, ...address }: { readonly tenantID: string; readonly invitationID: string; readonly by: AuditContext },
): Promise<void> {
  if (!(await revokeInvitation(database, address, { by, now: clock.now() }))) throw notFound();
}

function invitationViewOf(row: Invitation, now: Date): InvitationView {
  return {
    invitationID: row.id,
    email: row.email,
    role: row.role as Role, // as it was written by contract
    status: statusOf(row, now),
    invitedBy: row.invitedBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

function statusOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): InvitationView['status'] {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}
