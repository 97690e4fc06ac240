// One part of a cohort as printed rows, in feed order, with its tally and, where asked for, its truth.

import { type CohortTally, feedOrder, type PatientRange, partRange, TallyKeeper } from '@synthward/cohorts';
import { type TruthFile, truthFiles } from '@synthward/contracts';
import { RecordPages } from '@synthward/exporters';
import { type ChangeCounts, sumChanges } from './change-counts';
import type { FeedSource } from './feed-source';

export interface RenderedPart {
  readonly range: PatientRange;
  /** Rows of the feed. */
  readonly recordCount: number;
  /** Rows as JSON in UTF-8, shuffled by the plan's key; may be walked again and again. */
  records(): Iterable<Uint8Array>;
  /** One line a person, in the order of their numbers. */
  readonly summaries: readonly string[];
  readonly tally: CohortTally;
  /** Rows by kind; undefined unless the cohort continues another. */
  readonly changes: ChangeCounts | undefined;
  /** Rows by file of the truth pack, in the order of the patients; empty unless asked for. */
  readonly truth: ReadonlyMap<TruthFile, RecordPages>;
}

/** Called after each patient; throws to stop. */
export type PatientWatcher = (records: number) => void;

/** Generates the part's patients one by one; only their printed rows stay in memory. */
export function renderPart(
  source: FeedSource,
  part: number,
  watch: PatientWatcher = () => undefined,
): RenderedPart {
  const { spec } = source.plan;
  const range = partRange(spec.population, part);
  const tally = new TallyKeeper(source.plan);
  const pages = new RecordPages();
  const truth = new Map(spec.exports.truth ? truthFiles.map((file) => [file, new RecordPages()]) : []);
  const summaries: string[] = [];
  let changes: ChangeCounts | undefined;
  for (let index = range.from; index < range.to; index += 1) {
    const patient = source.patientAt(index);
    const { rows, changes: own } = source.feedOf(patient);
    tally.add(patient);
    for (const row of rows) pages.addRecord(row);
    changes = sumChanges([changes, own]);
    if (spec.exports.truth) addRows(truth, patient.truth());
    summaries.push(patient.summary);
    watch(rows.length);
  }
  const order = feedOrder(spec.seed, part, pages.length);
  return {
    range,
    recordCount: pages.length,
    records: () => pages.inOrder((place) => order.apply(place)),
    summaries,
    tally: tally.read(),
    changes,
    truth,
  };
}

function addRows(
  pages: ReadonlyMap<TruthFile, RecordPages>,
  rows: Readonly<Record<TruthFile, readonly object[]>>,
): void {
  for (const [file, page] of pages) for (const row of rows[file]) page.add(JSON.stringify(row));
}
