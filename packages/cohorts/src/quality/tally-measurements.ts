// Counting measured values, of those who have a condition that the value is measured for and of everybody else.

import type { ObservationEntry, SourceRecord } from '@synthward/contracts';
import { type Counts, memberOf } from './counts';
import { countValue } from './histogram';
import { relatedConditions } from './related-conditions';

export interface MeasurementTally {
  /** Histograms by code and unit. */
  readonly measurements: Record<string, Record<string, ValueTally>>;
  /** What a code is called. */
  readonly displays: Record<string, string>;
}

interface ValueTally {
  /** Values of patients who have one of the related conditions. */
  readonly carriers: Counts;
  readonly others: Counts;
}

/** Figures of no measurement. */
export function noMeasurements(): MeasurementTally {
  return { measurements: {}, displays: {} };
}

/** What is counted of a record. */
type MeasuredRecord = Pick<SourceRecord, 'observations' | 'conditions'>;

/**
 * Adds the observations of a record of a patient who has these conditions. In a record that tells a history, a value
 * from before the onset is one of somebody without the condition.
 */
export function countMeasurements(
  tally: MeasurementTally,
  conditions: readonly string[],
  record: MeasuredRecord,
): void {
  for (const observation of record.observations) {
    const { code, unit, value } = observation;
    const byUnit = memberOf(tally.measurements, code.code, noUnits);
    const { carriers, others } = memberOf(byUnit, unit, noValues);
    if (tally.displays[code.code] === undefined) tally.displays[code.code] = code.display;
    countValue(isOfCarrier(observation, conditions, record) ? carriers : others, value);
  }
}

function noUnits(): Record<string, ValueTally> {
  return {};
}

function noValues(): ValueTally {
  return { carriers: {}, others: {} };
}

function isOfCarrier(
  { code, at, date }: ObservationEntry,
  conditions: readonly string[],
  record: MeasuredRecord,
): boolean {
  if (conditions.length === 0) return false;
  const related = relatedConditions.get(code.code);
  if (!related) return false;
  for (const condition of conditions) {
    if (related.has(condition) && (at === undefined || !isBeforeOnset(date, condition, record))) return true;
  }
  return false;
}

/** ISO dates: their order is that of their text. A condition that the record does not list has begun. */
function isBeforeOnset(date: string, condition: string, { conditions }: MeasuredRecord): boolean {
  for (const { name, onsetDate } of conditions) if (name === condition) return date < onsetDate;
  return false;
}
