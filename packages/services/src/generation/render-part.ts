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

export interface RenderedPart {
  readonly range: PatientRange;
  /** Source records as JSON, shuffled by the plan's key. */
  readonly records: readonly string[];
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
  const inOrder: string[] = [];
  const summaries: string[] = [];
  for (let index = range.from; index < range.to; index += 1) {
    const patient = patientAt(index);
    tally.add(patient);
    for (const record of patient.records) inOrder.push(JSON.stringify(record));
    summaries.push(patient.summary);
    watch(patient.records.length);
  }
  return { range, records: shuffled(inOrder, plan.spec.seed, part), summaries, tally: tally.read() };
}

function shuffled(records: readonly string[], seed: number, part: number): string[] {
  const order = feedOrder(seed, part, records.length);
  const fed = new Array<string>(records.length);
  records.forEach((record, i) => {
    fed[order.apply(i)] = record;
  });
  return fed;
}
