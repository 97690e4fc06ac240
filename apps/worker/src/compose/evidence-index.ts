// Composes the index of evidence and the engine that answers from it.

import type { Environment } from '@synthward/contracts';
import type { SynthesisEngine } from '@synthward/evidence';
import { type OpenedIndex, openEvidenceIndex } from '@synthward/evidence-engines';
import type { Logger } from '@synthward/observability';
import { createLibraryEngine, evidenceIndexConfigOf, isOfHighQuality, once } from '@synthward/services';

export interface EvidenceAccess {
  /** Made at the start; where that failed, tried again by each call. */
  readonly engine: () => Promise<SynthesisEngine>;
  close(): Promise<void>;
}

/** Opens the index and fills in the bundled library. What is missing on this machine ends the start; a cluster may come later. */
export async function composeEvidenceIndex(
  environment: Environment,
  logger: Logger,
): Promise<EvidenceAccess> {
  const config = evidenceIndexConfigOf(environment);
  let held: OpenedIndex | undefined;
  const opened = once(async () => {
    held = await openEvidenceIndex(config, isOfHighQuality);
    return held;
  });
  const engine = once(async () => createLibraryEngine((await opened()).index));
  if (config.kind !== 'opensearch') await opened();
  engine().catch((error: unknown) => logger.error({ error, engine: config.kind }, 'evidence.not_ready'));
  return { engine, close: async () => held?.close() };
}
