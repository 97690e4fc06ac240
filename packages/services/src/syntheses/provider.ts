// The port to whoever answers clinical questions: one step at a time, with nothing kept in memory between two.

import type { SynthesisAnswer, SynthesisLogs, SynthesisRequest } from '@synthward/contracts';

export type ProviderName = 'embedded' | 'upstream' | 'llm';

/** JSON that a provider finds again at its next step. */
export type ProviderState = Readonly<Record<string, string | number | boolean | null>>;

export type StepOutcome =
  | {
      readonly kind: 'done';
      readonly answer: SynthesisAnswer;
      /** Who has made it, where that is not the provider that was asked. */
      readonly by?: ProviderName;
      /** For the log: numbers alone, since neither question nor answer belongs there. */
      readonly counts?: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'wait'; readonly state: ProviderState; readonly delayMs: number }
  | {
      readonly kind: 'failed';
      readonly code: string;
      /** For operators and clients; without anything of the request. */
      readonly reason: string;
      /** Whether the same question may be put to this provider again. */
      readonly isRetryable: boolean;
    };

export interface StepContext {
  /** Aborted when the step has to stop: whatever it has done by then may be done again. */
  readonly signal: AbortSignal;
  /**
   * Keeps a state before something that must not be forgotten, and tells those who follow which stages have passed. Throws
   * when the step is somebody else's by now.
   */
  save(state: ProviderState, passed?: SynthesisLogs): Promise<void>;
}

export interface SynthesisProvider {
  readonly name: ProviderName;
  /** Takes the next step from what `wait` or `save` left, or the first from null. */
  step(request: SynthesisRequest, state: ProviderState | null, context: StepContext): Promise<StepOutcome>;
}
