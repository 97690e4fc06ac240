// Composes who imports evidence.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createWatchedWorker, type QueueBackend, type QueueWorker, type Watchdog } from '@synthward/queue';
import { evidenceImportRules, type ReconcilerRule } from '@synthward/services';
import type { ArtifactStore } from '@synthward/storage';
import { createEvidenceImportProcessor, EVIDENCE_IMPORT_CONCURRENCY } from '../processors/evidence-import';

interface Surroundings {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly backend: QueueBackend;
  readonly watchdog: Watchdog;
  readonly logger: Logger;
}

export interface EvidenceImporting {
  /** For the reconciler. */
  readonly rules: readonly ReconcilerRule[];
  readonly workers: readonly QueueWorker[];
}

/** A batch takes less than a second; one that waits for others in the line may take longer. */
const LEAST_LEASE_MS = 60_000;

/** Starts to import. */
export function composeEvidence(
  environment: Environment,
  { database, store, backend, watchdog, logger }: Surroundings,
): EvidenceImporting {
  const clock = systemClock;
  const leaseMs = Math.max(LEAST_LEASE_MS, environment.SYNTHWARD_LOCK_MS);
  const worker = createWatchedWorker({
    ...{ backend, logger, watchdog },
    queue: 'evidence-import',
    concurrency: EVIDENCE_IMPORT_CONCURRENCY,
    process: createEvidenceImportProcessor({ database, store, clock, logger, leaseMs }),
  });
  const patienceSeconds = leaseMs / 1000;
  return { rules: evidenceImportRules({ database, store, clock, patienceSeconds }), workers: [worker] };
}
