// HTTP to a server that speaks POST /v1/synthesis: every way in which it may answer, or not, is a value.

import { type IncomingPoll, incomingIDSchema, incomingPollSchema } from '@synthward/contracts';
import type { Redacted } from '@synthward/kernel';
import { below, exchange, parseJson, type Refusal, refusalOf } from './bounded-exchange';

const CALL_MS = 10_000;

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

/** Submits a question. Throws the reason of a signal. */
export async function submitUpstream(
  address: UpstreamAddress,
  question: object,
  signal: AbortSignal,
): Promise<SubmitAnswer> {
  const body = JSON.stringify(question);
  const answer = await call(address, { method: 'POST', path: '/v1/synthesis', body, signal });
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
  const answer = await call(address, { method: 'GET', path, signal });
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

function call({ url, apiKey }: UpstreamAddress, { path, ...request }: Request) {
  const headers = { 'x-api-key': apiKey.reveal() };
  return exchange({ ...request, url: below(url, path), headers, timeoutMs: CALL_MS });
}
