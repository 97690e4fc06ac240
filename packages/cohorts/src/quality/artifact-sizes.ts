// How many bytes the artifacts of a plan are likely to take, before anything is generated.

import type { CohortPreview, ExportFormat } from '@synthward/contracts';
import { partCount } from '../plan/parts';
import type { CohortPlan } from '../plan/plan';

/** Stored bytes that each thing adds to the artifacts of a format. */
interface Sizes {
  readonly patient: number;
  readonly record: number;
  /** A condition of a patient, in each of the patient's records, with the encounters and observations it brings. */
  readonly condition: number;
}

/**
 * Measured on 1,000 patients in one to eight systems with 0 to 2 conditions each, compressed as artifacts are (gzip,
 * level 1): 434 to 439 bytes a record without conditions, 712 with 1.94 of them. Guarded by
 * `test/exactness/artifact-sizes.test.ts`, which fails when artifacts outgrow these.
 */
const SIZES: Readonly<Record<ExportFormat, Sizes>> = {
  json: { patient: 16, record: 455, condition: 140 },
  ndjson: { patient: 0, record: 455, condition: 140 },
  manifest: { patient: 0, record: 0, condition: 0 },
};

/** Specification, preview without its strata, manifest and quality report, as JSON; measured like the rest. */
const DOCUMENT_BYTES = 9000;
/** An entry of the manifest for an artifact. */
const ENTRY_BYTES = 350;
/** A stratum of the preview, and a condition in one, as JSON. */
const STRATUM_BYTES = 160;
const CARRIERS_BYTES = 25;
/** What compression leaves of specification and preview at the head of each part in JSON. */
const COMPRESSED_SHARE = 0.2;

/** Estimated stored bytes in all and by format, for the formats of the specification. */
export function estimateArtifactBytes(plan: CohortPlan): CohortPreview['estimatedArtifactBytes'] {
  const { formats } = plan.spec.exports;
  const sizes = formats.map((format) => recordBytes(format, plan) + documentBytes(format, plan));
  const byFormat = Object.fromEntries(formats.map((format, i) => [format, sizes[i]]));
  return { total: sizes.reduce((sum, bytes) => sum + bytes, 0), byFormat };
}

function recordBytes(format: ExportFormat, { spec, counts, conditions }: CohortPlan): number {
  const { patient, record, condition } = SIZES[format];
  const carriers = conditions.reduce((sum, { quota }) => sum + quota, 0);
  const entries = (carriers * counts.records) / spec.population;
  return Math.round(spec.population * patient + counts.records * record + entries * condition);
}

/** What artifacts hold beside records: each part in JSON the head of the cohort, the manifest all that is known of it. */
function documentBytes(format: ExportFormat, { spec, strata, conditions }: CohortPlan): number {
  const parts = partCount(spec.population);
  const head = DOCUMENT_BYTES + strata.length * (STRATUM_BYTES + conditions.length * CARRIERS_BYTES);
  if (format === 'json') return Math.round(parts * head * COMPRESSED_SHARE);
  if (format !== 'manifest') return 0;
  return head + parts * ENTRY_BYTES * spec.exports.formats.filter((other) => other !== 'manifest').length;
}
