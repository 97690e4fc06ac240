// One prescription, from its order to the medication of the finished life.

import type { EpochDay } from '@synthward/kernel';
import { rxnormCoding } from '../../codes/codings';
import type { MedicationRow } from '../../codes/medications';
import type { LifeMedication } from '../clinical-life';
import type { Course } from '../course';
import type { TellingWindow } from '../telling-window';
import type { Visit } from '../timeline/visit';

export interface MedicationOrder {
  readonly key: string;
  readonly visit: Visit;
  readonly row: MedicationRow;
  /** What it was ordered for. */
  readonly course: Course;
  /** Length of a course; null for a lasting treatment. */
  readonly days: number | null;
  endDay: EpochDay | null;
  stopReason: string | null;
}

/** Four fills of ninety days, and a few days of grace. */
const FILL = { days: 90, refills: 3 };
const VALID_DAYS = 365;

/** The day on which an order runs out unless it is renewed. */
export function lapseDayOf({ visit }: MedicationOrder): EpochDay {
  return visit.encounter.day + VALID_DAYS;
}

/** The medication as it stands on the last day; death ends what is still taken. */
export function toMedication(
  order: MedicationOrder,
  { lastDay }: TellingWindow,
  isDead: boolean,
): LifeMedication {
  const { key, visit, row, course } = order;
  const runsOut = order.endDay ?? lapseDayOf(order);
  const hasEnded = runsOut <= lastDay;
  const stopReason = hasEnded ? order.stopReason : isDead ? 'Death of the patient' : null;
  const { route, unit, dosesPerDay, asNeeded, dosage } = row;
  return {
    key,
    encounter: visit.encounter,
    code: rxnormCoding(row.rxnorm, row.display),
    startDay: visit.encounter.day,
    endDay: hasEnded || isDead ? Math.min(runsOut, lastDay) : null,
    isCompleted: hasEnded && stopReason === null,
    stopReason,
    condition: course.definition,
    ...{ route, unit, dosesPerDay, asNeeded, dosage },
    ...supplyOf(order),
  };
}

function supplyOf({
  row,
  days,
}: MedicationOrder): Pick<LifeMedication, 'quantity' | 'daysSupply' | 'refills'> {
  const daysSupply = days ?? FILL.days;
  const quantity = Math.max(1, Math.ceil(daysSupply * row.dosesPerDay * row.unitsPerDose - ROUNDING));
  return { quantity, daysSupply, refills: days === null ? FILL.refills : 0 };
}

/** What is weekly comes out as a whole number, whatever a seventh is in binary. */
const ROUNDING = 1e-9;
