// The whole of a small cohort in FHIR as one JSON text. Runs in a worker thread.

import { type CohortPlan, manifestOf, partCount, previewOf, qualityOf, sumTallies } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import { fhirDocument } from '@synthward/exporters';
import { resourceTypes } from '@synthward/fhir';
import { requirePlan } from '../cohorts/inspect-spec';
import { feedSourceOf } from './feed-source';
import { type RenderedPart, renderPart } from './render-part';
import { type ResourceCounts, sumResourceCounts, totalOf, withUsualTypes } from './resource-counts';

/** The same resources and Bundles as in the artifacts of a job for the same specification. */
export function exportFhirInline(spec: CohortSpec): Uint8Array {
  const plan = requirePlan(spec);
  const source = feedSourceOf(inFhir(plan));
  const parts = Array.from({ length: partCount(plan.spec) }, (_, part) => renderPart(source, part));
  const tally = sumTallies(parts.map((part) => part.tally));
  const counts = sumResourceCounts(parts.map(({ fhir }) => fhir.resourceCounts)) ?? {};
  const head = {
    spec: plan.spec,
    preview: previewOf(plan),
    manifest: { ...manifestOf(plan, tally, []), resourceCounts: withUsualTypes(counts) },
    quality: qualityOf(plan, tally),
    fhirResources: totalOf(counts),
  };
  return fhirDocument(head, bundlesOf(parts), linesOf(parts, counts));
}

function* bundlesOf(parts: readonly RenderedPart[]): Generator<Uint8Array> {
  for (const part of parts) yield* part.bundles();
}

function linesOf(parts: readonly RenderedPart[], counts: ResourceCounts) {
  return resourceTypes
    .filter((type) => counts[type] !== undefined)
    .map((type) => [type, resourcesOf(parts, type)] as const);
}

function* resourcesOf(parts: readonly RenderedPart[], type: string): Generator<Uint8Array> {
  for (const part of parts) yield* part.resources(type);
}

function inFhir(plan: CohortPlan): CohortPlan {
  const exports = { formats: ['fhir-bundle' as const, 'fhir-ndjson' as const], truth: false };
  return { ...plan, spec: { ...plan.spec, exports } };
}
