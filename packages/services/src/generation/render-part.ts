// One part of a cohort as printed rows, in feed order, with its tally and, where asked for, its FHIR and its truth.

import { type CohortTally, feedOrder, type PatientRange, partRange, TallyKeeper } from '@synthward/cohorts';
import {
  type ExportFormat,
  type RecordChange,
  type SourceRecord,
  type TruthFile,
  truthFiles,
} from '@synthward/contracts';
import { type PagePool, RecordPages, type ResourcePages } from '@synthward/exporters';
import { type ChangeCounts, sumChanges } from './change-counts';
import type { FeedSource } from './feed-source';
import { fhirCohortOf } from './fhir-cohort-of';
import type { FhirFilter } from './fhir-filter';
import { FhirPart } from './fhir-part';

export interface RenderedPart {
  readonly range: PatientRange;
  /** Rows of the feed. */
  readonly recordCount: number;
  /** Rows as JSON in UTF-8, shuffled by the plan's key; may be walked again and again. None unless asked for. */
  records(): Iterable<Uint8Array>;
  /** Transaction Bundles as JSON in UTF-8, in the order of the rows. None unless asked for. */
  bundles(): Iterable<Uint8Array>;
  /**
   * Resources of a type as lines of JSON in UTF-8, some at a time: what records share, then record by record in the order
   * of the rows. None unless asked for.
   */
  resources(type: string): Iterable<Uint8Array>;
  /** Resources Patient by Patient, in the order of the rows. None unless asked for. */
  blocks(): Iterable<Uint8Array>;
  readonly fhir: FhirPart;
  /** One line a person, in the order of their numbers. */
  readonly summaries: readonly string[];
  readonly tally: CohortTally;
  /** Rows by kind; undefined unless the cohort continues another. */
  readonly changes: ChangeCounts | undefined;
  /** Rows by file of the truth pack, in the order of the patients; empty unless asked for. */
  readonly truth: ReadonlyMap<TruthFile, RecordPages>;
  /** Gives the memory of all rows back to the pool, when all of them were read: there are none any more. */
  release(): void;
}

/** Called after each patient; throws to stop. */
type PatientWatcher = (records: number) => void;

interface RenderOptions {
  readonly watch?: PatientWatcher;
  /** Leaves out FHIR resources that nobody asked for. */
  readonly fhirFilter?: FhirFilter | undefined;
  /** Whose memory the rows are written to; memory of their own unless given. */
  readonly pool?: PagePool | undefined;
}

/** Generates the part's patients one by one; only their printed rows stay in memory. */
export function renderPart(
  source: FeedSource,
  part: number,
  { watch = () => undefined, fhirFilter: filter, pool }: RenderOptions = {},
): RenderedPart {
  const { spec } = source.plan;
  const { formats } = spec.exports;
  const range = partRange(spec, part);
  const tally = new TallyKeeper(source.plan);
  const pages = formats.some(isPrinted) ? new RecordPages(pool) : undefined;
  const fhir = new FhirPart({
    cohort: fhirCohortOf(source.plan),
    formats,
    isFirst: part === 0,
    filter,
    pool,
  });
  const truth = new Map(spec.exports.truth ? truthFiles.map((file) => [file, new RecordPages(pool)]) : []);
  const summaries: string[] = [];
  let changes: ChangeCounts | undefined;
  let recordCount = 0;
  const isAskedFor = patientsAskedFor(source, filter);
  for (let index = range.from; index < range.to; index += 1) {
    if (!isAskedFor(index)) {
      watch(0);
      continue;
    }
    const patient = source.patientAt(index);
    const { rows, changes: own } = source.feedOf(patient);
    tally.add(patient);
    recordCount += rows.length;
    for (const row of rows) {
      pages?.addRecord(row);
      const record = recordOf(row);
      if (record) fhir.add(record);
    }
    changes = sumChanges([changes, own]);
    if (spec.exports.truth) addRows(truth, patient.truth());
    summaries.push(patient.summary);
    watch(rows.length);
  }
  const inFeedOrder = (rows: RecordPages | undefined) => shuffled(rows, spec.seed, part);
  return {
    range,
    recordCount,
    records: () => inFeedOrder(pages),
    bundles: () => inFeedOrder(fhir.bundles),
    resources: (type) => linesInOrder(fhir.resources, type, spec.seed, part),
    blocks: () => inFeedOrder(fhir.blocks?.pages),
    fhir,
    summaries,
    tally: tally.read(),
    changes,
    truth,
    release() {
      for (const rows of [pages, fhir, ...truth.values()]) rows?.release();
    },
  };
}

/** An export of a few Patients generates nobody else: ids lead back to whose records they are. */
function patientsAskedFor({ indexOf }: FeedSource, filter: FhirFilter | undefined) {
  if (!filter?.patients) return () => true;
  const indexes = new Set(filter.patients.map(indexOf));
  return (index: number) => indexes.has(index);
}

function isPrinted(format: ExportFormat): boolean {
  return format === 'json' || format === 'ndjson';
}

/** A record that is gone has no resources: a reader of the feed knows it by its id. */
function recordOf(row: SourceRecord | RecordChange): SourceRecord | null {
  return 'change' in row ? row.record : row;
}

function shuffled(pages: RecordPages | undefined, seed: number, part: number): Iterable<Uint8Array> {
  if (!pages) return [];
  const order = feedOrder(seed, part, pages.length);
  return pages.inOrder((place) => order.apply(place));
}

function linesInOrder(
  pages: ResourcePages | undefined,
  type: string,
  seed: number,
  part: number,
): Iterable<Uint8Array> {
  if (!pages) return [];
  const order = feedOrder(seed, part, pages.recordCount);
  return pages.linesOf(type, (place) => order.apply(place));
}

function addRows(
  pages: ReadonlyMap<TruthFile, RecordPages>,
  rows: Readonly<Record<TruthFile, readonly object[]>>,
): void {
  for (const [file, page] of pages) for (const row of rows[file]) page.add(JSON.stringify(row));
}
