// API keys and bearer tokens behind the HTTP face, for what only HTTP decides: one key, of version 1.

import { type ApiKeyView, type BearerAnswer, defaultKeyScopes } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { answered } from './answered';

export const API_KEY = 'key_2';

const createdAt = '2026-01-01T00:00:00.000Z';

const grant: BearerAnswer = {
  access_token: 'header.payload.signature',
  token_type: 'Bearer',
  expires_in: 900,
  refresh_token: 'sw_refresh_sample',
  scope: 'cohorts:read',
};

/** Services of the tenant's keys, and of a token endpoint that knows one client. */
export function sampleCredentials(tenantID: string): Pick<ApiServices, 'apiKeys' | 'bearer'> {
  const apiKey: ApiKeyView = {
    keyID: API_KEY,
    name: 'continuous integration',
    start: 'sw_live_8Jk2mQ0z',
    status: 'active',
    scopes: [...defaultKeyScopes],
    createdAt,
    expiresAt: null,
    lastUsedAt: null,
    rotatedToKeyID: null,
    links: { self: `/workspace/tenants/${tenantID}/api-keys/${API_KEY}` },
  };
  const ofKey = async <Value>(keyID: string, value: Value) => {
    if (keyID === API_KEY) return value;
    throw new AppError('not_found', 'no such key');
  };
  const expecting = async <Value>(expected: readonly number[] | 'any', value: Value) => {
    if (expected === 'any' || expected.includes(1)) return value;
    throw new AppError('precondition_failed', 'another version');
  };
  const newKey = { ...apiKey, key: 'sw_live_8Jk2mQ0z_sample' };
  return {
    apiKeys: {
      create: async (_request, creation) => answered(creation, newKey),
      list: async () => ({ data: [apiKey], hasMore: true, nextCursor: API_KEY }),
      get: ({ keyID }) => ofKey(keyID, { apiKey, version: 1 }),
      change: ({ expected }) => expecting(expected, { apiKey, version: 2 }),
      rotate: async (_request, creation) => answered(creation, newKey),
      revoke: ({ expected }) => expecting(expected, undefined),
    },
    bearer: {
      issue: async ({ form, basic }) => answerOf(form, basic?.id),
      keySet: () => ({
        keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'k', alg: 'EdDSA', use: 'sig' }],
      }),
    },
  };
}

function answerOf(form: Readonly<Record<string, unknown>>, basicID: string | undefined): BearerAnswer {
  if (form.grant_type === 'password') return { error: 'unsupported_grant_type', error_description: 'no' };
  const clientID = basicID ?? form.client_id;
  return clientID === 'stranger' ? { error: 'invalid_client', error_description: 'unknown' } : grant;
}
