// Members of a tenant and invitations to it, behind the HTTP face.

import type {
  AuditContext,
  Creation,
  CreationAnswer,
  InvitationListView,
  MemberListView,
  MemberView,
  NewInvitationView,
} from '@synthward/contracts';

interface MemberAddress {
  readonly tenantID: string;
  readonly accountID: string;
}

interface Page {
  readonly tenantID: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A member and the number that its entity tag is made of. */
export interface TaggedMember {
  readonly member: MemberView;
  readonly version: number;
}

interface Expecting extends MemberAddress {
  readonly expected: readonly number[] | 'any';
  readonly by: AuditContext;
}

export interface MemberServices {
  /** Throws `invalid_cursor`. */
  list(page: Page): Promise<MemberListView>;
  /** Throws `not_found`. */
  get(address: MemberAddress): Promise<TaggedMember>;
  /** Throws `not_found`, `invalid_spec`, `last_owner` and `precondition_failed`. */
  change(request: Expecting & { readonly body: unknown }): Promise<TaggedMember>;
  /** Throws `not_found`, `last_owner` and `precondition_failed`. */
  remove(request: Expecting): Promise<void>;
  /** Once for each ticket. Throws `invalid_spec` and those of `createOnce`. */
  invite(
    request: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
    creation: Creation<NewInvitationView>,
  ): Promise<CreationAnswer<NewInvitationView>>;
  /** Throws `invalid_cursor`. */
  listInvitations(page: Page): Promise<InvitationListView>;
  /** Throws `not_found`, also for one that is not open. */
  revokeInvitation(request: {
    readonly tenantID: string;
    readonly invitationID: string;
    readonly by: AuditContext;
  }): Promise<void>;
}
