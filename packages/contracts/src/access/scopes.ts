// What a caller may do: scopes are asked for by operations, held by keys, and granted by roles.

import { z } from 'zod';

export const scopes = [
  'cohorts:read',
  'cohorts:write',
  'syntheses:read',
  'syntheses:write',
  'webhooks:read',
  'webhooks:write',
  'usage:read',
  'usage:write',
  'billing:read',
  'billing:write',
  'keys:read',
  'keys:write',
  'members:read',
  'members:write',
  'audit:read',
] as const;

export type Scope = (typeof scopes)[number];

export const scopeSchema = z.enum(scopes).meta({
  id: 'Scope',
  description: 'What a key may be used for; its holder may do no more than the role of the account allows.',
});

/** What a key is good for unless it is made for something else: generating, exporting and telling of usage. */
export const defaultKeyScopes = [
  'cohorts:read',
  'cohorts:write',
  'syntheses:read',
  'syntheses:write',
  'usage:read',
  'usage:write',
] as const satisfies readonly Scope[];
