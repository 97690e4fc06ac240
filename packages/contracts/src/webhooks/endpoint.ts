// Endpoints: where a tenant wants to be told of events, and of which.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { listOfMany, MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { webhookEventTypeSchema, webhookEventTypes } from './event-types';

/** Endpoints that a tenant may have. */
export const MOST_WEBHOOK_ENDPOINTS = 10;

const MOST_URL_CHARACTERS = 2048;

const url = text(MOST_URL_CHARACTERS).meta({
  description: 'https, port 443 or 8443, a host of the public internet, no credentials, no fragment.',
});
const description = z
  .string({ error: 'must be a text' })
  .max(200, 'must be a text of at most 200 characters')
  .refine((value) => !/\p{Cc}/u.test(value), 'must not contain control characters');
const eventTypes = listOfMany(webhookEventTypeSchema, 0, webhookEventTypes.length)
  .overwrite((types) => [...new Set(types)])
  .meta({ description: 'Types to be told of; empty for all, those to come included.' });
const status = z.enum(['enabled', 'disabled'], { error: 'must be enabled or disabled' });

export const webhookEndpointRequestSchema = z
  .strictObject(
    { url, description: description.default(''), eventTypes: eventTypes.default([]) },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'WebhookEndpointRequest' });

export const webhookEndpointChangeSchema = z
  .strictObject(
    {
      url: url.optional(),
      description: description.optional(),
      eventTypes: eventTypes.optional(),
      status: status.optional().meta({
        description: 'enabled forgets all failures; disabled drops what waits to be delivered.',
      }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'WebhookEndpointChange', description: 'Members that are absent stay as they are.' });

export const disabledReasonSchema = z.enum(['requested', 'gone', 'failing']).meta({
  id: 'WebhookDisabledReason',
  description:
    'requested: by a change; gone: the endpoint answered 410; failing: every attempt of five days failed.',
});

export const webhookEndpointSchema = z
  .object({
    endpointID: z.string(),
    url: z.string(),
    description: z.string(),
    eventTypes: z.array(webhookEventTypeSchema),
    status,
    disabledReason: z.union([disabledReasonSchema, z.null()]),
    links: z.object({ self: z.string(), deliveries: z.string() }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WebhookEndpoint' });

const secret = z
  .string()
  .meta({ description: 'Signs every delivery (Standard Webhooks). Shown here and never again.' });

export const newWebhookEndpointSchema = webhookEndpointSchema
  .extend({ secret })
  .meta({ id: 'NewWebhookEndpoint' });

export const webhookSecretSchema = z
  .object({
    endpointID: z.string(),
    secret,
    formerSecretUntil: z.iso.datetime().meta({ description: 'Until then the former secret signs as well.' }),
  })
  .meta({ id: 'WebhookSecret' });

export const webhookEndpointListSchema = z
  .object({ data: z.array(webhookEndpointSchema) })
  .meta({ id: 'WebhookEndpointList' });

export type WebhookEndpointRequest = DeepReadonly<z.output<typeof webhookEndpointRequestSchema>>;
export type WebhookEndpointChange = DeepReadonly<z.output<typeof webhookEndpointChangeSchema>>;
export type WebhookDisabledReason = z.infer<typeof disabledReasonSchema>;
export type WebhookEndpointView = DeepReadonly<z.infer<typeof webhookEndpointSchema>>;
export type NewWebhookEndpointView = DeepReadonly<z.infer<typeof newWebhookEndpointSchema>>;
export type WebhookEndpointListView = DeepReadonly<z.infer<typeof webhookEndpointListSchema>>;
export type WebhookSecretView = DeepReadonly<z.infer<typeof webhookSecretSchema>>;

/** Reads the request for an endpoint. Throws `invalid_spec` with every problem; where the URL leads is not looked at. */
export function readWebhookEndpointRequest(body: unknown): WebhookEndpointRequest {
  return read(webhookEndpointRequestSchema, body);
}

/** Reads a change, likewise. */
export function readWebhookEndpointChange(body: unknown): WebhookEndpointChange {
  return read(webhookEndpointChangeSchema, body);
}

function read<Schema extends z.ZodObject>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const known = Object.keys(schema.shape);
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => known)));
}
