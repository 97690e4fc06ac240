// Who belongs to a tenant, and who is asked to.

import {
  invitationListSchema,
  invitationRequestSchema,
  MOST_OPEN_INVITATIONS,
  memberChangeSchema,
  memberListSchema,
  memberSchema,
  newInvitationSchema,
} from '../access/member';
import { listQuerySchema } from './list-query';
import type { Operation, PathParameter } from './operation';
import { tenantID } from './path-parameters';

const membersPath = '/workspace/tenants/{tenantID}/members';
const invitationsPath = '/workspace/tenants/{tenantID}/invitations';

const identifier = /^[A-Za-z0-9_-]{1,64}$/;
const accountID: PathParameter = { pattern: identifier, description: 'As listed.' };
const invitationID: PathParameter = { pattern: identifier, description: 'As listed.' };

const common = { access: 'pair', isRateLimited: true, pathParameters: { tenantID } } as const;
const read = { ...common, method: 'get', scope: 'members:read' } as const;
const write = { ...common, scope: 'members:write' } as const;
const ofMember = { path: `${membersPath}/{accountID}`, pathParameters: { tenantID, accountID } } as const;

const tagged = { ETag: 'Changes with the member; give it back in If-Match.' };

export const memberOperations = {
  listMembers: {
    ...read,
    operationID: 'listMembers',
    path: membersPath,
    summary: 'List members',
    description: 'The members of the tenant, who joined last first.',
    query: listQuerySchema,
    responses: { 200: { description: 'One page of members.', schema: memberListSchema } },
    errors: ['invalid_cursor'],
  },
  getMember: {
    ...read,
    ...ofMember,
    operationID: 'getMember',
    summary: 'Read a member',
    description: 'One member, with the tag that a change must name.',
    responses: {
      200: { description: 'The member.', schema: memberSchema, headers: tagged },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
    errors: [],
  },
  changeMember: {
    ...write,
    ...ofMember,
    method: 'patch',
    needsIfMatch: true,
    operationID: 'changeMember',
    summary: "Change a member's role",
    description: 'Holds within two seconds everywhere. The last owner stays one.',
    requestBody: memberChangeSchema,
    responses: { 200: { description: 'The member as it is now.', schema: memberSchema, headers: tagged } },
    errors: ['last_owner'],
  },
  removeMember: {
    ...write,
    ...ofMember,
    method: 'delete',
    needsIfMatch: true,
    operationID: 'removeMember',
    summary: 'Remove a member',
    description:
      'The account stays, and has nothing to do with the tenant any more; its bearer tokens for it end. Keys belong to the tenant and stay. The last owner cannot be removed.',
    responses: { 204: { description: 'Removed.' } },
    errors: ['last_owner'],
  },
  createInvitation: {
    ...write,
    method: 'post',
    isCreating: true,
    operationID: 'createInvitation',
    path: invitationsPath,
    summary: 'Invite somebody',
    description: `Makes a secret by which the owner of the address joins with the role, within seven days. It is for the inviter to pass on: no mail is sent. At most ${MOST_OPEN_INVITATIONS} are open at once.`,
    requestBody: invitationRequestSchema,
    responses: {
      201: { description: 'Invited; the secret is in this answer alone.', schema: newInvitationSchema },
    },
    errors: [],
  },
  listInvitations: {
    ...read,
    operationID: 'listInvitations',
    path: invitationsPath,
    summary: 'List invitations',
    description: 'All invitations whatever became of them, the newest first.',
    query: listQuerySchema,
    responses: { 200: { description: 'One page of invitations.', schema: invitationListSchema } },
    errors: ['invalid_cursor'],
  },
  revokeInvitation: {
    ...write,
    method: 'delete',
    operationID: 'revokeInvitation',
    path: `${invitationsPath}/{invitationID}`,
    summary: 'Revoke an invitation',
    description: 'Nobody can accept it any more. One that is not open is answered like a missing one.',
    pathParameters: { tenantID, invitationID },
    responses: { 204: { description: 'Revoked.' } },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;
