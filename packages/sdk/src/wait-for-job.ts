// Waiting for the end of a job.

import type { RequestOptions } from './answer';
import type { Client } from './create-client';
import { type FollowedEvent, followJob, hasEnded, isCrowded } from './follow-job';
import type { CohortJob } from './generated/schemas';
import { readRetryAfter } from './read-failure';

export interface WaitArguments extends RequestOptions {
  readonly tenantID: string;
  readonly jobID: string;
  /** Hears what happens meanwhile; the job is then followed instead of asked for. */
  readonly onEvent?: ((event: FollowedEvent) => void) | undefined;
}

const POLL_SECONDS = 2;

/**
 * The job once it has ended, in whatever way: look at its `status`. Asks as often as the server says, and for nothing that
 * has not changed; with `onEvent` it follows the job, as long as there is a stream to be had. Waits for as long as it takes,
 * a paused job included: `signal` bounds it, such as `AbortSignal.timeout(60_000)`. Throws what reading the job throws.
 */
export async function waitForJob(client: Client, { onEvent, ...args }: WaitArguments): Promise<CohortJob> {
  if (onEvent) await hear(client, args, onEvent);
  return poll(client, args);
}

async function hear(
  client: Client,
  args: Omit<WaitArguments, 'onEvent'>,
  onEvent: (event: FollowedEvent) => void,
): Promise<void> {
  try {
    for await (const event of followJob(client, args)) onEvent(event);
  } catch (error) {
    if (!isCrowded(error)) throw error;
  }
}

async function poll(client: Client, args: Omit<WaitArguments, 'onEvent'>): Promise<CohortJob> {
  let etag: string | undefined;
  for (;;) {
    const answer = await (etag === undefined
      ? client.getCohortJob(args)
      : client.getCohortJob({ ...args, ifNoneMatch: etag }));
    if (answer.status === 200 && hasEnded(answer.data.status)) return answer.data;
    etag = answer.etag ?? etag;
    const seconds = readRetryAfter(answer.headers.get('retry-after')) ?? POLL_SECONDS;
    await client.transport.sleep(seconds * 1000, args.signal);
  }
}
