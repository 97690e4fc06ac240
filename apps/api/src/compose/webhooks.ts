// Composes what the API does with webhooks: it keeps endpoints and deliveries, and never sends one.

import type { Environment } from '@synthward/contracts';
import { systemClock } from '@synthward/kernel';
import {
  changeTenantEndpoint,
  createSecretBox,
  createTargetCheck,
  createTenantEndpoint,
  deleteTenantEndpoint,
  getEndpointDelivery,
  getTenantEndpoint,
  listEndpointDeliveries,
  listTenantEndpoints,
  recoverEndpointDeliveries,
  requireFittingBox,
  resendEndpointDelivery,
  rotateEndpointSecret,
  testEndpoint,
} from '@synthward/services';
import { createLookup } from '@synthward/webhooks';
import type { WebhookServices } from '../api-services/webhook-services';
import type { Databases } from './databases';

/** Somebody waits for the answer: name servers get less time than at a delivery. */
const LOOKUP_MS = 1500;

/** Throws when there are endpoints that the environment's key does not open. */
export async function composeWebhookServices(
  { SYNTHWARD_SECRET_KEY, SYNTHWARD_WEBHOOK_LOOPBACK }: Environment,
  { database, platform, ring }: Databases & { readonly ring: () => void },
): Promise<WebhookServices> {
  const secrets = SYNTHWARD_SECRET_KEY && createSecretBox(SYNTHWARD_SECRET_KEY);
  await requireFittingBox(platform, secrets);
  const checkTarget = createTargetCheck({
    allowLoopback: SYNTHWARD_WEBHOOK_LOOPBACK,
    lookupAll: createLookup({ timeoutMs: LOOKUP_MS }),
  });
  const endpoints = { database, clock: systemClock, checkTarget, secrets };
  const deliveries = { database, clock: systemClock, ring };
  return {
    endpoints: {
      create: (request, creation) => createTenantEndpoint(endpoints, request, creation),
      list: (tenantID) => listTenantEndpoints(endpoints, tenantID),
      get: (address) => getTenantEndpoint(endpoints, address),
      change: (request) => changeTenantEndpoint(endpoints, request),
      remove: (request) => deleteTenantEndpoint(endpoints, request),
      rotateSecret: (address, creation) => rotateEndpointSecret(endpoints, address, creation),
      test: (address, creation) => testEndpoint(deliveries, address, creation),
    },
    deliveries: {
      list: (page) => listEndpointDeliveries(deliveries, page),
      get: (address) => getEndpointDelivery(deliveries, address),
      resend: (address, creation) => resendEndpointDelivery(deliveries, address, creation),
      recover: (request, creation) => recoverEndpointDeliveries(deliveries, request, creation),
    },
  };
}
