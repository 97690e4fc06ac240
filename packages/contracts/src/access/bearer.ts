// Bearer tokens for a quarter of an hour: how they are asked for and answered (OAuth 2.0, RFC 6749), and the key that proves them.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import type { OAuthRefusal } from './oauth-error';

/** Values arrive from a form or from JSON; whatever is wrong with them is answered in OAuth's words. */
export const bearerRequestSchema = z
  .looseObject({
    grant_type: z.string().optional().meta({ description: 'client_credentials or refresh_token' }),
    client_id: z.string().optional().meta({
      description: 'The id of the tenant. With client_credentials also by HTTP Basic authentication.',
    }),
    client_secret: z.string().optional().meta({
      description: 'An account token (sw_token_…) of the tenant, for client_credentials.',
    }),
    refresh_token: z.string().optional().meta({ description: 'As answered before, for refresh_token.' }),
    scope: z.string().optional().meta({
      description: 'Scopes by spaces, to get fewer than the role of the account allows.',
    }),
  })
  .meta({ id: 'BearerRequest' });

export const bearerGrantSchema = z
  .object({
    access_token: z.string().meta({ description: 'A JWT signed by EdDSA; for Authorization: Bearer.' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().meta({ description: 'Seconds.' }),
    refresh_token: z.string().meta({ description: 'Good for one use, within 30 days.' }),
    scope: z.string(),
  })
  .meta({ id: 'BearerGrant' });

export const jsonWebKeySetSchema = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string(),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    ),
  })
  .meta({ id: 'BearerKeySet', description: 'RFC 7517, RFC 8037.' });

export type BearerGrant = DeepReadonly<z.infer<typeof bearerGrantSchema>>;
/** Granted, or refused with a reason. */
export type BearerAnswer = BearerGrant | OAuthRefusal;
export type JsonWebKeySetView = DeepReadonly<z.infer<typeof jsonWebKeySetSchema>>;
