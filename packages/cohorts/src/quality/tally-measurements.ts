// Counting measured values, of those who have a condition that the value is measured for and of everybody else.

import type { ObservationEntry } from '@synthward/contracts';
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

/** Adds the observations of a record of a patient who has these conditions. */
export function countMeasurements(
  tally: MeasurementTally,
  conditions: readonly string[],
  observations: readonly ObservationEntry[],
): void {
  for (const { code, unit, value } of observations) {
    const byUnit = memberOf(tally.measurements, code.code, noUnits);
    const { carriers, others } = memberOf(byUnit, unit, noValues);
    if (tally.displays[code.code] === undefined) tally.displays[code.code] = code.display;
    countValue(isCarrier(conditions, code.code) ? carriers : others, value);
  }
}

function noUnits(): Record<string, ValueTally> {
  return {};
}

function noValues(): ValueTally {
  return { carriers: {}, others: {} };
}

function isCarrier(conditions: readonly string[], code: string): boolean {
  if (conditions.length === 0) return false;
  const related = relatedConditions.get(code);
  if (!related) return false;
  for (const condition of conditions) if (related.has(condition)) return true;
  return false;
}
