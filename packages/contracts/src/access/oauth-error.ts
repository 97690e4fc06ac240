// Refusals of token endpoints: OAuth's own shape and codes (RFC 6749, section 5.2).

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

const oauthErrorCodes = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'unsupported_grant_type',
] as const;

export const oauthErrorSchema = z
  .object({ error: z.enum(oauthErrorCodes), error_description: z.string() })
  .meta({ id: 'OAuthError' });

export type OAuthErrorCode = (typeof oauthErrorCodes)[number];
export type OAuthRefusal = DeepReadonly<z.infer<typeof oauthErrorSchema>>;
