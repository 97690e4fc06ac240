// Syntheses that a language model words: our engine finds and orders the evidence, and lets stand only what it bears out.

import type { SynthesisLogs, SynthesisRequest } from '@synthward/contracts';
import type {
  AskModel,
  ChatMessage,
  SynthesisEngine,
  WordedSynthesis,
  WordingTally,
} from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderState, StepContext, StepOutcome, SynthesisProvider } from '../provider';
import type { Refusal } from './bounded-exchange';
import type { Breaker } from './breaker';
import { askChat, type ChatAnswer, type LlmAddress } from './llm-client';

/** A step has to leave room for a call and for our own work. */
export const LLM_CALL_MS = 40_000;
/** From the first call on; what has no answer by then is quoted. */
const DEADLINE_MS = 120_000;
const MOST_CALLS = 3;
const FIRST_RETRY_MS = 1_000;
const NEXT_LOOK_MS = 1_000;

export interface LlmParts {
  readonly address: LlmAddress;
  readonly breaker: Breaker;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The engine over what there is by now; undefined while that is still being read. */
  readonly engine: () => Promise<SynthesisEngine | undefined>;
  /** How long a call may take. */
  readonly callMs?: number;
}

interface LlmState {
  /** When the model was first asked, or was about to be. */
  readonly since: number;
  /** Calls that were begun; one whose end nobody saw counts as well. */
  readonly calls: number;
}

/** The model at the address, behind the breaker. Without an answer of its own the engine quotes: it never fails for the model's sake. */
export function createLlmProvider(parts: LlmParts): SynthesisProvider {
  return {
    name: 'llm',
    async step(request, saved, context) {
      const state = (saved as LlmState | null) ?? { since: parts.clock.now().getTime(), calls: 0 }; // saved below
      const engine = await parts.engine();
      if (!engine) return waitForLibrary(parts, state);
      const asked = createModel(parts, state, context);
      const worded = await synthesise({ ...parts, engine }, request, asked.ask);
      context.signal.throwIfAborted();
      const delayMs = delayAfter(parts, asked.refusal(), { ...state, calls: state.calls + 1 });
      if (delayMs !== null) return { kind: 'wait', state: { ...state, calls: state.calls + 1 }, delayMs };
      return outcomeOf(worded);
    },
  };
}

/** That takes nothing of the time that the model has. */
function waitForLibrary({ clock }: LlmParts, state: LlmState): StepOutcome {
  const since = clock.now().getTime();
  return { kind: 'wait', state: toJson({ ...state, since }), delayMs: NEXT_LOOK_MS };
}

function synthesise(
  { engine, clock }: Pick<LlmParts, 'clock'> & { readonly engine: SynthesisEngine },
  request: SynthesisRequest,
  ask: AskModel,
): Promise<WordedSynthesis> {
  const asOf = clock.now().toISOString().slice(0, 10);
  return engine.synthesiseWorded(request, { asOf, now: () => performance.now() }, ask);
}

/** The model as the engine may ask it once, and how it has refused. */
function createModel(parts: LlmParts, state: LlmState, { signal, save }: StepContext) {
  let refusal: Refusal | null = null;
  return {
    refusal: () => refusal,
    async ask(messages: readonly ChatMessage[], passed: SynthesisLogs): Promise<string | null> {
      if (isGivenUp(parts, state) || !parts.breaker.mayTry()) return null;
      await save(toJson({ ...state, calls: state.calls + 1 }), passed); // a crash after this may ask again, and the number tells
      const answer = await askChat(parts.address, messages, {
        timeoutMs: parts.callMs ?? LLM_CALL_MS,
        signal,
      });
      note(parts, answer);
      if (answer.kind === 'said') return answer.content;
      refusal = answer;
      return null;
    },
  };
}

function isGivenUp({ clock }: LlmParts, { since, calls }: LlmState): boolean {
  return calls >= MOST_CALLS || clock.now().getTime() - since >= DEADLINE_MS;
}

function note({ breaker, logger, address }: LlmParts, answer: ChatAnswer): void {
  switch (answer.kind) {
    case 'said':
    case 'refused': // it works; it does not like the question
      breaker.succeeded();
      break;
    case 'shut_out':
      breaker.trip();
      logger.error({ host: new URL(address.baseURL).host }, 'llm.key_refused');
      break;
    case 'malformed':
    case 'busy':
      breaker.failed();
      break;
  }
  if (answer.kind !== 'said') logger.warn({ refusal: answer.kind }, 'llm.refused');
}

/** When to ask again; null where that would not help, or would be too late. */
function delayAfter(parts: LlmParts, refusal: Refusal | null, state: LlmState): number | null {
  if (refusal?.kind !== 'busy') return null;
  const delayMs = Math.max(FIRST_RETRY_MS * 2 ** (state.calls - 1), refusal.retryAfterMs ?? 0);
  const isTooLate = parts.clock.now().getTime() + delayMs - state.since >= DEADLINE_MS;
  return state.calls >= MOST_CALLS || isTooLate ? null : delayMs;
}

/** An answer in which nothing is the model's is our own engine's. */
function outcomeOf({ output, tally }: WordedSynthesis): StepOutcome {
  const isWorded = tally !== null && tally.kept > 0;
  return {
    kind: 'done',
    answer: output,
    ...(!isWorded && { by: 'embedded' }),
    ...(tally && { counts: countsOf(tally) }),
  };
}

function countsOf({ isReadable, kept, dropped, strayIDs }: WordingTally) {
  const total = Object.values(dropped).reduce((sum, count) => sum + count, 0);
  return { unreadable: isReadable ? 0 : 1, kept, dropped: total, strayIDs, ...dropped };
}

function toJson(state: LlmState): ProviderState {
  return { ...state };
}
