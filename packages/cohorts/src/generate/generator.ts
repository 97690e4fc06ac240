// One patient at a time: the plan's facts, the person, the records. Any patient alone equals that patient in the full run.

import { resolveGeography } from '../geography';
import { type Membership, membershipOf } from '../plan/membership';
import type { CohortPlan } from '../plan/plan';
import type { GeneratedPatient } from '../quality/tally';
import { createRecordContext, type RecordContext, recordsOf } from '../records';
import { summaryOf } from './summary';

export interface PatientWithSummary extends GeneratedPatient {
  /** The inspection string of the person. */
  readonly summary: string;
}

export interface CohortGenerator {
  readonly plan: CohortPlan;
  /** The patient of an index from 0 to population - 1. */
  patientAt(index: number): PatientWithSummary;
}

/** A generator of one plan; it keeps bounded caches and is otherwise a pure function of the plan. */
export function createGenerator(plan: CohortPlan): CohortGenerator {
  const { spec } = plan;
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new RangeError(`${spec.geography.state} is not a state`);
  const context = createRecordContext(plan, geography);
  const memberAt = membershipOf(plan);
  return { plan, patientAt: (index) => generate(context, memberAt, index) };
}

function generate(context: RecordContext, memberAt: Membership, index: number): PatientWithSummary {
  const planned = memberAt(index);
  const { person, records, variations } = recordsOf(context, planned);
  const current = person.on(context.referenceDay);
  return {
    planned,
    records,
    mutations: variations.map((variation) => ({
      ...variation,
      isDuplicate: true,
      sourceSystem: records.find(({ recordID }) => recordID === variation.recordID)?.sourceSystem ?? '',
    })),
    isAddressDrifted: records.some(({ address }) => address.line !== current.address.line),
    summary: summaryOf(index, person, current),
  };
}
