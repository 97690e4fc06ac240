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
  const heard: Heard = { last: lastEventID, isOver: false, fruitless: 0, cause: undefined };
  for (;;) {
    const answer = await client.followCohortJob({ tenantID, jobID, lastEventID: heard.last, signal });
    if (answer.status === 204) return;
    yield* hearUntilItBreaks(answer.data, heard, signal);
    if (heard.isOver) return;
    if (heard.fruitless >= MOST_FRUITLESS) throw nothingTold(heard);
    const { sleep, random } = client.transport;
    await sleep(waitAfter(Math.max(1, heard.fruitless), undefined, random), signal);
  }
}

/** What is known of a job over all its connections. */
interface Heard {
  last: number;
  isOver: boolean;
  /** Connections in a row that brought nothing. */
  fruitless: number;
  /** Why the last connection broke, if it did. */
  cause: unknown;
}

async function* hearUntilItBreaks(
  stream: ReadableStream<Uint8Array>,
  heard: Heard,
  signal: AbortSignal | undefined,
): AsyncGenerator<FollowedEvent, void, undefined> {
  heard.fruitless += 1;
  try {
    for await (const sent of readEventStream(stream, { quietMs: QUIET_MS })) {
      const followed = followedOf(sent);
      note(heard, followed);
      yield followed;
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ClientError) throw error;
    heard.cause = error; // the connection broke: the next one is asked for what is missing
  }
}

function note(heard: Heard, followed: FollowedEvent): void {
  heard.fruitless = 0;
  if (followed.kind === 'progress') return;
  heard.last = followed.event.sequence;
  heard.isOver = hasEnded(followed.event.status);
}

function nothingTold({ cause }: Heard): ClientError {
  return new ClientError('no_answer', 'Streams of the job end before they tell anything.', { cause });
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
