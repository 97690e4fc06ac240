// An endpoint as its tenant sees it: without secrets, and without what only the sender needs.

import type { WebhookEndpointView } from '@synthward/contracts';
import type { WebhookEndpoint } from '@synthward/db';

/** What a client sees, and the version that it must name to change it. */
export interface VersionedEndpoint {
  readonly endpoint: WebhookEndpointView;
  readonly version: number;
}

export function versionedEndpointOf(row: WebhookEndpoint): VersionedEndpoint {
  return { endpoint: endpointViewOf(row), version: row.version };
}

export function endpointViewOf(row: WebhookEndpoint): WebhookEndpointView {
  const self = `/workspace/tenants/${row.tenantId}/webhook-endpoints/${row.id}`;
  return {
    endpointID: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes as WebhookEndpointView['eventTypes'], // parsed before they were written
    status: row.status as WebhookEndpointView['status'], // written by the repository alone
    disabledReason: row.disabledReason as WebhookEndpointView['disabledReason'], // likewise
    links: { self, deliveries: `${self}/deliveries` },
    createdAt: row.createdAt.toISOString(),
  };
}
