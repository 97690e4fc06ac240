// What endpoints can be told of.

import { z } from 'zod';

/** Every type of event; names are never reused for another meaning. */
export const webhookEventTypes = [
  'cohort_job.queued',
  'cohort_job.started',
  'cohort_job.completed',
  'cohort_job.failed',
  'cohort_job.cancelled',
  'cohort_job.expired',
  'synthesis.completed',
  'synthesis.failed',
  'quota.threshold_reached',
  'webhook_endpoint.test',
  'webhook_endpoint.failing',
  'webhook_endpoint.disabled',
] as const;

export const webhookEventTypeSchema = z
  .enum(webhookEventTypes, { error: 'must be a type of event' })
  .meta({ id: 'WebhookEventType' });

export type WebhookEventType = z.infer<typeof webhookEventTypeSchema>;

/** Whether events of this type reach endpoints; others stay in the job's own history. */
export function isWebhookEventType(type: string): type is WebhookEventType {
  return webhookEventTypes.some((known) => known === type);
}
