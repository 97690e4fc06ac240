// The loop that keeps the queue filled: rounds of admission when somebody nudges it, and now and then unasked.

import type { AdmissionOutcome } from '@synthward/db';
import type { Logger } from '@synthward/observability';
import { createAlarm } from '@synthward/queue';

export interface AdmissionSchedulerOptions {
  /** One round. */
  readonly admit: () => Promise<AdmissionOutcome>;
  /** Hurries the relay to what was admitted. */
  readonly ring: () => void;
  readonly logger: Logger;
  readonly timings?: AdmissionTimings;
}

/** How long the loop waits for a nudge, in milliseconds. */
interface AdmissionTimings {
  /** While chunks wait: workers of other processes make room without telling this one. */
  readonly backlogMs: number;
  readonly idleMs: number;
  /** When another process held the lock: its round may not have seen what this one was nudged for. */
  readonly busyMs: number;
}

const TIMINGS: AdmissionTimings = { backlogMs: 500, idleMs: 2_000, busyMs: 25 };

export interface AdmissionScheduler {
  /** Says that there may be chunks to admit or room for them. Nudges during a round are answered by one more round. */
  nudge(): void;
  /** Resolves when the last round has ended. */
  stop(): Promise<void>;
}

/** Every worker runs one; whichever is first leads a round. A round that fails is logged, and the next comes as usual. */
export function startAdmissionScheduler({
  admit,
  ring,
  logger,
  timings = TIMINGS,
}: AdmissionSchedulerOptions): AdmissionScheduler {
  const news = createAlarm();
  let isStopped = false;
  const round = async (): Promise<number> => {
    try {
      const outcome = await admit();
      if (outcome.kind === 'done' && outcome.admitted > 0) ring();
      return pauseAfter(outcome, timings);
    } catch (error) {
      logger.warn({ error }, 'admission.failed');
      return timings.backlogMs;
    }
  };
  const loop = async () => {
    while (!isStopped) {
      const pauseMs = await round();
      if (pauseMs > 0 && !isStopped) await news.wait(pauseMs);
    }
  };
  const ended = loop();
  return {
    nudge: news.ring,
    async stop() {
      isStopped = true;
      news.ring();
      await ended;
    },
  };
}

function pauseAfter(outcome: AdmissionOutcome, { backlogMs, idleMs, busyMs }: AdmissionTimings): number {
  if (outcome.kind === 'busy') return busyMs;
  if (!outcome.isComplete) return 0;
  return outcome.hasBacklog ? backlogMs : idleMs;
}
