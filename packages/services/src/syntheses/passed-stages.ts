// What has passed while a synthesis was answered, as its row keeps it: each stage once, in order, never taken back.

import { type SynthesisEventView, type SynthesisLogs, synthesisStages } from '@synthward/contracts';

/** A stage that was passed, or that somebody began to be waited for. */
export type PassedStage = Pick<SynthesisEventView, 'event' | 'seconds' | 'provider'> & {
  /** When it was written down. */
  readonly at: string;
};

/** With the stages that the times tell of and that are not there yet. */
export function withStages(
  passed: readonly PassedStage[],
  logs: SynthesisLogs | null,
  at: Date,
): readonly PassedStage[] {
  if (logs === null) return passed;
  const known = new Set(passed.map(({ event }) => event));
  const run = synthesisStages.flatMap((event): PassedStage[] => {
    const seconds = logs[`${event}_time_seconds`];
    if (seconds === null || known.has(event)) return [];
    return [{ event, at: at.toISOString(), seconds, provider: null }];
  });
  return run.length === 0 ? passed : [...passed, ...run];
}

/** With the beginning of a wait for a provider, once for each. */
export function withWait(passed: readonly PassedStage[], provider: string, at: Date): readonly PassedStage[] {
  const isKnown = passed.some(({ event, provider: other }) => event === 'waiting' && other === provider);
  if (isKnown) return passed;
  return [...passed, { event: 'waiting', at: at.toISOString(), seconds: null, provider }];
}
