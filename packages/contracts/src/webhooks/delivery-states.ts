// The states of a message on its way to one endpoint, and every move between them.

import { defineTransitions } from '@synthward/kernel';

export type WebhookDeliveryState = 'pending' | 'sending' | 'delivered' | 'failed' | 'dropped';

export type WebhookDeliveryEvent = 'claim' | 'deliver' | 'postpone' | 'give-up' | 'drop' | 'resend';

/**
 * `postpone`: another attempt is due later; `give-up`: the schedule is through; `drop`: the endpoint is disabled or gone.
 * A claim from `sending` takes over from a sender that fell silent.
 */
export const webhookDeliveryTransitions = defineTransitions<WebhookDeliveryState, WebhookDeliveryEvent>([
  { event: 'claim', from: ['pending', 'sending'], to: 'sending' },
  { event: 'deliver', from: ['sending'], to: 'delivered' },
  { event: 'postpone', from: ['sending'], to: 'pending' },
  { event: 'give-up', from: ['sending'], to: 'failed' },
  { event: 'drop', from: ['pending', 'sending'], to: 'dropped' },
  { event: 'resend', from: ['delivered', 'failed', 'dropped'], to: 'pending' },
]);
