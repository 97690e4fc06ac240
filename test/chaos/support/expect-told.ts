// What a tenant's endpoint must have heard when nothing runs any more.

import { type StackFixture, until, type WebhookReceiver } from '@synthward/testkit';

/** Longer than the lease of a delivery whose sender died. */
const TOLD_MS = 180_000;
const EVENTS = ['cohort_job.queued', 'cohort_job.started', 'cohort_job.completed'];

/** Registers the receiver for all events of jobs. */
export async function listenTo({ client, stack }: StackFixture, receiver: WebhookReceiver): Promise<void> {
  const path = `/workspace/tenants/${stack().tenantID}/webhook-endpoints`;
  const { status } = await client().post(path, { url: receiver.url(), eventTypes: EVENTS });
  expect(status).toBe(201);
  receiver.received.length = 0;
}

/** Each event has arrived at least once, and what arrived more often says so by its id. */
export async function expectAllTold({ rows }: StackFixture, { received }: WebhookReceiver): Promise<void> {
  const due = await rows(
    `select job_id, sequence::int, type from job_event where type in ('${EVENTS.join("','")}')`,
  );
  const keys = due.map(({ job_id, sequence, type }) => `${job_id} ${sequence} ${type}`);
  const heard = () => new Map(received.map((webhook) => [keyOf(webhook), webhook.headers['webhook-id']]));
  const isAllHeard = () => {
    const told = heard();
    return keys.every((key) => told.has(key));
  };
  await until(isAllHeard, { timeoutMs: TOLD_MS, message: `all ${keys.length} events have arrived` });
  const ids = new Set(received.map(({ headers }) => headers['webhook-id']));
  process.stdout.write(`${keys.length} events, ${received.length} requests, ${ids.size} ids\n`);
  expect(ids.size).toBe(keys.length);
}

function keyOf({ event: { type, data } }: WebhookReceiver['received'][number]): string {
  return `${data.jobID} ${data.sequence} ${type}`;
}
