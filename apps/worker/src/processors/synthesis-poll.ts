// Answers the doorbells of syntheses: one step each, mostly waiting for others, so many at once.

import { runSynthesisStep, type SynthesisWork } from '@synthward/services';

export const SYNTHESIS_POLL_CONCURRENCY = 8;

/** What the queue `synthesis-poll` calls for each delivery; the signal hands the step back. */
export function createSynthesisPollProcessor(work: SynthesisWork) {
  return async (
    { synthesisID }: { readonly synthesisID: string },
    signal: AbortSignal,
    postpone: (delayMs: number) => void,
  ): Promise<void> => {
    const delayMs = await runSynthesisStep(work, synthesisID, signal);
    if (delayMs !== undefined) postpone(delayMs);
  };
}
