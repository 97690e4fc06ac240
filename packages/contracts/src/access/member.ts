// Members of a tenant and invitations to it: how they are shown, asked for and changed.

import { z } from 'zod';
import { MUST_BE_OBJECT } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { emailSchema, readBody } from './account';
import { roleSchema, roles } from './roles';

/** Invitations of a tenant that can be accepted at the same time. */
export const MOST_OPEN_INVITATIONS = 100;

const role = z.enum(roles, { error: `must be ${roles.slice(0, -1).join(', ')} or ${roles.at(-1)}` });

export const memberSchema = z
  .object({
    accountID: z.string(),
    name: z.string(),
    email: z
      .string()
      .nullable()
      .meta({ description: 'Null for an account that has credentials of the API alone.' }),
    role: roleSchema,
    joinedAt: z.iso.datetime(),
  })
  .meta({ id: 'Member' });

export const memberListSchema = listOf(memberSchema, 'MemberList');

export const memberChangeSchema = z.strictObject({ role }, MUST_BE_OBJECT).meta({ id: 'MemberChange' });

export const invitationRequestSchema = z
  .strictObject({ email: emailSchema, role }, MUST_BE_OBJECT)
  .meta({ id: 'InvitationRequest' });

const invitationStatuses = ['open', 'accepted', 'revoked', 'expired'] as const;

const invitationSchema = z
  .object({
    invitationID: z.string(),
    email: z.string(),
    role: roleSchema,
    status: z.enum(invitationStatuses),
    invitedBy: z.string().meta({ description: 'Id of the account.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });

export const newInvitationSchema = invitationSchema
  .extend({
    secret: z.string().meta({
      description:
        'Whoever has it can accept for the invited address, once. No mail is sent: pass it on. Shown here and in replays, and never again.',
    }),
  })
  .meta({ id: 'NewInvitation' });

export const invitationListSchema = listOf(invitationSchema, 'InvitationList');

export type MemberView = DeepReadonly<z.infer<typeof memberSchema>>;
export type MemberListView = DeepReadonly<z.infer<typeof memberListSchema>>;
export type InvitationRequest = DeepReadonly<z.output<typeof invitationRequestSchema>>;
export type InvitationView = DeepReadonly<z.infer<typeof invitationSchema>>;
export type NewInvitationView = DeepReadonly<z.infer<typeof newInvitationSchema>>;
export type InvitationListView = DeepReadonly<z.infer<typeof invitationListSchema>>;

/** Throws `invalid_spec`. */
export function readMemberChange(body: unknown): Readonly<z.output<typeof memberChangeSchema>> {
  return readBody(memberChangeSchema, body);
}

/** Throws `invalid_spec` with every problem. */
export function readInvitationRequest(body: unknown): InvitationRequest {
  return readBody(invitationRequestSchema, body);
}
