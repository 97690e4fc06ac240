// Following a job by its events, over as many connections as it takes.

import type { RequestOptions } from './answer';
import type { Client } from './create-client';
import { ClientError, SynthwardError } from './errors';
import { readEventStream } from './event-stream';
import type { CohortJobEvent, CohortJobProgressEvent, CohortJobStatus } from './generated/schemas';
import { parseJson } from './read-answer';
import { waitAfter } from './retries';

export type FollowedEvent =
  | { readonly kind: 'event'; readonly event: CohortJobEvent }
  | { readonly kind: 'progress'; readonly progress: CohortJobProgressEvent };

export interface FollowArguments extends RequestOptions {
  readonly tenantID: string;
  readonly jobID: string;
  /** The number of the last event that is known already. */
  readonly lastEventID?: number | undefined;
}

/** The server says something every ten seconds. */
const QUIET_MS = 35_000;
const MOST_FRUITLESS = 5;

const endedStatuses: readonly CohortJobStatus[] = ['completed', 'failed', 'cancelled', 'expired'];

/** Whether a job moves no more by itself. */
export function hasEnded(status: CohortJobStatus): boolean {
  return endedStatuses.includes(status);
}

/**
 * Every event of a job after `lastEventID`, once and in order, with its progress in between, until it has ended. A connection
 * that breaks is replaced and goes on after the last event. Throws what `followCohortJob` throws, and `no_answer` after five
 * connections in a row that brought nothing.
 */
export async function* followJob(
  client: Client,
  { tenantID, jobID, lastEventID = 0, signal }: FollowArguments,
): AsyncGenerator<FollowedEvent, void, undefined> {
  let last = lastEventID;
  let isOver = false;
  let cause: unknown;
  for (let fruitless = 1; fruitless <= MOST_FRUITLESS; fruitless += 1) {
    const answer = await client.followCohortJob({ tenantID, jobID, lastEventID: last, signal });
    if (answer.status === 204) return;
    try {
      for await (const sent of readEventStream(answer.data, { quietMs: QUIET_MS })) {
        const followed = followedOf(sent);
        fruitless = 0;
        if (followed.kind === 'event') {
          last = followed.event.sequence;
          isOver = hasEnded(followed.event.status);
        }
        yield followed;
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof ClientError) throw error;
      cause = error; // the connection broke: the next one is asked for what is missing
    }
    if (isOver) return;
    await client.transport.sleep(waitAfter(fruitless + 1, undefined, client.transport.random), signal);
  }
  throw new ClientError('no_answer', 'Streams of the job end before they tell anything.', { cause });
}

/** The server's contract says what the data of each event is. */
function followedOf({ event, data }: { readonly event: string; readonly data: string }): FollowedEvent {
  if (event === 'progress') return { kind: 'progress', progress: parseJson(data) as CohortJobProgressEvent };
  return { kind: 'event', event: parseJson(data) as CohortJobEvent };
}

/** Whether following is refused because others follow already; asking for the job still works. */
export function isCrowded(error: unknown): boolean {
  return error instanceof SynthwardError && error.code === 'too_many_streams';
}
