// What each type of event says: ids, numbers and addresses. Whoever wants more reads it where the address leads.

import { z } from 'zod';
import { count } from '../numbers';
import { disabledReasonSchema } from './endpoint';
import type { WebhookEventType } from './event-types';

const MOST_MESSAGE_CHARACTERS = 1000;

const links = z.object({ self: z.string().meta({ description: 'Path of what the event is about.' }) });

const error = z.object({
  code: z.string(),
  message: z.string().overwrite((message) => message.slice(0, MOST_MESSAGE_CHARACTERS)),
});

const ofJob = z.object({
  jobID: z.string(),
  requestID: z.string().meta({ description: 'The request that created the job, as its X-Request-ID says.' }),
  sequence: z.int().meta({
    description:
      'Rises with each event of the job: what arrives with a lower one than was seen before is old news.',
  }),
  links,
});

const ofSynthesis = z.object({ synthesisID: z.string(), links });
const ofEndpoint = z.object({ endpointID: z.string(), links });

export interface WebhookEventDescription {
  /** Completes "sent when". */
  readonly when: string;
  /** The shape of `data`. Members that it does not name are not sent. */
  readonly data: z.ZodObject;
}

/** One row for each type of event. */
export const webhookEventCatalogue: Readonly<Record<WebhookEventType, WebhookEventDescription>> = {
  'cohort_job.queued': { when: 'a cohort job has been accepted', data: ofJob },
  'cohort_job.started': { when: 'a cohort job has been planned and begins to generate', data: ofJob },
  'cohort_job.completed': { when: 'all artifacts of a cohort job can be downloaded', data: ofJob },
  'cohort_job.failed': { when: 'a cohort job has failed', data: ofJob.extend({ error }) },
  'cohort_job.cancelled': { when: 'a cohort job has been cancelled', data: ofJob },
  'cohort_job.expired': { when: 'the artifacts of a cohort job are kept no longer', data: ofJob },
  'synthesis.completed': { when: 'a synthesis has its result', data: ofSynthesis },
  'synthesis.failed': { when: 'a synthesis has failed', data: ofSynthesis.extend({ error }) },
  'quota.threshold_reached': {
    when: 'usage and reservations of a period reach a share of a quota, once for each share',
    data: z.object({
      meter: z.string(),
      threshold: count.meta({ description: 'Per cent of the limit.' }),
      used: count,
      reserved: count.meta({ description: 'Held by jobs that have not ended.' }),
      limit: count,
      period: z.string().meta({ description: 'The month in UTC, such as 2026-11.' }),
    }),
  },
  'webhook_endpoint.test': { when: 'a test was asked for; to this endpoint alone', data: ofEndpoint },
  'webhook_endpoint.failing': {
    when: 'another endpoint has failed four times in a row within a day',
    data: ofEndpoint.extend({ failingSince: z.iso.datetime(), failures: count }),
  },
  'webhook_endpoint.disabled': {
    when: 'another endpoint was disabled because of what it answered',
    data: ofEndpoint.extend({ reason: disabledReasonSchema }),
  },
};

/** What arrives at an endpoint for an event of this type. */
export function webhookPayloadSchema(type: WebhookEventType): z.ZodObject {
  return z.object({
    type: z.literal(type),
    timestamp: z.iso.datetime().meta({ description: 'When it happened, whenever it is delivered.' }),
    data: webhookEventCatalogue[type].data,
  });
}

/**
 * The text that is signed and sent: below 20 kB, since data has members of the catalogue only. Throws a ZodError when
 * one of them is missing.
 */
export function webhookBodyOf(event: {
  readonly type: WebhookEventType;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}): string {
  const { type, at, data } = event;
  return JSON.stringify(webhookPayloadSchema(type).parse({ type, timestamp: at.toISOString(), data }));
}
