// HTTP to a server that speaks POST /v1/synthesis: every way in which it may answer, or not, is a value.

import { type IncomingPoll, incomingIDSchema, incomingPollSchema } from '@synthward/contracts';
import type { Redacted } from '@synthward/kernel';

const CALL_MS = 10_000;
const MOST_BYTES = 5_000_000;
const LONGEST_WAIT_SECONDS = 120;

export interface UpstreamAddress {
  readonly url: string;
  readonly apiKey: Redacted;
}

export type SubmitAnswer =
  | { readonly kind: 'accepted'; readonly id: string }
  /** Nothing to look for, it says. */
  | { readonly kind: 'blank' }
  | Refusal;

export type PollAnswer = { readonly kind: 'polled'; readonly poll: IncomingPoll } | Refusal;

export type Refusal =
  /** The request itself is refused, for good. */
  | { readonly kind: 'refused' }
  /** Our key is. */
  | { readonly kind: 'shut_out' }
  /** What came is not of the contract. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null };

/** Submits a question. Throws the reason of a signal. */
export async function submitUpstream(
  address: UpstreamAddress,
  question: object,
  signal: AbortSignal,
): Promise<SubmitAnswer> {
  const body = JSON.stringify(question);
  const answer = await exchange(address, { method: 'POST', path: '/v1/synthesis', body, signal });
  if ('kind' in answer) return answer;
  if (answer.status === 204) return { kind: 'blank' };
  if (answer.status !== 202 && answer.status !== 200) return refusalOf(answer);
  const id = incomingIDSchema.safeParse(parseJson(answer.text));
  return id.success ? { kind: 'accepted', id: id.data } : { kind: 'malformed' };
}

/** Asks how a question stands. Throws the reason of a signal. */
export async function pollUpstream(
  address: UpstreamAddress,
  id: string,
  signal: AbortSignal,
): Promise<PollAnswer> {
  const path = `/v1/synthesis/${encodeURIComponent(id)}`;
  const answer = await exchange(address, { method: 'GET', path, signal });
  if ('kind' in answer) return answer;
  if (answer.status === 404) return { kind: 'polled', poll: { status: 'not_exists', synthesis: null } };
  if (answer.status !== 200) return refusalOf(answer);
  const poll = incomingPollSchema.safeParse(parseJson(answer.text));
  return poll.success ? { kind: 'polled', poll: poll.data } : { kind: 'malformed' };
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

async function exchange(
  { url, apiKey }: UpstreamAddress,
  { method, path, body, signal }: Request,
): Promise<Answer | Refusal> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method,
      redirect: 'manual', // the key is for this server
      headers: {
        'x-api-key': apiKey.reveal(),
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
    });
    const text = await readText(response);
    const retryAfter = response.headers.get('retry-after');
    return text === undefined ? { kind: 'malformed' } : { status: response.status, text, retryAfter };
  } catch {
    signal.throwIfAborted();
    return { kind: 'busy', retryAfterMs: null }; // the network, or our own time limit: there is nothing else in there
  }
}

/** Undefined for a body that is larger than any answer. */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined; // leaving the loop ends the connection
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusalOf({ status, retryAfter }: Answer): Refusal {
  if (status === 401 || status === 403) return { kind: 'shut_out' };
  if (status === 429 || status >= 500) return { kind: 'busy', retryAfterMs: waitOf(retryAfter) };
  return status === 400 || status === 413 || status === 422 ? { kind: 'refused' } : { kind: 'malformed' };
}

/** Seconds; a date would need clocks that agree. */
function waitOf(header: string | null): number | null {
  if (header === null || !/^\d{1,9}$/.test(header)) return null;
  return Math.min(Number(header), LONGEST_WAIT_SECONDS) * 1000;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema takes it
  }
}
