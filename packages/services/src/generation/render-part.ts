// One part of a cohort as printed records, in feed order, with its tally.

import {
  type CohortGenerator,
  type CohortPlan,
  type CohortTally,
  feedOrder,
  type PatientRange,
  partRange,
  TallyKeeper,
} from '@synthward/cohorts';
import { RecordPages } from '@synthward/exporters';

export interface RenderedPart {
  readonly range: PatientRange;
  readonly recordCount: number;
  /** Source records as JSON in UTF-8, shuffled by the plan's key; may be walked again and again. */
  records(): Iterable<Uint8Array>;
  /** One line a person, in the order of their numbers. */
  readonly summaries: readonly string[];
  readonly tally: CohortTally;
}

/** Called after each patient; throws to stop. */
export type PatientWatcher = (records: number) => void;

/** Generates the part's patients one by one; only their printed records stay in memory. */
export function renderPart(
  { plan, patientAt }: { plan: CohortPlan; patientAt: CohortGenerator['patientAt'] },
  part: number,
  watch: PatientWatcher = () => undefined,
): RenderedPart {
  const range = partRange(plan.spec.population, part);
  const tally = new TallyKeeper(plan);
  const pages = new RecordPages();
  const summaries: string[] = [];
  for (let index = range.from; index < range.to; index += 1) {
    const patient = patientAt(index);
    tally.add(patient);
    for (const record of patient.records) pages.add(JSON.stringify(record));
    summaries.push(patient.summary);
    watch(patient.records.length);
  }
  const order = feedOrder(plan.spec.seed, part, pages.length);
  return {
    range,
    recordCount: pages.length,
    records: () => pages.inOrder((place) => order.apply(place)),
    summaries,
    tally: tally.read(),
  };
}
