// The token endpoint of SMART backend services: what it takes, and an OAuth 2.0 answer (RFC 6749, section 5.1).

import { z } from 'zod';
import type { OAuthRefusal } from '../access/oauth-error';
import type { DeepReadonly } from '../deep-readonly';

export const tokenRequestSchema = z
  .looseObject({
    grant_type: z.string().optional().meta({ description: 'client_credentials' }),
    scope: z.string().optional().meta({ description: 'system/*.read or system/*.rs' }),
    client_assertion_type: z
      .string()
      .optional()
      .meta({ description: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }),
    client_assertion: z.string().optional().meta({
      description: 'A JWT, signed with a registered key by RS384 or ES384, for at most five minutes.',
    }),
  })
  .meta({ id: 'TokenRequest' });

export const accessTokenSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal('bearer'),
    expires_in: z.int().meta({ description: 'Seconds.' }),
    scope: z.string(),
  })
  .meta({ id: 'AccessToken' });

export type AccessToken = DeepReadonly<z.infer<typeof accessTokenSchema>>;
/** Granted, or refused with a reason. */
export type TokenAnswer = AccessToken | OAuthRefusal;
