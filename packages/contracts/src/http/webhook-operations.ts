// Endpoints that are told of events, and what was delivered to them.

import {
  webhookDeliveryDetailSchema,
  webhookDeliveryListSchema,
  webhookDeliveryQuerySchema,
  webhookDeliverySchema,
  webhookRecoveryRequestSchema,
  webhookRecoverySchema,
} from '../webhooks/delivery';
import {
  newWebhookEndpointSchema,
  webhookEndpointChangeSchema,
  webhookEndpointListSchema,
  webhookEndpointRequestSchema,
  webhookEndpointSchema,
  webhookSecretSchema,
} from '../webhooks/endpoint';
import type { Operation, PathParameter } from './operation';
import { tenantID } from './path-parameters';

const endpointsPath = '/workspace/tenants/{tenantID}/webhook-endpoints';
const endpointPath = `${endpointsPath}/{endpointID}`;
const deliveriesPath = `${endpointPath}/deliveries`;
const deliveryPath = `${deliveriesPath}/{deliveryID}`;

const identifier = /^[A-Za-z0-9_-]{1,64}$/;
const endpointID: PathParameter = { pattern: identifier, description: 'As returned by the creation.' };
const deliveryID: PathParameter = { pattern: identifier, description: 'As listed.' };

const ofTenant = { tenantID } as const;
const ofEndpoint = { tenantID, endpointID } as const;
const ofDelivery = { tenantID, endpointID, deliveryID } as const;

const read = {
  method: 'get',
  access: 'pair',
  scope: 'webhooks:read',
  isRateLimited: true,
  errors: [],
} as const;
const create = {
  method: 'post',
  access: 'pair',
  scope: 'webhooks:write',
  isRateLimited: true,
  isCreating: true,
} as const;
const conditional = {
  access: 'pair',
  scope: 'webhooks:write',
  isRateLimited: true,
  needsIfMatch: true,
} as const;

const tagged = { ETag: 'Changes with the endpoint; give it back in If-Match.' };

const queuedDelivery = {
  202: {
    description: 'The delivery, which is attempted at once.',
    schema: webhookDeliverySchema,
    headers: { Location: 'Where the delivery can be read.' },
  },
} as const;

export const webhookOperations = {
  createWebhookEndpoint: {
    ...create,
    operationID: 'createWebhookEndpoint',
    path: endpointsPath,
    summary: 'Create a webhook endpoint',
    description:
      'Tells an address of events by signed POSTs (Standard Webhooks). A tenant has at most 10 endpoints. The secret is in this answer alone.',
    pathParameters: ofTenant,
    requestBody: webhookEndpointRequestSchema,
    responses: {
      201: {
        description: 'Created and enabled.',
        schema: newWebhookEndpointSchema,
        headers: { ...tagged, Location: 'Where the endpoint can be read.' },
      },
    },
    errors: ['webhook_url_refused'],
  },
  listWebhookEndpoints: {
    ...read,
    operationID: 'listWebhookEndpoints',
    path: endpointsPath,
    summary: 'List webhook endpoints',
    description: 'All endpoints of the tenant, the newest first.',
    pathParameters: ofTenant,
    responses: { 200: { description: 'The endpoints.', schema: webhookEndpointListSchema } },
  },
  getWebhookEndpoint: {
    ...read,
    operationID: 'getWebhookEndpoint',
    path: endpointPath,
    summary: 'Read a webhook endpoint',
    description: 'One endpoint, without its secret.',
    pathParameters: ofEndpoint,
    responses: {
      200: { description: 'The endpoint.', schema: webhookEndpointSchema, headers: tagged },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
  },
  updateWebhookEndpoint: {
    ...conditional,
    method: 'patch',
    operationID: 'updateWebhookEndpoint',
    path: endpointPath,
    summary: 'Change a webhook endpoint',
    description: 'Changes the members that are given; enables and disables as well.',
    pathParameters: ofEndpoint,
    requestBody: webhookEndpointChangeSchema,
    responses: {
      200: { description: 'The endpoint as it is now.', schema: webhookEndpointSchema, headers: tagged },
    },
    errors: ['webhook_url_refused'],
  },
  deleteWebhookEndpoint: {
    ...conditional,
    method: 'delete',
    operationID: 'deleteWebhookEndpoint',
    path: endpointPath,
    summary: 'Delete a webhook endpoint',
    description: 'Nothing more is sent to it; its secret is forgotten at once.',
    pathParameters: ofEndpoint,
    responses: { 204: { description: 'Deleted.' } },
    errors: [],
  },
  testWebhookEndpoint: {
    ...create,
    operationID: 'testWebhookEndpoint',
    path: `${endpointPath}/test`,
    summary: 'Send a test event',
    description: 'Sends `webhook_endpoint.test` to this endpoint, whatever its filter.',
    pathParameters: ofEndpoint,
    responses: queuedDelivery,
    errors: ['webhook_endpoint_disabled'],
  },
  rotateWebhookSecret: {
    ...create,
    operationID: 'rotateWebhookSecret',
    path: `${endpointPath}/rotate-secret`,
    summary: 'Replace the secret',
    description:
      'Answers a new secret, this once. For 24 hours deliveries carry two signatures: by the new secret and by the one before.',
    pathParameters: ofEndpoint,
    responses: { 200: { description: 'The new secret.', schema: webhookSecretSchema } },
    errors: [],
  },
  listWebhookDeliveries: {
    ...read,
    operationID: 'listWebhookDeliveries',
    path: deliveriesPath,
    summary: 'List deliveries',
    description: 'What was sent or is to be sent to the endpoint, the newest first.',
    pathParameters: ofEndpoint,
    query: webhookDeliveryQuerySchema,
    responses: { 200: { description: 'One page of deliveries.', schema: webhookDeliveryListSchema } },
    errors: ['invalid_cursor'],
  },
  getWebhookDelivery: {
    ...read,
    operationID: 'getWebhookDelivery',
    path: deliveryPath,
    summary: 'Read a delivery',
    description: 'One delivery with its payload and the log of its attempts.',
    pathParameters: ofDelivery,
    responses: { 200: { description: 'The delivery.', schema: webhookDeliveryDetailSchema } },
  },
  resendWebhookDelivery: {
    ...create,
    operationID: 'resendWebhookDelivery',
    path: `${deliveryPath}/resend`,
    summary: 'Send a delivery again',
    description:
      'The same payload under the same webhook-id, by a new series of attempts; one that waits is attempted now.',
    pathParameters: ofDelivery,
    responses: queuedDelivery,
    errors: ['webhook_endpoint_disabled'],
  },
  recoverWebhookDeliveries: {
    ...create,
    operationID: 'recoverWebhookDeliveries',
    path: `${endpointPath}/recover`,
    summary: 'Send again what did not arrive',
    description: 'Every failed or dropped delivery of messages in a span of time.',
    pathParameters: ofEndpoint,
    requestBody: webhookRecoveryRequestSchema,
    responses: { 202: { description: 'How many are sent again.', schema: webhookRecoverySchema } },
    errors: ['webhook_endpoint_disabled'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
