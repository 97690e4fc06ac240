// Composes the index that clinical questions are answered from.

import type { Environment } from '@synthward/contracts';
import { type OpenedIndex, openEvidenceIndex } from '@synthward/evidence-engines';
import { evidenceIndexConfigOf, isOfHighQuality, once } from '@synthward/services';

export interface EvidenceIndexAccess {
  /** Opened once; where that failed, tried again by each call. */
  readonly open: () => Promise<OpenedIndex>;
  close(): Promise<void>;
}

/** Opens the index. What is missing on this machine ends the start; a cluster that is away may come later. */
export async function composeEvidenceIndex(environment: Environment): Promise<EvidenceIndexAccess> {
  const config = evidenceIndexConfigOf(environment);
  let opened: OpenedIndex | undefined;
  const open = once(async () => {
    opened = await openEvidenceIndex(config, isOfHighQuality);
    return opened;
  });
  if (config.kind !== 'opensearch') await open();
  return { open, close: async () => opened?.close() };
}
