// Syntheses from another server: submitted once, then polled, one exchange a step.

import type { IncomingPoll, SynthesisAnswer, SynthesisRequest } from '@synthward/contracts';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderState, StepContext, StepOutcome, SynthesisProvider } from '../provider';
import type { Refusal } from './bounded-exchange';
import type { Breaker } from './breaker';
import { outgoingRequest } from './outgoing-request';
import { pollUpstream, submitUpstream, type UpstreamAddress } from './upstream-client';

const DEADLINE_MS = 180_000;
const POLL_MS = 1_000;
/** For so long it is asked each second, and less and less often after that. */
const EAGER_MS = 10_000;
const LONGEST_POLL_MS = 10_000;
const GROWTH = 1.5;
const JITTER = 0.2;
const MOST_MISSING = 3;
const MOST_SUBMISSIONS = 5;
const MOST_RESUBMISSIONS_OF_MISSING = 1;

export interface UpstreamParts {
  readonly address: UpstreamAddress;
  readonly breaker: Breaker;
  readonly clock: Clock;
  readonly logger: Logger;
  /** From 0 up to, but not, 1: spreads the polls. */
  readonly random: () => number;
}

interface UpstreamState {
  /** When it was first submitted, or was about to be. */
  readonly since: number;
  /** Submissions that were begun; one whose end nobody saw may count twice over there. */
  readonly submissions: number;
  /** As the other server calls it; null while it is not known. */
  readonly id: string | null;
  /** When that was told. */
  readonly acceptedAt: number;
  readonly delayMs: number;
  /** How often in a row the other server did not know it. */
  readonly missing: number;
  /** How often it was submitted anew because of that. */
  readonly lost: number;
}

/** The server at the address, behind the breaker. */
export function createUpstreamProvider(parts: UpstreamParts): SynthesisProvider {
  return {
    name: 'upstream',
    async step(request, saved, context) {
      const now = parts.clock.now().getTime();
      const state = (saved as UpstreamState | null) ?? newState(now); // saved by waitFor or submit
      if (now - state.since >= DEADLINE_MS) return failed('upstream_timeout', 'It has not answered in time.');
      if (!parts.breaker.mayTry()) return failed('upstream_unavailable', 'It has failed too often of late.');
      return state.id === null
        ? submit(parts, request, { state, context })
        : poll(parts, { ...state, id: state.id }, context);
    },
  };
}

function newState(now: number): UpstreamState {
  return { since: now, submissions: 0, id: null, acceptedAt: now, delayMs: POLL_MS, missing: 0, lost: 0 };
}

async function submit(
  parts: UpstreamParts,
  request: SynthesisRequest,
  { state, context }: { readonly state: UpstreamState; readonly context: StepContext },
): Promise<StepOutcome> {
  if (state.submissions >= MOST_SUBMISSIONS)
    return failed('upstream_unavailable', 'It was asked too often without an answer.');
  const begun = { ...state, submissions: state.submissions + 1 };
  await context.save(begun); // a crash after this may submit again, and the number tells
  const answer = await submitUpstream(parts.address, outgoingRequest(request), context.signal);
  if (answer.kind === 'blank') {
    parts.breaker.succeeded();
    return { kind: 'done', answer: nothingToSynthesise };
  }
  if (answer.kind !== 'accepted') return refused(parts, answer, begun);
  parts.breaker.succeeded();
  const acceptedAt = parts.clock.now().getTime();
  return waitFor(parts, { ...begun, id: answer.id, acceptedAt, delayMs: POLL_MS, missing: 0 });
}

async function poll(
  parts: UpstreamParts,
  state: UpstreamState & { readonly id: string },
  { signal }: StepContext,
): Promise<StepOutcome> {
  const answer = await pollUpstream(parts.address, state.id, signal);
  if (answer.kind !== 'polled') return refused(parts, answer, state);
  parts.breaker.succeeded();
  return judge(parts, state, answer.poll);
}

function judge(parts: UpstreamParts, state: UpstreamState, { status, synthesis }: IncomingPoll): StepOutcome {
  switch (status) {
    case 'success':
      if (synthesis) return { kind: 'done', answer: synthesis };
      return failed('upstream_malformed', 'It has called nothing a success.');
    case 'failed':
      return failed('upstream_failed', 'It could not answer.');
    case 'not_exists':
      return missed(parts, state);
    default:
      return waitFor(parts, grown(parts, state));
  }
}

/** Its storage may lag behind; then it has lost the question, which is told again, once. */
function missed(parts: UpstreamParts, state: UpstreamState): StepOutcome {
  const missing = state.missing + 1;
  if (missing <= MOST_MISSING) return waitFor(parts, { ...state, missing });
  if (state.lost >= MOST_RESUBMISSIONS_OF_MISSING)
    return failed('upstream_lost', 'It has lost the question twice.');
  return waitFor(parts, { ...state, id: null, missing: 0, lost: state.lost + 1 });
}

function refused(parts: UpstreamParts, refusal: Refusal, state: UpstreamState): StepOutcome {
  switch (refusal.kind) {
    case 'refused':
      parts.breaker.succeeded(); // it works; it does not like the question
      return failed('upstream_refused', 'It refused the question.');
    case 'shut_out':
      parts.breaker.trip();
      parts.logger.error({ url: parts.address.url }, 'upstream.key_refused');
      return failed('upstream_unavailable', 'It refused our key.');
    case 'malformed':
      parts.breaker.failed();
      return failed('upstream_malformed', 'Its answer was not of the contract.');
    case 'busy': {
      parts.breaker.failed();
      const next = { ...state, delayMs: Math.min(LONGEST_POLL_MS, Math.max(POLL_MS, state.delayMs * 2)) };
      return waitFor(parts, next, refusal.retryAfterMs ?? 0);
    }
  }
}

/** Each second while it is young, then half as long again each time. */
function grown({ clock }: UpstreamParts, state: UpstreamState): UpstreamState {
  const isYoung = clock.now().getTime() - state.acceptedAt < EAGER_MS;
  const delayMs = isYoung ? POLL_MS : Math.min(LONGEST_POLL_MS, state.delayMs * GROWTH);
  return { ...state, delayMs, missing: 0 };
}

/** Nobody waits beyond the deadline: what cannot be asked before it is given up now. */
function waitFor({ clock, random }: UpstreamParts, state: UpstreamState, leastMs = 0): StepOutcome {
  const spread = 1 + JITTER * (2 * random() - 1);
  const delayMs = Math.max(leastMs, Math.round(state.delayMs * spread));
  const isTooLate = clock.now().getTime() + delayMs - state.since >= DEADLINE_MS;
  if (isTooLate) return failed('upstream_timeout', 'It has not answered in time.');
  return { kind: 'wait', state: toJson(state), delayMs };
}

function toJson(state: UpstreamState): ProviderState {
  return { ...state };
}

function failed(code: string, reason: string): StepOutcome {
  return { kind: 'failed', code, reason, isRetryable: false };
}

const nothingToSynthesise: SynthesisAnswer = {
  synthesis: { text: 'There was nothing to synthesise for this question.', references: [] },
  response_flags: {
    contains_guideline: false,
    contains_trial: false,
    quality: 'low',
    quantity: 'limited',
    relevance: 'unanswered',
    confidence_score: 'low',
  },
  synthesis_logs: null,
};
