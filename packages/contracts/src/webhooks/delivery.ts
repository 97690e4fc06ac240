// Deliveries: messages on their way to an endpoint, and every request that was made for them.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { listOf } from '../http/list';
import { listQuerySchema } from '../http/list-query';
import { readQuery } from '../http/read-query';
import { instantOf } from '../instant';
import { count } from '../numbers';
import { webhookEventTypeSchema } from './event-types';

const instant = z.iso.datetime();

const statusSchema = z
  .enum(['pending', 'sending', 'delivered', 'failed', 'dropped'], {
    error: 'must be pending, sending, delivered, failed or dropped',
  })
  .meta({
    id: 'WebhookDeliveryStatus',
    description:
      'failed: no attempt is left; dropped: the endpoint was disabled. Both can be sent again, and so can delivered.',
  });

export const webhookDeliverySchema = z
  .object({
    deliveryID: z.string(),
    endpointID: z.string(),
    messageID: z
      .string()
      .meta({ description: 'The webhook-id of every attempt; the same for all endpoints.' }),
    eventType: webhookEventTypeSchema,
    jobID: z.string().nullable(),
    status: statusSchema,
    attempts: count.meta({ description: 'Of the present series; sending again begins a new one.' }),
    nextAttemptAt: instant.nullable(),
    links: z.object({ self: z.string() }),
    createdAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

const attemptSchema = z
  .object({
    number: count.meta({ description: 'Rises over all series.' }),
    at: instant,
    url: z.string(),
    address: z.string().nullable().meta({ description: 'That was connected to; null when none was.' }),
    requestHeaders: z.record(z.string(), z.string()),
    requestSha256: z.string().meta({ description: 'Of the body that was sent.' }),
    status: z.int().nullable().meta({ description: 'Null when no response came.' }),
    responseBody: z.string().meta({ description: 'Its first 20 kB, made safe to print.' }),
    errorClass: z.string().nullable().meta({
      description: 'refused_address, dns, connect, tls, timeout, reset or other; null for a whole response.',
    }),
    durationMs: count,
  })
  .meta({ id: 'WebhookAttempt' });

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({
    payload: z.string().meta({ description: 'The exact text that is signed and sent.' }),
    attemptLog: z.array(attemptSchema).meta({ description: 'The last 20, the newest first.' }),
  })
  .meta({ id: 'WebhookDeliveryDetail' });

export const webhookDeliveryListSchema = listOf(webhookDeliverySchema, 'WebhookDeliveryList');

export const webhookDeliveryQuerySchema = listQuerySchema.extend({
  status: statusSchema.optional().meta({ description: 'Only deliveries of this status.' }),
});

const moment = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-27T00:00:00Z' });

export const webhookRecoveryRequestSchema = z
  .strictObject(
    {
      since: moment.meta({ description: 'Messages of then and later.' }),
      until: moment.optional().meta({ description: 'And earlier than that; now unless given.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'WebhookRecoveryRequest' });

export const webhookRecoverySchema = z
  .object({ count: count.meta({ description: 'Deliveries that are sent again.' }) })
  .meta({ id: 'WebhookRecovery' });

export type WebhookDeliveryStatus = z.infer<typeof statusSchema>;
export type WebhookDeliveryView = DeepReadonly<z.infer<typeof webhookDeliverySchema>>;
export type WebhookDeliveryDetailView = DeepReadonly<z.infer<typeof webhookDeliveryDetailSchema>>;
export type WebhookDeliveryListView = DeepReadonly<z.infer<typeof webhookDeliveryListSchema>>;
export type WebhookRecoveryView = DeepReadonly<z.infer<typeof webhookRecoverySchema>>;

export interface WebhookDeliveryQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: WebhookDeliveryStatus | undefined;
}

/** Reads the query of the list. Throws `invalid_parameter` for the first thing wrong with it. */
export function readWebhookDeliveryQuery(query: unknown): WebhookDeliveryQuery {
  return readQuery(webhookDeliveryQuerySchema, query);
}

/** The span of a recovery; `until` is absent for now. Throws `invalid_spec`. */
export function readWebhookRecovery(body: unknown): { readonly since: Date; readonly until?: Date } {
  const parsed = webhookRecoveryRequestSchema.safeParse(body, { reportInput: true });
  if (!parsed.success) {
    const known = Object.keys(webhookRecoveryRequestSchema.shape);
    throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => known)));
  }
  const { since, until } = parsed.data;
  return { since: instantOf(since), ...(until !== undefined && { until: instantOf(until) }) };
}
