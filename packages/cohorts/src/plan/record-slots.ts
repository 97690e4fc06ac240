// Which records exist, and which of them lack a phone: exact counts over dense slots.

import { keyedPermutation } from '@synthward/kernel';
import { driftPlanner } from './drift';
import type { CohortPlan } from './plan';
import type { PlannedPatient, PlannedRecord } from './types';

type PlannedRecords = Pick<PlannedPatient, 'isAddressDrifted' | 'records'>;

/** Slots are dense: system by system, then the duplicates; missing phones are chosen among the slots. */
export function recordPlanner(plan: CohortPlan): (index: number) => PlannedRecords {
  const { spec, counts } = plan;
  const { population, seed, hie } = spec;
  const isDrifted = driftPlanner(plan);
  const duplicates = keyedPermutation(population, seed, 'plan/duplicate');
  const phones = keyedPermutation(counts.records, seed, 'plan/missing-phone');
  const recordAt = (sourceSystem: string, slot: number, isDuplicate: boolean): PlannedRecord => ({
    sourceSystem,
    slot,
    isDuplicate,
    isPhoneMissing: phones.apply(slot) < counts.phoneless,
  });
  return (index) => {
    const records = hie.sourceSystems.map((system, i) => recordAt(system, i * population + index, false));
    const copy = duplicates.apply(index);
    if (copy < counts.duplicates) {
      const system = hie.sourceSystems[copy % hie.sourceSystems.length] ?? '';
      records.push(recordAt(system, hie.sourceSystems.length * population + copy, true));
    }
    return { isAddressDrifted: isDrifted(index), records };
  };
}
