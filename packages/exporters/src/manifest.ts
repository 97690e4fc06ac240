// The manifest document: what the cohort consists of, written when everything else is in place.

import type { CohortManifest, CohortPreview, CohortQuality, CohortSpec } from '@synthward/contracts';

export interface ManifestDocument {
  readonly spec: CohortSpec;
  readonly preview: CohortPreview;
  readonly manifest: CohortManifest;
  readonly quality: CohortQuality;
}

/** Indented JSON: it is read by people as often as by programs. */
export function* manifestContent({
  spec,
  preview,
  manifest,
  quality,
}: ManifestDocument): Generator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify({ spec, preview, manifest, quality }, null, 2)}\n`);
}
