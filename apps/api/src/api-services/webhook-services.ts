// The use cases behind webhooks. Every method throws `not_found` alike for what is missing and for another tenant's; those
// that take a creation throw `idempotency_in_progress` and `idempotency_key_reused` as well.

import type {
  AuditContext,
  Creation,
  CreationAnswer,
  NewWebhookEndpointView,
  WebhookDeliveryDetailView,
  WebhookDeliveryListView,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookEndpointListView,
  WebhookEndpointView,
  WebhookRecoveryView,
  WebhookSecretView,
} from '@synthward/contracts';

export interface EndpointAddress {
  readonly tenantID: string;
  readonly endpointID: string;
}

interface DeliveryAddress extends EndpointAddress {
  readonly deliveryID: string;
}

/** With the version that its entity tag is made of. */
interface Versioned<View> {
  readonly endpoint: View;
  readonly version: number;
}

/** Versions of which the endpoint must have one, or else `precondition_failed` is thrown. */
type ExpectedVersions = readonly number[] | 'any';

export interface WebhookServices {
  readonly endpoints: {
    /** Throws `invalid_spec`, `webhook_url_refused` and `unavailable`. */
    create(
      request: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
      creation: Creation<NewWebhookEndpointView>,
    ): Promise<CreationAnswer<NewWebhookEndpointView>>;
    /** All of them, the newest first. */
    list(tenantID: string): Promise<WebhookEndpointListView>;
    get(address: EndpointAddress): Promise<Versioned<WebhookEndpointView>>;
    /** Throws `invalid_spec`, `webhook_url_refused` and `precondition_failed`. */
    change(
      request: EndpointAddress & {
        readonly body: unknown;
        readonly expected: ExpectedVersions;
        readonly by: AuditContext;
      },
    ): Promise<Versioned<WebhookEndpointView>>;
    /** Throws `precondition_failed`. */
    remove(
      request: EndpointAddress & { readonly expected: ExpectedVersions; readonly by: AuditContext },
    ): Promise<void>;
    /** Throws `unavailable`. */
    rotateSecret(
      request: EndpointAddress & { readonly by: AuditContext },
      creation: Creation<WebhookSecretView>,
    ): Promise<CreationAnswer<WebhookSecretView>>;
    /** Throws `webhook_endpoint_disabled`. */
    test(
      address: EndpointAddress,
      creation: Creation<WebhookDeliveryView>,
    ): Promise<CreationAnswer<WebhookDeliveryView>>;
  };
  readonly deliveries: {
    /** The newest first; `cursor` is the `nextCursor` of an earlier page. Throws `invalid_cursor`. */
    list(page: EndpointAddress & WebhookDeliveryQuery): Promise<WebhookDeliveryListView>;
    get(address: DeliveryAddress): Promise<WebhookDeliveryDetailView>;
    /** Throws `webhook_endpoint_disabled`. */
    resend(
      address: DeliveryAddress,
      creation: Creation<WebhookDeliveryView>,
    ): Promise<CreationAnswer<WebhookDeliveryView>>;
    /** Throws `invalid_spec` and `webhook_endpoint_disabled`. */
    recover(
      request: EndpointAddress & { readonly body: unknown },
      creation: Creation<WebhookRecoveryView>,
    ): Promise<CreationAnswer<WebhookRecoveryView>>;
  };
}
