// What becomes of records: duplicates that appear after the reference date, are merged, and are purged.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { PlannedPatient, PlannedRecord } from '../plan/types';
import type { RecordContext } from './record-context';

/** A record that the systems hold on the day they are looked at. */
export interface StandingRecord {
  readonly planned: PlannedRecord;
  /** The day on which it was merged into the one before it; null while it stands alone. */
  readonly mergeDay: EpochDay | null;
  /** The day on which it was made, for duplicates that came after the reference date. */
  readonly appearedDay: EpochDay | null;
}

/** Ordinal of a duplicate that came after the reference date; planned ones stay below. */
const LATE_ORDINAL = 128;
const YEAR = 365;

/** Engine assumptions: what data stewards do. */
const MERGED_BEFORE_DAYS = { least: 1, most: 300 };
const PURGED_AFTER_DAYS = { least: 30, most: 365 };
const LATE_MERGES_A_YEAR = 0.2;

/**
 * The patient's records as they stand on the day the systems are looked at: regular ones, duplicates that are not
 * yet purged, and at most one that came later, in the patient's life. On the reference date itself these are exactly
 * the planned ones.
 */
export function standingRecordsOf(
  context: RecordContext,
  planned: PlannedPatient,
  deathDay: EpochDay | null,
): StandingRecord[] {
  const standing: StandingRecord[] = [];
  for (const record of planned.records) {
    if (!record.isDuplicate) {
      standing.push({ planned: record, mergeDay: null, appearedDay: null });
      continue;
    }
    const fate = fateOf(context, planned.index, record);
    const isPurged = fate !== undefined && fate.purgeDay <= context.asOfDay;
    if (!isPurged) standing.push({ planned: record, mergeDay: fate?.mergeDay ?? null, appearedDay: null });
  }
  const late = lateDuplicateOf(context, planned, Math.min(context.asOfDay, deathDay ?? context.asOfDay));
  if (late) standing.push(late);
  return standing;
}

interface Fate {
  readonly mergeDay: EpochDay;
  readonly purgeDay: EpochDay;
}

/** Planned merges lie before the reference date; others may come after it. Undefined where nothing has happened yet. */
function fateOf(context: RecordContext, index: number, record: PlannedRecord): Fate | undefined {
  const { seed, referenceDay, asOfDay } = context;
  if (!record.isMerged && asOfDay === referenceDay) return undefined;
  const random = keyedStream(seed, index, 'records/fate', record.sourceSystem, record.ordinal);
  const back = random.between(MERGED_BEFORE_DAYS.least, MERGED_BEFORE_DAYS.most);
  const purgedAfter = random.between(PURGED_AFTER_DAYS.least, PURGED_AFTER_DAYS.most);
  if (record.isMerged) return { mergeDay: referenceDay - back, purgeDay: referenceDay + purgedAfter };
  for (let year = referenceDay + 1; year <= asOfDay; year += YEAR) {
    const isMerged = random.chance(LATE_MERGES_A_YEAR);
    const mergeDay = year + random.below(YEAR);
    if (isMerged) return mergeDay <= asOfDay ? { mergeDay, purgeDay: mergeDay + purgedAfter } : undefined;
  }
  return undefined;
}

/** The first duplicate that came after the reference date, at the specification's own yearly rate. */
function lateDuplicateOf(
  context: RecordContext,
  planned: PlannedPatient,
  lastDay: EpochDay,
): StandingRecord | undefined {
  const { seed, referenceDay, duplicateRate } = context;
  const regular = planned.records.filter(({ isDuplicate }) => !isDuplicate);
  if (lastDay <= referenceDay || regular.length === 0 || duplicateRate === 0) return undefined;
  const random = keyedStream(seed, planned.index, 'records/late-duplicate');
  const { sourceSystem } = random.pick(regular);
  for (let year = referenceDay + 1; year <= lastDay; year += YEAR) {
    const isMade = random.chance(duplicateRate);
    const day = year + random.below(YEAR);
    if (!isMade) continue;
    if (day > lastDay) return undefined;
    return { planned: latePlan(context, planned.index, sourceSystem), mergeDay: null, appearedDay: day };
  }
  return undefined;
}

function latePlan(context: RecordContext, index: number, sourceSystem: string): PlannedRecord {
  return {
    sourceSystem,
    slot: context.plannedRecords + index,
    ordinal: LATE_ORDINAL,
    isDuplicate: true,
    isPhoneMissing: false,
    isMerged: false,
    overlaidBy: null,
  };
}
