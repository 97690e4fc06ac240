// Exchanges with OpenSearch: what may pass is tried again, and what remains says that the index does not answer.

import { setTimeout as wait } from 'node:timers/promises';
import type { Client, errors } from '@opensearch-project/opensearch';
import { AppError, parseRetryAfter } from '@synthward/kernel';

const REQUEST_MS = 10_000;
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Too busy, or in between two states; the request has done nothing yet, or may be done twice without harm. */
const PASSING = new Set([429, 502, 503, 504]);

export interface OpenSearchAddress {
  /** With user and password in it where the cluster wants them. */
  readonly url: string;
  readonly requestMs?: number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

interface Exchange {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | boolean | number>>;
  readonly body?: object;
  /** Lines of a bulk request, in place of a body. */
  readonly lines?: readonly object[];
}

interface Answer {
  readonly status: number;
  /** As it came: whoever asked parses it. */
  readonly body: unknown;
}

export interface OpenSearchTransport {
  /**
   * Answers of status 2xx, and 400 and 404 for those that reckon with them. Throws AppError `unavailable` when the cluster does not
   * answer, or is too busy, after some tries; the client's error for any other refusal.
   */
  exchange(request: Exchange): Promise<Answer>;
  readonly pause: (ms: number) => Promise<unknown>;
  close(): Promise<void>;
}

/** A connection to a cluster. The client is loaded for those who have one: it takes a process a quarter of a second. */
export async function openTransport({
  url,
  requestMs = REQUEST_MS,
  pause = wait,
}: OpenSearchAddress): Promise<OpenSearchTransport> {
  const opensearch = await import('@opensearch-project/opensearch');
  const client = new opensearch.Client({ node: url, maxRetries: 0, requestTimeout: requestMs });
  return {
    pause,
    close: () => client.close(),
    exchange: (request) => sendRepeatedly(() => send(client, request), { pause, errors: opensearch.errors }),
  };
}

interface Repeating {
  readonly pause: OpenSearchTransport['pause'];
  readonly errors: ClientErrors;
}

/** The classes of what the client throws. */
type ClientErrors = typeof errors;

async function sendRepeatedly(once: () => Promise<Answer>, { pause, errors }: Repeating): Promise<Answer> {
  for (let attempt = 1; attempt < MOST_TRIES; attempt += 1) {
    const outcome = await once().catch((error: unknown) => pauseAfter(error, attempt, errors));
    if (typeof outcome !== 'number') return outcome;
    await pause(outcome);
  }
  return once().catch((error: unknown) => {
    pauseAfter(error, MOST_TRIES, errors);
    throw unavailable(error);
  });
}

/** For what the caller gives up. */
export function unavailable(cause: unknown): AppError {
  return new AppError('unavailable', 'The evidence index does not answer.', { cause });
}

async function send(client: Client, { method, path, query, body, lines }: Exchange): Promise<Answer> {
  const { body: answered, statusCode } = await client.transport.request(
    {
      ...{ method, path, querystring: { ...query } },
      ...(body ? { body } : {}),
      ...(lines ? { bulkBody: lines.map((line) => ({ ...line })) } : {}),
    },
    { ignore: [400, 404] },
  );
  return { status: statusCode ?? 0, body: answered };
}

/** How long to wait before the next try. Throws the error where another try would end as this one. */
function pauseAfter(error: unknown, attempt: number, errors: ClientErrors): number {
  const backOff = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  if (error instanceof errors.ConnectionError || error instanceof errors.TimeoutError) return backOff;
  if (!(error instanceof errors.ResponseError) || !PASSING.has(error.statusCode)) throw error;
  const asked = parseRetryAfter(String(error.headers?.['retry-after'] ?? ''), new Date()) ?? 0;
  return Math.min(LONGEST_PAUSE_MS, Math.max(backOff, asked * 1000));
}
