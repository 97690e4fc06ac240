// Rows against the store: every artifact must be there as it was written.

import type { Artifact } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { JobWork } from './job-work';

/** Throws `artifact_missing` when the store does not hold one as the row says. */
export async function verifyStored({ store }: JobWork, artifacts: readonly Artifact[]): Promise<void> {
  for (const { name, storageKey, bytes, sha256 } of artifacts) {
    const stored = await store.head(storageKey);
    if (stored && stored.bytes === Number(bytes) && stored.sha256 === sha256) continue;
    throw new AppError('artifact_missing', `The store does not hold ${name} as it was written.`, {
      data: { name, expected: { bytes: Number(bytes), sha256 }, stored },
    });
  }
}
