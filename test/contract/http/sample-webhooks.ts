// Webhooks behind the HTTP face, for what only HTTP decides: one endpoint, of version 1, with one delivery.

import type { WebhookDeliveryView, WebhookEndpointView } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { answered } from './answered';

export const ENDPOINT = 'whe_1';
export const DELIVERY = 'whd_1';

const createdAt = '2026-01-01T00:00:00.000Z';

/** Services of the tenant's webhooks. */
export function sampleWebhooks(tenantID: string): ApiServices['webhooks'] {
  const self = `/workspace/tenants/${tenantID}/webhook-endpoints/${ENDPOINT}`;
  const endpoint: WebhookEndpointView = {
    endpointID: ENDPOINT,
    url: 'https://example.com/hook',
    description: '',
    eventTypes: [],
    status: 'enabled',
    disabledReason: null,
    links: { self, deliveries: `${self}/deliveries` },
    createdAt,
  };
  const delivery: WebhookDeliveryView = {
    deliveryID: DELIVERY,
    endpointID: ENDPOINT,
    messageID: 'msg_1',
    eventType: 'webhook_endpoint.test',
    jobID: null,
    status: 'delivered',
    attempts: 1,
    nextAttemptAt: null,
    links: { self: `${self}/deliveries/${DELIVERY}` },
    createdAt,
    endedAt: createdAt,
  };
  const ofEndpoint = async <Value>(endpointID: string, value: Value) => {
    if (endpointID === ENDPOINT) return value;
    throw new AppError('not_found', 'no such endpoint');
  };
  const expecting = async <Value>(expected: readonly number[] | 'any', value: Value) => {
    if (expected === 'any' || expected.includes(1)) return value;
    throw new AppError('precondition_failed', 'another version');
  };
  return {
    endpoints: {
      create: async (_request, creation) => answered(creation, { ...endpoint, secret: 'whsec_c2VjcmV0' }),
      list: async () => ({ data: [endpoint] }),
      get: ({ endpointID }) => ofEndpoint(endpointID, { endpoint, version: 1 }),
      change: ({ expected }) => expecting(expected, { endpoint, version: 2 }),
      remove: ({ expected }) => expecting(expected, undefined),
      rotateSecret: async ({ endpointID }, creation) =>
        answered(creation, { endpointID, secret: 'whsec_bmV3', formerSecretUntil: createdAt }),
      test: async (_address, creation) => answered(creation, delivery),
    },
    deliveries: {
      list: async () => ({ data: [delivery], hasMore: true, nextCursor: DELIVERY }),
      get: ({ endpointID }) => ofEndpoint(endpointID, { ...delivery, payload: '{}', attemptLog: [] }),
      resend: async (_address, creation) => answered(creation, delivery),
      recover: async (_request, creation) => answered(creation, { count: 1 }),
    },
  };
}
