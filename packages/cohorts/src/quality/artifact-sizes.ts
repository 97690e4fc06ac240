// How many bytes the artifacts of a plan are likely to take, before anything is generated.

import type { ClinicalDetail, CohortPreview, ExportFormat } from '@synthward/contracts';
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
 * level 1): 434 to 439 bytes a record without conditions, 712 with 1.94 of them; in FHIR 1,990 as a Bundle and 1,210 as
 * resources, and 600 and 420 more for a condition. Guarded by
 * `test/exactness/artifact-sizes.test.ts`, which fails when artifacts outgrow these.
 */
const SIZES: Readonly<Record<ExportFormat, Sizes>> = {
  json: { patient: 16, record: 455, condition: 140 },
  ndjson: { patient: 0, record: 455, condition: 140 },
  'fhir-bundle': { patient: 0, record: 2000, condition: 600 },
  'fhir-ndjson': { patient: 0, record: 1215, condition: 425 },
  manifest: { patient: 0, record: 0, condition: 0 },
};

/** Stored bytes that each thing adds to the artifacts of a longitudinal cohort. */
interface HistorySizes {
  readonly patient: number;
  readonly record: number;
  /** A year of a patient's history, whatever the number of systems that hold a piece of it. */
  readonly year: number;
  /** What a condition adds to such a year. */
  readonly conditionYear: number;
}

/**
 * Fitted to 100 patients of the default ages in one and four systems, over 1, 5, 10 and 20 years, with 0 and 1.48
 * conditions each: within 21 per cent of each of them. Resources were fitted when their files were sorted by id; since they
 * stand record by record they compress to 0.72 of that. Claims add 7 per cent to records, which is left out.
 */
const HISTORY_SIZES: Readonly<Record<ExportFormat, HistorySizes>> = {
  json: { patient: 2060, record: 500, year: 1380, conditionYear: 1070 },
  ndjson: { patient: 2015, record: 500, year: 1380, conditionYear: 1070 },
  'fhir-bundle': { patient: 7480, record: 2820, year: 3485, conditionYear: 2680 },
  'fhir-ndjson': { patient: 5250, record: 1190, year: 3580, conditionYear: 2630 },
  manifest: { patient: 0, record: 0, year: 0, conditionYear: 0 },
};

/** Files of a part: FHIR has one for each type of resource that occurs. */
const FILES_OF_PART: Readonly<Record<ClinicalDetail, Readonly<Record<ExportFormat, number>>>> = {
  summary: { json: 1, ndjson: 1, 'fhir-bundle': 1, 'fhir-ndjson': 6, manifest: 0 },
  longitudinal: { json: 1, ndjson: 1, 'fhir-bundle': 1, 'fhir-ndjson': 20, manifest: 0 },
};

/** Specification and preview without its strata, as JSON; measured like the rest. */
const HEAD_BYTES = 4000;
/** The quality report in a manifest, without the parts that follow; measured on one to eight systems, good to a factor of two. */
const REPORT_BYTES = 9500;
/** What a condition and a system add to the report, and a system that has duplicates. */
const REPORTED_CONDITION_BYTES = 3200;
const REPORTED_SYSTEM_BYTES = 900;
const REPORTED_DUPLICATES_BYTES = 1800;
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

function recordBytes(format: ExportFormat, plan: CohortPlan): number {
  const bytes =
    plan.spec.clinical.detail === 'summary' ? summaryBytes(format, plan) : historyBytes(format, plan);
  return Math.round(bytes);
}

function summaryBytes(format: ExportFormat, plan: CohortPlan): number {
  const { spec, counts } = plan;
  const { patient, record, condition } = SIZES[format];
  const entries = (carriersOf(plan) * counts.records) / spec.population;
  return spec.population * patient + counts.records * record + entries * condition;
}

function historyBytes(format: ExportFormat, plan: CohortPlan): number {
  const { spec, counts } = plan;
  const { patient, record, year, conditionYear } = HISTORY_SIZES[format];
  const { yearsOfHistory: years } = spec.clinical;
  const ofPatients = spec.population * (patient + years * year);
  return ofPatients + counts.records * record + carriersOf(plan) * years * conditionYear;
}

/** Conditions of all patients. */
function carriersOf({ conditions }: CohortPlan): number {
  return conditions.reduce((sum, { quota }) => sum + quota, 0);
}

/** What artifacts hold beside records: each part in JSON the head of the cohort, the manifest all that is known of it. */
function documentBytes(format: ExportFormat, { spec, strata, conditions }: CohortPlan): number {
  const parts = partCount(spec);
  const head = HEAD_BYTES + strata.length * (STRATUM_BYTES + conditions.length * CARRIERS_BYTES);
  if (format === 'json') return Math.round(parts * head * COMPRESSED_SHARE);
  if (format !== 'manifest') return 0;
  const files = spec.exports.formats.reduce(
    (sum, each) => sum + FILES_OF_PART[spec.clinical.detail][each],
    0,
  );
  const entries = parts * files * ENTRY_BYTES;
  return head + reportBytes(spec.hie, conditions.length) + entries;
}

function reportBytes(
  { sourceSystems, duplicateRate }: CohortPlan['spec']['hie'],
  conditions: number,
): number {
  const ofSystem = REPORTED_SYSTEM_BYTES + (duplicateRate > 0 ? REPORTED_DUPLICATES_BYTES : 0);
  return REPORT_BYTES + conditions * REPORTED_CONDITION_BYTES + sourceSystems.length * ofSystem;
}
