// The artifacts that close a job: the quality page for people, the manifest for programs. Both name the specification.

import { type CohortPlan, previewOf } from '@synthward/cohorts';
import type { CohortManifest, CohortQuality } from '@synthward/contracts';
import type { Artifact, NewArtifact } from '@synthward/db';
import { manifestContent, qualityPage } from '@synthward/exporters';
import type { ArtifactStore } from '@synthward/storage';
import { MANIFEST_LABEL, QUALITY_LABEL } from '../generation/artifact-names';
import { storeArtifact } from '../generation/store-artifact';

export interface ClosingOrder {
  readonly job: { readonly tenantID: string; readonly jobID: string };
  readonly plan: CohortPlan;
  readonly quality: CohortQuality;
  /** What the chunks stored. */
  readonly parts: readonly Artifact[];
  /** The manifest of these entries. */
  manifestOf(artifacts: CohortManifest['artifacts']): CohortManifest;
}

/** Stores the quality page, then the manifest if the specification wants one. Done twice it stores the same. */
export async function storeClosingArtifacts(
  store: ArtifactStore,
  order: ClosingOrder,
): Promise<{ readonly manifest: CohortManifest; readonly artifacts: readonly NewArtifact[] }> {
  const page = await storeQualityPage(store, order);
  const manifest = order.manifestOf([...order.parts, page].map(manifestEntryOf));
  const stored = await storeManifest(store, order, manifest);
  return { manifest, artifacts: stored ? [page, stored] : [page] };
}

/** Whether chunks stored it: what closes a job is not part of what the next attempt, or another job, describes. */
export function isPart({ format }: Artifact): boolean {
  return format !== MANIFEST_LABEL.format && format !== QUALITY_LABEL.format;
}

type ManifestEntry = CohortManifest['artifacts'][number];

function manifestEntryOf(
  artifact: Pick<Artifact, Exclude<keyof ManifestEntry, 'bytes'>> & { readonly bytes: bigint | number },
): ManifestEntry {
  return {
    name: artifact.name,
    format: artifact.format as ManifestEntry['format'], // written from an ArtifactLabel
    bytes: Number(artifact.bytes),
    sha256: artifact.sha256,
    contentSha256: artifact.contentSha256,
    recordCount: artifact.recordCount,
  };
}

function storeQualityPage(store: ArtifactStore, { job, plan, quality }: ClosingOrder): Promise<NewArtifact> {
  return storeArtifact(store, {
    job,
    label: QUALITY_LABEL,
    content: qualityPage({ spec: plan.spec, preview: previewOf(plan), quality }),
    recordCount: 1,
  });
}

async function storeManifest(
  store: ArtifactStore,
  { job, plan, quality }: ClosingOrder,
  manifest: CohortManifest,
) {
  if (!plan.spec.exports.formats.includes('manifest')) return undefined;
  return storeArtifact(store, {
    job,
    label: MANIFEST_LABEL,
    content: manifestContent({ spec: plan.spec, preview: previewOf(plan), manifest, quality }),
    recordCount: 1,
  });
}
