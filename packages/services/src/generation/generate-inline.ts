// The whole of a small cohort as one JSON text. Runs in a worker thread.

import { type CohortPlan, manifestOf, partCount, previewOf, qualityOf, sumTallies } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import { responseDocument } from '@synthward/exporters';
import { requirePlan } from '../cohorts/inspect-spec';
import { feedSourceOf } from './feed-source';
import { type RenderedPart, renderPart } from './render-part';

/** The generate response: the same records as a job's artifacts for the same specification, in the same order. */
export function generateInline(spec: CohortSpec): Uint8Array {
  const plan = requirePlan(spec);
  const source = feedSourceOf(recordsAlone(plan));
  const parts = Array.from({ length: partCount(plan.spec) }, (_, part) => renderPart(source, part));
  const tally = sumTallies(parts.map((part) => part.tally));
  const head = {
    spec: plan.spec,
    preview: previewOf(plan),
    manifest: manifestOf(plan, tally, []),
    quality: qualityOf(plan, tally),
  };
  const summaries = parts.flatMap((part) => part.summaries);
  return responseDocument(head, recordsOf(parts), summaries);
}

function* recordsOf(parts: readonly RenderedPart[]): Generator<Uint8Array> {
  for (const part of parts) yield* part.records();
}

/** The answer holds records: truth and other formats are artifacts of jobs, so nobody need work them out. */
function recordsAlone(plan: CohortPlan): CohortPlan {
  return { ...plan, spec: { ...plan.spec, exports: { formats: ['json'], truth: false } } };
}
