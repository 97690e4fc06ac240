// API keys of a tenant, and bearer tokens for its accounts.

import {
  apiKeyChangeSchema,
  apiKeyListSchema,
  apiKeyRequestSchema,
  apiKeyRotationSchema,
  apiKeySchema,
  newApiKeySchema,
} from '../access/api-key';
import { bearerGrantSchema, bearerRequestSchema, jsonWebKeySetSchema } from '../access/bearer';
import { oauthErrorSchema } from '../access/oauth-error';
import { listQuerySchema } from './list-query';
import type { Operation, PathParameter } from './operation';
import { tenantID } from './path-parameters';

const keysPath = '/workspace/tenants/{tenantID}/api-keys';
const keyPath = `${keysPath}/{keyID}`;

const keyID: PathParameter = {
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  description: 'As returned by the creation; not the key itself.',
};

const ofTenant = { tenantID } as const;
const ofKey = { tenantID, keyID } as const;

const read = { method: 'get', access: 'pair', scope: 'keys:read', isRateLimited: true } as const;
const create = {
  method: 'post',
  access: 'pair',
  scope: 'keys:write',
  isRateLimited: true,
  isCreating: true,
} as const;
const conditional = {
  access: 'pair',
  scope: 'keys:write',
  isRateLimited: true,
  needsIfMatch: true,
} as const;

const tagged = {
  ETag: 'Changes with what can be changed and not with the last use; give it back in If-Match.',
};

const created = (description: string) => ({
  201: {
    description,
    schema: newApiKeySchema,
    headers: { ...tagged, Location: 'Where the key can be read, without its secret.' },
  },
});

export const credentialOperations = {
  createApiKey: {
    ...create,
    operationID: 'createApiKey',
    path: keysPath,
    summary: 'Create an API key',
    description:
      'The key is in this answer alone. How many a tenant may have is part of its plan. A key may do no more than its creator.',
    pathParameters: ofTenant,
    requestBody: apiKeyRequestSchema,
    responses: created('Created; good at once.'),
    errors: ['api_key_limit_reached'],
  },
  listApiKeys: {
    ...read,
    operationID: 'listApiKeys',
    path: keysPath,
    summary: 'List API keys',
    description: 'The keys of the tenant but those that were revoked, the newest first.',
    pathParameters: ofTenant,
    query: listQuerySchema,
    responses: { 200: { description: 'One page of keys.', schema: apiKeyListSchema } },
    errors: ['invalid_cursor'],
  },
  getApiKey: {
    ...read,
    operationID: 'getApiKey',
    path: keyPath,
    summary: 'Read an API key',
    description: 'One key, without its secret.',
    pathParameters: ofKey,
    responses: { 200: { description: 'The key.', schema: apiKeySchema, headers: tagged } },
    errors: [],
  },
  updateApiKey: {
    ...conditional,
    method: 'patch',
    operationID: 'updateApiKey',
    path: keyPath,
    summary: 'Change an API key',
    description: 'Its name, or what it may be used for: nothing that the caller may not do.',
    pathParameters: ofKey,
    requestBody: apiKeyChangeSchema,
    responses: { 200: { description: 'The key as it is now.', schema: apiKeySchema, headers: tagged } },
    errors: [],
  },
  rotateApiKey: {
    ...create,
    operationID: 'rotateApiKey',
    path: `${keyPath}/rotate`,
    summary: 'Replace an API key',
    description:
      'Answers a new key of the same name and scopes. The former one is good for `overlapSeconds` more. At most two are good at once: while an earlier key still is, only `overlapSeconds` of 0 will do.',
    pathParameters: ofKey,
    requestBody: apiKeyRotationSchema,
    responses: created('The new key.'),
    errors: ['api_key_state_conflict'],
  },
  revokeApiKey: {
    ...conditional,
    method: 'delete',
    operationID: 'revokeApiKey',
    path: keyPath,
    summary: 'Revoke an API key',
    description: 'It opens nothing any more, at once and everywhere, and is not shown again.',
    pathParameters: ofKey,
    responses: { 204: { description: 'Revoked.' } },
    errors: [],
  },
  issueToken: {
    method: 'post',
    access: 'public',
    isRateLimited: true,
    operationID: 'issueToken',
    path: '/auth/token',
    summary: 'Get a bearer token',
    description:
      'A token of 15 minutes for an account token (`client_credentials`) or a refresh token. Each refresh token is good for one use: one that is used again ends all that came of it.',
    pathParameters: {},
    requestBody: bearerRequestSchema,
    requestMediaTypes: ['application/x-www-form-urlencoded', 'application/json'],
    requestHeaders: {
      Authorization: '`Basic` with client_id and client_secret, instead of members of the body.',
    },
    responses: {
      200: { description: 'The token.', schema: bearerGrantSchema },
      400: { description: 'Refused, with a reason of RFC 6749.', schema: oauthErrorSchema },
      401: { description: 'The account token is not one of this tenant.', schema: oauthErrorSchema },
    },
    errors: [],
  },
  getBearerKeys: {
    method: 'get',
    access: 'public',
    isRateLimited: true,
    operationID: 'getBearerKeys',
    path: '/.well-known/jwks.json',
    summary: 'Keys of bearer tokens',
    description: 'The public keys that prove our bearer tokens, for gateways that look at them.',
    pathParameters: {},
    responses: {
      200: {
        description: 'The keys.',
        schema: jsonWebKeySetSchema,
        headers: { ETag: 'Changes with the keys.' },
      },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;
