// Composes who answers clinical questions.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import type { SynthesisEngine } from '@synthward/evidence';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createWatchedWorker, type QueueBackend, type QueueWorker, type Watchdog } from '@synthward/queue';
import {
  createSynthesisProviders,
  leastLeaseMs,
  type ReconcilerRule,
  synthesisRules,
} from '@synthward/services';
import { createSynthesisPollProcessor, SYNTHESIS_POLL_CONCURRENCY } from '../processors/synthesis-poll';

interface Surroundings {
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly watchdog: Watchdog;
  readonly logger: Logger;
  readonly ring: () => void;
  readonly engine: () => Promise<SynthesisEngine | undefined>;
}

export interface SynthesisAnswering {
  /** For the reconciler. */
  readonly rules: readonly ReconcilerRule[];
  readonly workers: readonly QueueWorker[];
}

/** Starts to answer. Without a provider whatever was asked before fails, and says why. */
export function composeSyntheses(
  environment: Environment,
  { database, backend, watchdog, logger, ring, engine }: Surroundings,
): SynthesisAnswering {
  const clock = systemClock;
  const leaseMs = Math.max(leastLeaseMs(environment), environment.SYNTHWARD_LOCK_MS);
  const providers = createSynthesisProviders(environment, { clock, logger, random: Math.random, engine });
  const worker = createWatchedWorker({
    ...{ backend, logger, watchdog },
    queue: 'synthesis-poll',
    concurrency: SYNTHESIS_POLL_CONCURRENCY,
    process: createSynthesisPollProcessor({ database, clock, logger, providers, leaseMs, ring }),
  });
  return { rules: synthesisRules({ database, clock, patienceSeconds: leaseMs / 1000 }), workers: [worker] };
}
