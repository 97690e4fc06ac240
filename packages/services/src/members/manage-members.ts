// Members of a tenant: listed, read, given another role, removed.

import {
  type AuditContext,
  type MemberListView,
  type MemberView,
  type Role,
  readMemberChange,
} from '@synthward/contracts';
import {
  changeMemberRole,
  type Database,
  findMember,
  listMembers,
  type MemberAddress,
  type MemberRefusal,
  removeMember,
  type StoredMember,
} from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { notFound, type PageRequest } from '../cohort-jobs/read';
import { readPosition, writePosition } from '../paging/position';

export interface MemberDesk {
  readonly database: Database;
  readonly clock: Clock;
}

/** A member and the number that its entity tag is made of. */
export interface TaggedMember {
  readonly member: MemberView;
  readonly version: number;
}

/** A page of members, who joined last first. Throws `invalid_cursor`. */
export async function listTenantMembers(
  { database }: MemberDesk,
  { tenantID, limit, cursor }: PageRequest,
): Promise<MemberListView> {
  const after = cursor === undefined ? undefined : readPosition(cursor, 'acc');
  const rows = await listMembers(database, { tenantID, limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return {
    data: shown.map(memberViewOf),
    hasMore,
    nextCursor: hasMore && last ? writePosition({ createdAt: last.createdAt, id: last.accountId }) : null,
  };
}

/** Throws `not_found`. */
export async function getTenantMember(
  { database }: MemberDesk,
  address: MemberAddress,
): Promise<TaggedMember> {
  return taggedOf((await findMember(database, address)) ?? 'missing');
}

interface Expecting extends MemberAddress {
  /** The versions that the caller is ready to change. */
  readonly expected: readonly number[] | 'any';
  readonly by: AuditContext;
}

/** Throws `not_found`, `invalid_spec`, `last_owner`, and `precondition_failed` for another version. */
export async function changeTenantMember(
  { database, clock }: MemberDesk,
  { body, expected, by, ...address }: Expecting & { readonly body: unknown },
): Promise<TaggedMember> {
  const { role } = readMemberChange(body);
  return taggedOf(await changeMemberRole(database, address, { role, expected, by, now: clock.now() }));
}

/** Throws `not_found`, `last_owner`, and `precondition_failed` for another version. */
export async function removeTenantMember(
  { database, clock }: MemberDesk,
  { expected, by, ...address }: Expecting,
): Promise<void> {
  taggedOf(await removeMember(database, address, { expected, by, now: clock.now() }));
}

function taggedOf(outcome: StoredMember | MemberRefusal): TaggedMember {
  if (typeof outcome === 'string') throw refusals[outcome]();
  return { member: memberViewOf(outcome), version: outcome.version };
}

const refusals: Readonly<Record<MemberRefusal, () => AppError>> = {
  missing: notFound,
  stale: () => new AppError('precondition_failed', 'The member has changed since it was read.'),
  last_owner: () => new AppError('last_owner', 'The tenant would have no owner any more.'),
};

function memberViewOf({ accountId, account, role, createdAt }: StoredMember): MemberView {
  return {
    accountID: accountId,
    ...account,
    role: role as Role, // as it was written by contract
    joinedAt: createdAt.toISOString(),
  };
}
