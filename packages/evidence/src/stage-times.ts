// How long each stage of a synthesis takes, by a clock that is passed in.

import type { SynthesisLogs } from '@synthward/contracts';
import type { RetrievalStage } from './rank/retrieve';

export type Stage = RetrievalStage | 'blending';

/** Runs `work` as part of a stage; the time counts also where it fails. Repeated runs add up. */
export type Measure = <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>;

/** Starts the clock. `logs` gives seconds to the microsecond; a stage that was not run is null. */
export function stageTimes(now: () => number): {
  readonly measure: Measure;
  readonly logs: () => SynthesisLogs;
} {
  const started = now();
  const spent = new Map<Stage, number>();
  const secondsOf = (stage: Stage) => {
    const milliseconds = spent.get(stage);
    return milliseconds === undefined ? null : seconds(milliseconds);
  };
  return {
    async measure(stage, work) {
      const begun = now();
      try {
        return await work();
      } finally {
        spent.set(stage, (spent.get(stage) ?? 0) + now() - begun);
      }
    },
    logs: () => ({
      total_time_seconds: seconds(now() - started),
      guideline_search_time_seconds: secondsOf('guideline_search'),
      guideline_lookup_time_seconds: secondsOf('guideline_lookup'),
      evidence_retrieval_time_seconds: secondsOf('evidence_retrieval'),
      blending_time_seconds: secondsOf('blending'),
    }),
  };
}

function seconds(milliseconds: number): number {
  return Math.round(Math.max(0, milliseconds) * 1000) / 1_000_000;
}
