// What members of a tenant may do by their role. Operators are apart: they belong to the platform, not to a tenant.

import { z } from 'zod';
import { type Scope, scopes } from './scopes';

export const roles = ['owner', 'developer', 'viewer', 'billing'] as const;

export type Role = (typeof roles)[number];

export const roleSchema = z.enum(roles).meta({
  id: 'Role',
  description:
    'owner: everything; developer: cohorts, syntheses, webhooks and usage; viewer: reads these; billing: usage, statements, ledger and plan.',
});

const reading = [
  'cohorts:read',
  'syntheses:read',
  'webhooks:read',
  'usage:read',
] as const satisfies readonly Scope[];

const scopesByRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  developer: [...reading, 'cohorts:write', 'syntheses:write', 'webhooks:write', 'usage:write', 'keys:read'],
  viewer: reading,
  billing: ['usage:read', 'billing:read', 'billing:write'],
};

/** All that a member of this role may do; nothing for a role that there is no more. */
export function scopesOfRole(role: string): readonly Scope[] {
  const known = roles.find((each) => each === role);
  return known ? scopesByRole[known] : [];
}

/** What is in both: a key opens nothing to its holder that the role does not, nor a role what the key does not. */
export function scopesInBoth(some: readonly Scope[], others: readonly Scope[]): readonly Scope[] {
  return some.filter((scope) => others.includes(scope));
}
