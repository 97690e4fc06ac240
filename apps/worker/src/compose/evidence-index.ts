// Composes the index of evidence, what is in it, and the engine that answers from it.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import type { SynthesisEngine } from '@synthward/evidence';
import { type OpenedIndex, openEvidenceIndex } from '@synthward/evidence-engines';
import type { Logger } from '@synthward/observability';
import { createEvidenceLibrary, evidenceIndexConfigOf, isOfHighQuality, once } from '@synthward/services';

export interface EvidenceAccess {
  /** Over everything that was written before the call; undefined while that takes long to read. Tried again after a failure. */
  readonly engine: () => Promise<SynthesisEngine | undefined>;
  close(): Promise<void>;
}

/** Less than a step may take. */
const PATIENCE_MS = 5_000;

interface Surroundings {
  readonly database: Database;
  readonly logger: Logger;
}

/** Opens the index and begins to read the library. What is missing on this machine ends the start; a cluster may come later. */
export async function composeEvidenceIndex(
  environment: Environment,
  { database, logger }: Surroundings,
): Promise<EvidenceAccess> {
  const config = evidenceIndexConfigOf(environment);
  let held: OpenedIndex | undefined;
  const opened = once(async () => {
    held = await openEvidenceIndex(config, isOfHighQuality);
    return held;
  });
  const library = createEvidenceLibrary({ database, logger, openIndex: opened });
  if (config.kind !== 'opensearch') await opened();
  library
    .engine()
    .catch((error: unknown) => logger.error({ error, engine: config.kind }, 'evidence.not_ready'));
  return { engine: () => library.engineWithin(PATIENCE_MS), close: async () => held?.close() };
}
